import Manuscript

struct RelationAsymmetricOperator: SelfTestOperator {
  static let code = "relation-asymmetric"
  private static let pairs = [
    ("son", "mother"), ("daughter", "father"), ("brother", "sister"), ("wife", "husband"),
    ("mother", "son"), ("father", "daughter"), ("sister", "sister"), ("husband", "wife"),
  ]

  /// Kin of the book, of whom one no longer says so.
  private static func proposeReal(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for entry in story.bible.characters {
      for (place, relation) in entry.relations.enumerated() {
        guard let other = story.checked.entry(relation.to, .character), !relation.isOneSided,
          Set(pairs.map(\.0)).contains(relation.kind.value), relation.until == nil,
          story.bible.entries[other].relations.contains(where: {
            $0.until == nil && pairs.map(\.0).contains($0.kind.value)
              && story.bible.entries[story.checked.entry($0.to, .character) ?? other].key
                == entry.key
          })
        else { continue }
        let (key, kin) = (entry.key.value, story.bible.entries[other].key.value)
        cases.plant(
          "kin of the book", "\(key) is no longer said to be the \(relation.kind.value) of \(kin)",
          at: .entry(.character, key), .entry(.character, kin)
        ) { $0.change(.character, key) { _ = $0.relations.remove(at: place) } }
        cases.trap(
          "kin of the book", "\(key), \(relation.kind.value) of \(kin), is said one-sidedly"
        ) {
          $0.change(.character, key) { $0.relations[place].isOneSided = true }
        }
      }
    }
  }

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    proposeReal(story, &cases)
    for step in 0..<16 {
      let (word, mirror) = pairs[step % pairs.count]
      let (first, second) = (story.person(step), story.person(step + 1))
      let third = story.person(step + 2)
      let cousin = BibleRelation("cousin", of: third)
      // Both of the two declare kin of theirs from both sides, so that one more is expected.
      func others(_ draft: inout SelfTestDraft) {
        draft.person(third) {
          $0.relations = [BibleRelation("cousin", of: first), BibleRelation("cousin", of: second)]
        }
      }
      cases.plant(
        "said from one side", "\(first) is the \(word) of \(second), who does not say so",
        at: .entry(.character, first), .entry(.character, second)
      ) { draft in
        draft.person(first) { $0.relations = [BibleRelation(word, of: second), cousin] }
        draft.person(second) { $0.relations = [cousin] }
        others(&draft)
      }
      cases.plant(
        "a circle of ancestors", "\(first), \(second) and \(third) are each the parent of the next",
        at: .entry(.character, first), .entry(.character, second), .entry(.character, third)
      ) { draft in
        let circle = [first, second, third]
        for (index, person) in circle.enumerated() {
          let parent = circle[(index + 1) % 3]
          let child = circle[(index + 2) % 3]
          draft.person(person) {
            $0.relations = [
              BibleRelation(step % 2 == 0 ? "son" : "child", of: parent),
              BibleRelation(step % 2 == 0 ? "father" : "parent", of: child),
            ]
          }
        }
      }
      cases.plant(
        "two who are each other's parent", "\(first) is both parent and child of \(second)",
        at: .entry(.character, first), .entry(.character, second),
        allowing: [KinshipConflictOperator.code]
      ) { draft in
        for (person, other) in [(first, second), (second, first)] {
          draft.person(person) {
            $0.relations = [BibleRelation("parent", of: other), BibleRelation("child", of: other)]
          }
        }
      }
      cases.trap(
        "said from both sides", "\(first) is the \(word) of \(second), who is the \(mirror)"
      ) { draft in
        draft.person(first) { $0.relations = [BibleRelation(word, of: second), cousin] }
        draft.person(second) { $0.relations = [BibleRelation(mirror, of: first), cousin] }
        others(&draft)
      }
      cases.trap("a word without a sex", "\(first) is the child of \(second), the mother") {
        draft in
        draft.person(first) { $0.relations = [BibleRelation("child", of: second), cousin] }
        draft.person(second) { $0.relations = [BibleRelation("mother", of: first), cousin] }
        others(&draft)
      }
      cases.trap("one-sided", "\(first) is the \(word) of \(second), which is one-sided") { draft in
        draft.person(first) {
          $0.relations = [BibleRelation(word, of: second, isOneSided: true), cousin]
        }
        draft.person(second) { $0.relations = [cousin] }
        others(&draft)
      }
      cases.trap("no kin", "\(first) is a friend of \(second) and in love with \(third)") { draft in
        draft.person(first) {
          $0.relations = [BibleRelation("friend", of: second), BibleRelation("rival", of: third)]
        }
        draft.person(second)
        draft.person(third)
      }
    }
  }
}

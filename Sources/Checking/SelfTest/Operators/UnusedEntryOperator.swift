import Manuscript

struct UnusedEntryOperator: SelfTestOperator {
  static let code = "unused-entry"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let kinds: [(BibleEntry.Kind, [String])] = [
      (.character, story.people), (.place, story.places), (.object, story.objects),
      (.plotline, story.threads),
    ]
    for (kind, names) in kinds {
      for name in names {
        cases.plant(
          "one of the \(kind.rawValue)", "nothing ever speaks of \(name)", at: .entry(kind, name),
          ground: .complete
        ) { draft in draft.add(kind, name) { $0.isPlanned = false } }
        cases.trap("planned", "\(name) is planned", ground: .complete) { draft in
          draft.add(kind, name)
        }
      }
    }
    for (index, key) in story.keys(.character).enumerated() {
      let name = story.person(index)
      cases.trap("known by a relation", "\(key) is a friend of \(name)", ground: .complete) {
        draft in
        draft.person(name) { $0.isPlanned = false }
        draft.change(.character, key) { $0.relations.append(BibleRelation("friend", of: name)) }
      }
      let object = story.object(index)
      cases.trap("known by what they hold", "\(name) holds \(object)", ground: .complete) { draft in
        draft.person(name) { $0.isPlanned = false }
        draft.add(.object, object) { $0.heldBy = [BibleInterval(who: .typed(name))] }
      }
    }
    for chapter in story.chapters.indices {
      let name = story.person(chapter)
      cases.trap("mentioned", "\(story.handle(chapter)) mentions \(name)", ground: .complete) {
        draft in
        draft.person(name) { $0.isPlanned = false }
        draft.headers[chapter].mentions = (draft.headers[chapter].mentions ?? []) + [.typed(name)]
      }
      if let word = story.properWords(chapter).first {
        cases.trap(
          "only in the text", "\(word), of whom the text speaks, has an entry", ground: .complete
        ) { draft in
          draft.add(.place, word) { $0.isPlanned = false }
        }
      }
    }
  }
}

import Manuscript

struct KinshipConflictOperator: SelfTestOperator {
  static let code = "kinship-conflict"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for step in 0..<12 {
      let (first, second, third) = (
        story.person(step), story.person(step + 1), story.person(step + 2)
      )
      let born = story.years(-30 - step, from: story.present)
      func pair(
        _ draft: inout SelfTestDraft, _ words: [String], _ mirrors: [String],
        _ shape: (inout BibleEntry, Bool) -> Void = { _, _ in }
      ) {
        draft.person(first) { entry in
          entry.relations = words.map { BibleRelation($0, of: second) }
          shape(&entry, true)
        }
        draft.person(second) { entry in
          entry.relations = mirrors.map { BibleRelation($0, of: first) }
          shape(&entry, false)
        }
      }
      func plant(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.plant(
          kind, what, at: .entry(.character, first), .entry(.character, second),
          .entry(.character, third), edit)
      }
      plant("two kinships at once", "\(first) is both mother and sister of \(second)") {
        pair(&$0, ["mother", "sister"], ["son", "brother"])
      }
      plant("aunt and sister", "\(first) is both aunt and sister of \(second)") {
        pair(&$0, ["aunt", "sister"], ["nephew", "brother"])
      }
      let years = step % 4 + 1
      plant("twins of different years", "\(first) and \(second) are twins, \(years) years apart") {
        pair(&$0, ["twin"], ["twin"]) { entry, isFirst in
          let day = isFirst ? born : story.years(years, from: born)
          entry.life.born = .typed(story.days.text(day))
        }
      }
      plant("an only child with a brother", "\(first) is an only child and brother of \(second)") {
        pair(&$0, ["brother"], ["sister"]) { entry, isFirst in
          if isFirst { entry.facts = [BibleFact("siblings", "none")] }
        }
      }
      plant("two husbands", "\(first) is the wife of \(second) and of \(third)") {
        pair(&$0, ["wife"], ["husband"])
        $0.person(third) { $0.relations = [BibleRelation("husband", of: first)] }
        $0.change(.character, first) { $0.relations.append(BibleRelation("wife", of: third)) }
      }
      cases.trap("twins over midnight", "\(first) and \(second) are twins, a day apart") {
        pair(&$0, ["twin"], ["twin"]) { entry, isFirst in
          entry.life.born = .typed(story.days.text(isFirst ? born : born + 1))
        }
      }
      cases.trap("a widow", "\(first) was the wife of \(second), who died, and is that of \(third)")
      {
        pair(&$0, ["wife"], ["husband"]) { entry, isFirst in
          if !isFirst {
            entry.life.died = .typed(story.days.text(story.years(-3, from: story.present)))
          }
        }
        $0.person(third) { $0.relations = [BibleRelation("husband", of: first)] }
        $0.change(.character, first) { $0.relations.append(BibleRelation("wife", of: third)) }
      }
      cases.trap("a marriage that ended", "\(first) was married to \(second), then to \(third)") {
        let handle = story.handle(step % story.chapters.count)
        pair(&$0, ["wife"], ["husband"])
        for person in [first, second] {
          $0.change(.character, person) { $0.relations[0].until = .typed(handle) }
        }
        $0.person(third) { $0.relations = [BibleRelation("husband", of: first)] }
        $0.change(.character, first) { $0.relations.append(BibleRelation("wife", of: third)) }
      }
      cases.trap("friend and sister", "\(first) is both friend and sister of \(second)") {
        pair(&$0, ["sister", "friend"], ["brother", "friend"])
      }
      cases.trap("two brothers", "\(first) has two brothers") {
        pair(&$0, ["sister"], ["brother"])
        $0.person(third) {
          $0.relations = [
            BibleRelation("brother", of: first), BibleRelation("brother", of: second),
          ]
        }
        for person in [first, second] {
          $0.change(.character, person) {
            $0.relations.append(BibleRelation(person == first ? "sister" : "brother", of: third))
          }
        }
      }
      cases.trap("half-sister", "\(first) is the half-sister of \(second), ten years older") {
        pair(&$0, ["half-sister"], ["half-brother"]) { entry, isFirst in
          let day = isFirst ? born : story.years(10, from: born)
          entry.life.born = .typed(story.days.text(day))
        }
      }
    }
  }
}

import Manuscript

struct UnbornPresentOperator: SelfTestOperator {
  static let code = "unborn-present"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, anchor) in story.datedAndPeopled.enumerated() {
      let chapter = anchor.chapter
      let handle = story.handle(chapter)
      let name = story.person(step)
      func listed(_ born: String) -> (inout SelfTestDraft) -> Void {
        { draft in
          draft.person(name) { $0.life.born = .typed(born) }
          draft.list(name, in: chapter)
        }
      }
      let year = story.days.date(anchor.day).year
      let wrong = [
        ("born soon after", story.days.text(anchor.lastDay + 1 + step % 5)),
        ("born years after", story.days.text(story.years(5 + step, from: anchor.day))),
        ("born in a later year", String(year + 1 + step % 4)),
      ]
      for (kind, born) in wrong {
        cases.plant(
          kind, "\(name), in \(handle), was born \(born)", at: .header(chapter, "characters"),
          listed(born))
      }
      let right = [
        ("born that day", story.days.text(anchor.day)),
        ("born the day before", story.days.text(anchor.day - 1)),
        ("born that year", String(year)),
      ]
      for (kind, born) in right {
        cases.trap(kind, "\(name), in \(handle), was born \(born)", listed(born))
      }
      let later = story.days.text(anchor.day + 200)
      cases.trap("mentioned", "\(handle) mentions \(name), to be born \(later)") { draft in
        draft.person(name) { $0.life.born = .typed(later) }
        draft.headers[chapter].mentions = (draft.headers[chapter].mentions ?? []) + [.typed(name)]
      }
      if story.header(chapter).events.isEmpty, story.header(chapter).toldAs == nil {
        let listed = listed(later)
        for telling in ["vision", "dream"] {
          cases.trap(
            "in a \(telling)", "\(name), to be born \(later), is in \(handle), a \(telling)"
          ) { draft in
            listed(&draft)
            draft.headers[chapter].toldAs = .typed(telling)
          }
        }
      }
    }
  }
}

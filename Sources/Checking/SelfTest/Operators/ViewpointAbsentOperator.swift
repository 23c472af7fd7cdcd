import Manuscript

struct ViewpointAbsentOperator: SelfTestOperator {
  static let code = "pov-absent"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    // Another one sees it, or nobody is where the list said: what that does to names and secrets is
    // an error of its own.
    let alsoWrong: Set<String> = [
      KnowledgeLeakOperator.code, ListedUnseenOperator.code, NameBeforeKnownOperator.code,
      SpeaksUnlistedOperator.code,
      ObjectCustodyOperator.code, EventAgainstChapterOperator.code, ObjectAfterLossOperator.code,
    ]
    for (step, chapter) in story.peopled.enumerated()
    where story.isAlone(chapter) && story.header(chapter).toldAs?.value ?? "now" != "frame" {
      let handle = story.handle(chapter)
      let name = story.person(step)
      let places: [SelfTestPlace] = [.header(chapter, "pov"), .header(chapter, "characters")]
      cases.plant(
        "somebody else", "\(handle) is seen by \(name), who is not there", at: places[0], places[1],
        allowing: alsoWrong
      ) { draft in
        draft.person(name)
        draft.headers[chapter].pov = .typed(name)
      }
      guard let pov = story.checked.entry(story.header(chapter).pov, .character) else { continue }
      let key = story.bible.entries[pov].key.value
      func leaveOut(_ draft: inout SelfTestDraft) {
        draft.headers[chapter].characters?.removeAll {
          story.checked.entry($0, .character) == pov
        }
      }
      cases.plant(
        "left out", "\(key) sees \(handle), and is not listed", at: places[0], places[1],
        allowing: alsoWrong, leaveOut)
      cases.plant(
        "only mentioned", "\(key) sees \(handle), and is only mentioned", at: places[0], places[1],
        allowing: alsoWrong
      ) { draft in
        leaveOut(&draft)
        draft.headers[chapter].mentions = (draft.headers[chapter].mentions ?? []) + [.typed(key)]
      }
      cases.trap("no list", "\(handle) does not say who is present") { draft in
        draft.headers[chapter].characters = nil
      }
      let full = story.bible.entries[pov].name.value
      cases.trap("full name", "\(handle) is seen by \(full.uppercased())") { draft in
        draft.headers[chapter].pov = .typed(full.uppercased())
      }
      cases.trap("listed by the full name", "\(handle) lists \(full) last") { draft in
        leaveOut(&draft)
        draft.headers[chapter].characters?.append(.typed(full))
      }
      cases.trap("nobody", "nobody in particular sees \(handle)") { draft in
        draft.headers[chapter].pov = nil
      }
      if story.header(chapter).events.isEmpty {
        cases.trap(
          "a letter", "\(key) writes \(handle), a letter, and is not in it",
          allowing: [SpeaksUnlistedOperator.code]
        ) { draft in
          leaveOut(&draft)
          draft.headers[chapter].toldAs = .typed("letter")
        }
      }
    }
  }
}

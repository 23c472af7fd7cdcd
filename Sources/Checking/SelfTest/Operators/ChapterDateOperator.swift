import Manuscript

struct ChapterDateOperator: SelfTestOperator {
  static let code = "chapter-date-backward"

  /// What else may be wrong with a chapter that is put on another day.
  static let alsoMoved: Set<String> = [
    EventAgainstChapterOperator.code, "moon-conflict", "season-conflict", "daylight-conflict", "in-two-places",
    "travel-time", "dead-listed-present", "unborn-present", "age-conflict", "object-custody",
    "pov-absent", "weekday-date",
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, (before, anchor)) in story.pairs.enumerated() {
      let chapter = anchor.chapter
      let handle = story.handle(chapter)
      let earlier = story.handle(before.chapter)
      let places: [SelfTestPlace] = [
        .header(chapter, "when"), .header(before.chapter, "when"),
      ]
      func moved(_ when: String) -> (inout SelfTestDraft) -> Void {
        { draft in draft.headers[chapter].when = .typed(when) }
      }
      for back in [1, 2 + step, 400] {
        let day = story.days.text(before.day - back, minute: anchor.minute)
        cases.plant(
          back == 1 ? "a day" : back == 400 ? "a year" : "some days",
          "\(handle) is \(day), \(back) days before \(earlier)", at: places[0], places[1],
          allowing: alsoMoved, moved(day))
      }
      if let minute = before.minute, minute > 30 {
        let time = story.days.text(before.day, minute: minute - 20)
        cases.plant(
          "minutes", "\(handle) is \(time), twenty minutes before \(earlier)", at: places[0],
          places[1], allowing: alsoMoved, moved(time))
      }
      guard anchor.isSingle, story.header(chapter).events.isEmpty, story.header(chapter).moon == nil else { continue }
      let past = story.days.text(before.day - 3 - step)
      for telling in ["flashback", "dream", "vision"] {
        cases.trap("a \(telling)", "\(handle), a \(telling), is set \(past)", allowing: telling == "flashback" ? alsoMoved : []) {
          draft in
          draft.headers[chapter].when = .typed(past)
          draft.headers[chapter].toldAs = .typed(telling)
        }
      }
      cases.trap("the day before the hour", "\(handle) is some time on the day of \(earlier)",
        moved(story.days.text(before.lastDay)))
      cases.trap(
        "the year", "\(handle) is some time in \(story.days.date(anchor.day).year)",
        moved(String(story.days.date(anchor.day).year)))
      let (year, month, _) = story.days.date(anchor.day)
      cases.trap(
        "the month", "\(handle) is some time in its month",
        moved("\(year)-\(DayCount.padded(month))"))
      cases.trap("no time", "\(handle) does not say when it is") { draft in
        draft.headers[chapter].when = nil
      }
    }
  }
}

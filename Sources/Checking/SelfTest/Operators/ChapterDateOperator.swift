import Manuscript

struct ChapterDateOperator: SelfTestOperator {
  static let code = "chapter-date-backward"

  /// What else may be wrong with a chapter that is put on another day.
  static let alsoMoved: Set<String> = [
    EventAgainstChapterOperator.code, "moon-conflict", "season-conflict", "daylight-conflict",
    "in-two-places",
    "travel-time", "dead-listed-present", "unborn-present", "age-conflict", "object-custody",
    "pov-absent", "weekday-date",
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, (before, anchor)) in story.pairs.enumerated()
    where story.areOneLine(before.chapter, anchor.chapter) {
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
      proposePhrases(before, anchor, places, story, &cases)
      guard anchor.isSingle, story.header(chapter).events.isEmpty, story.header(chapter).moon == nil
      else { continue }
      let past = story.days.text(before.day - 3 - step)
      for telling in ["flashback", "dream", "vision"] {
        cases.trap(
          "a \(telling)", "\(handle), a \(telling), is set \(past)",
          allowing: telling == "flashback" ? alsoMoved : []
        ) {
          draft in
          draft.headers[chapter].when = .typed(past)
          draft.headers[chapter].toldAs = .typed(telling)
        }
      }
      cases.trap(
        "the day before the hour", "\(handle) is some time on the day of \(earlier)",
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

  /// The same in words, and times that count from the chapter before.
  private static func proposePhrases(
    _ before: DatedChapter, _ anchor: DatedChapter, _ places: [SelfTestPlace],
    _ story: SelfTestStory, _ cases: inout SelfTestCases
  ) {
    let (chapter, days) = (anchor.chapter, story.days)
    let handle = story.handle(chapter)
    func moved(_ when: String) -> (inout SelfTestDraft) -> Void {
      { draft in draft.headers[chapter].when = .typed(when) }
    }
    let clock = anchor.minute.map { ", " + DayCount.clock($0) } ?? ""
    let early = days.words(before.day - 5) + clock
    cases.plant(
      "in words", "\(handle) is \(early), days before \(story.handle(before.chapter))",
      at: places[0], places[1], allowing: alsoMoved, moved(early))
    let same = days.words(anchor.day) + clock
    cases.trap("in words", "\(handle) is \(same), as before", moved(same))
    if !days.week.isEmpty {
      let long = "\(days.week[days.weekday(anchor.day)]) \(same)"
      cases.trap("in words, with the weekday", "\(handle) is \(long), as before", moved(long))
    }
    // Counted phrases follow the chapter just before, and what follows may count from this one.
    guard before.chapter + 1 == chapter, before.isSingle, anchor.isSingle, anchor.minute == nil
    else { return }
    cases.plant(
      "counted back", "\(handle) is three days earlier", at: places[0], places[1],
      allowing: alsoMoved, moved("three days earlier"))
    let later = anchor.day - before.day
    if later > 1 {
      cases.trap(
        "counted", "\(handle) is \(later) days later, as before", moved("\(later) days later"))
    } else if later == 1 {
      cases.trap("counted", "\(handle) is the next day, as before", moved("the next day"))
    }
  }
}

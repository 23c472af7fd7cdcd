import Manuscript

struct DaylightConflictOperator: SelfTestOperator {
  static let code = "daylight-conflict"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    // In spring and autumn at the 50th degree: the sun rises and sets about six.
    let wrong = [
      (11, "night"), (12, "night"), (13, "dawn"), (14, "night"), (10, "dusk"), (23, "noon"),
      (22, "morning"), (1, "afternoon"), (2, "noon"), (15, "midnight"),
    ]
    let right = [
      (9, "morning"), (12, "noon"), (15, "afternoon"), (20, "evening"), (23, "night"),
      (0, "midnight"), (2, "night"), (6, "dawn"), (18, "dusk"), (10, "morning"),
    ]
    let isLong = story.days.own.map { $0.hours == 24 } ?? true
    guard isLong else { return }
    let year = max(story.days.date(story.present).year - 1, 1)
    func event(_ step: Int, _ hour: Int, _ part: String) -> (inout SelfTestDraft) -> Void {
      { draft in
        let place = story.place(step)
        draft.add(.place, place) {
          if story.days.isEarthly { $0.location.coordinates = .init(latitude: 50, longitude: 0) }
        }
        let day = story.days.day(year - step % 3, 3, 15 + step % 9)
        draft.event(story.event(step)) {
          $0.when = .typed("\(story.days.text(day, minute: hour * 60 + 10)), \(part)")
          $0.place = .typed(place)
        }
      }
    }
    for (step, (hour, part)) in wrong.enumerated() {
      cases.plant(
        "an event", "it is \(part) at \(hour):10 in March", at: .entry(.event, story.event(step)),
        event(step, hour, part))
    }
    for (step, (hour, part)) in right.enumerated() {
      cases.trap("an event", "it is \(part) at \(hour):10 in March", event(step, hour, part))
    }
    for anchor in story.dated {
      guard let minute = anchor.minute else { continue }
      let chapter = anchor.chapter
      let text = story.days.text(anchor.day, minute: minute)
      let (bad, good): (String, String)
      switch minute / 60 {
      case 9..<11: (bad, good) = ("dusk", "morning")
      case 13..<15: (bad, good) = ("night", "afternoon")
      case 22..<24: (bad, good) = ("noon", "night")
      case 1..<3: (bad, good) = ("noon", "night")
      case 20..<22: (bad, good) = ("noon", "evening")
      default: continue
      }
      cases.plant(
        "a header", "\(story.handle(chapter)) is \(text), \(bad)", at: .header(chapter, "when")
      ) { $0.headers[chapter].when = .typed("\(text), \(bad)") }
      cases.trap("a header", "\(story.handle(chapter)) is \(text), \(good)") {
        $0.headers[chapter].when = .typed("\(text), \(good)")
      }
    }
  }
}

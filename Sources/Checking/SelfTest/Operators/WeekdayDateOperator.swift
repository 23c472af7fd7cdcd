import Manuscript

struct WeekdayDateOperator: SelfTestOperator {
  static let code = "weekday-date"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let days = story.days
    let week = days.week
    guard week.count > 1 else { return }
    for (step, anchor) in story.dated.enumerated() {
      let right = days.weekday(anchor.day)
      let wrong = week[(right + 1 + step % (week.count - 1)) % week.count]
      let clock = anchor.minute.map { ", " + DayCount.clock($0) } ?? ""
      let date = days.words(anchor.day)
      cases.plant(
        "a header", "\(story.handle(anchor.chapter)) is \(wrong) \(date)",
        at: .header(anchor.chapter, "when")
      ) { $0.headers[anchor.chapter].when = .typed("\(wrong) \(date)\(clock)") }
      cases.trap("a header", "\(story.handle(anchor.chapter)) is \(week[right]) \(date)") {
        $0.headers[anchor.chapter].when = .typed("\(week[right]) \(date)\(clock)")
      }
    }
    for step in 0..<12 {
      let day = story.years(-step * 11 - 1, from: story.present) + step * 5
      guard days.calendar != .gregorian || days.date(day).year > 1752 else { continue }
      let right = days.weekday(day)
      let wrong = week[(right + 1 + step % (week.count - 1)) % week.count]
      let (event, name) = (story.event(step), story.person(step))
      let date = days.words(day)
      cases.plant("an event", "\(event) is \(wrong) \(date)", at: .entry(.event, event, "when")) {
        $0.event(event) { $0.when = .typed("\(wrong) \(date)") }
      }
      cases.plant(
        "a birth", "\(name) was born \(wrong) \(date)", at: .entry(.character, name, "born")
      ) { $0.person(name) { $0.life.born = .typed("\(wrong) \(date)") } }
      cases.trap("an event", "\(event) is \(week[right]) \(date)") {
        $0.event(event) { $0.when = .typed("\(week[right]) \(date)") }
      }
      cases.trap("a birth", "\(name) was born \(week[right]) \(date)") {
        $0.person(name) { $0.life.born = .typed("\(week[right]) \(date)") }
      }
      cases.trap("a weekday alone", "\(event) is some \(wrong)") {
        $0.event(event) { $0.when = .typed(wrong) }
      }
      guard days.isEarthly else { continue }
      let leap = days.day(1848 + 4 * step, 2, days.length(2, 1848 + 4 * step))
      cases.trap("a leap day", "\(event) is \(week[days.weekday(leap)]) \(days.words(leap))") {
        $0.event(event) { $0.when = .typed("\(week[days.weekday(leap)]) \(days.words(leap))") }
      }
    }
  }
}

import Manuscript

struct InvalidDateOperator: SelfTestOperator {
  static let code = "invalid-date"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let days = story.days
    let present = days.date(story.present).year
    for step in 0..<16 {
      let year = max(present - 1 - step, 1)
      let month = 1 + step * 5 % days.months.count
      let past = days.length(month, year) + 1
      let (event, name) = (story.event(step), story.person(step))
      let short = "\(year)-\(DayCount.padded(month))-"
      let name_ = days.months[month - 1]
      let wrong = [
        ("a day too many", "\(short)\(past)"),
        ("a day too many, in words", "\(past) \(name_) \(year)"),
        ("a month too many", "\(year)-\(days.months.count + 1 + step % 3)-01"),
        ("an hour too many", "\(short)01 \(days.minutes / 60 + 1 + step % 2):10"),
        ("minutes too many", "\(short)01 10:\(60 + step)"),
        ("day nought", "\(short)00"),
      ]
      for (kind, date) in wrong {
        cases.plant(kind, "\(event) is \(date)", at: .entry(.event, event, "when")) {
          $0.event(event) { $0.when = .typed(date) }
        }
        if kind.hasPrefix("a day") {
          cases.plant(kind, "\(name) was born \(date)", at: .entry(.character, name, "born")) {
            $0.person(name) { $0.life.born = .typed(date) }
          }
        }
      }
      let last = days.length(month, year)
      let right = [
        ("the last day", "\(short)\(last)"), ("the last day, in words", "\(last) \(name_) \(year)"),
        ("the first minute", "\(short)01 00:00"),
        ("the last minute", "\(short)01 \(DayCount.clock(days.minutes - 1))"),
      ]
      for (kind, date) in right {
        cases.trap(kind, "\(event) is \(date)") { $0.event(event) { $0.when = .typed(date) } }
      }
      guard days.isEarthly else { continue }
      let leap = days.calendar == .julian ? 1700 + 4 * step : 1804 + 4 * step
      cases.trap("a leap day", "\(name) was born \(leap)-02-\(days.length(2, leap))") {
        $0.person(name) { $0.life.born = .typed("\(leap)-02-\(days.length(2, leap))") }
      }
    }
    for anchor in story.dated where story.header(anchor.chapter).events.isEmpty {
      let (year, month, _) = days.date(anchor.day)
      let date = "\(year)-\(DayCount.padded(month))-\(days.length(month, year) + 1)"
      cases.plant(
        "a header", "\(story.handle(anchor.chapter)) is \(date)",
        at: .header(anchor.chapter, "when")
      ) { $0.headers[anchor.chapter].when = .typed(date) }
    }
  }
}

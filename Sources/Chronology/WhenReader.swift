/// Reads the tokens of one phrase of time, from left to right, an item at a time.
struct WhenReader {
  typealias Point = WhenPhrase.Point
  typealias Problem = WhenPhrase.Problem

  let calendar: Calendar
  let tokens: [WhenToken]
  var index = 0
  var point = Point()
  /// A time on a clock of twelve hours that nothing has said to be before or after noon.
  var halfDayClock: Int?
  var isApproximate = false

  init(_ text: String, in calendar: Calendar) {
    self.calendar = calendar
    tokens = WhenToken.read(text)
  }

  mutating func read() -> Result<WhenPhrase, Problem> {
    do throws(Problem) {
      var start = try readPoint()
      guard index < tokens.count else {
        try check(start.date)
        return .success(WhenPhrase(start: start, isApproximate: isApproximate))
      }
      index += 1
      var end = try readPoint()
      guard index == tokens.count else { return .failure(.unreadable) }
      Self.complete(&start, &end)
      try check(start.date)
      try check(end.date)
      return .success(WhenPhrase(start: start, end: end, isApproximate: isApproximate))
    } catch {
      return .failure(error)
    }
  }

  /// Everything up to the mark or word of a range, or to the end.
  private mutating func readPoint() throws(Problem) -> Point {
    point = Point()
    halfDayClock = nil
    while index < tokens.count, !isRange(tokens[index]) {
      let before = index
      switch tokens[index] {
      case .number: try readNumber()
      case .word(let word): try readWord(word)
      case .mark(let mark):
        if mark == "-" {
          try readDate(isNegative: true)
        } else if ",;().".unicodeScalars.contains(mark) {
          index += 1
        }
      }
      guard index > before else { throw .unreadable }
    }
    if let clock = halfDayClock { point.clock = Self.clock(clock, in: point.dayPart) }
    guard !point.isEmpty || halfDayClock != nil else { throw .unreadable }
    return point
  }

  private func isRange(_ token: WhenToken) -> Bool {
    switch token {
    case .word("to"), .word("until"), .word("till"), .word("through"), .word("bis"): true
    case .mark("–"): true
    case .mark("-"): !point.isEmpty
    default: false
    }
  }

  /// Fills in what one end of a range leaves to the other: `3 to 5 November 1887`.
  private static func complete(_ start: inout Point, _ end: inout Point) {
    if let date = end.date {
      if start.date == nil, start.offset == nil, start.storyDay == nil, start.weekday == nil,
        start.season == nil
      {
        start.date = date
      } else if var first = start.date {
        if first.month == nil, first.day != nil { first.month = date.month }
        if first.month == nil, first.year == nil, start.season == nil { first.month = date.month }
        first.year = first.year ?? date.year
        start.date = first
      }
    }
    if var last = end.date, let date = start.date {
      if last.month == nil, last.day != nil { last.month = date.month }
      last.year = last.year ?? date.year
      end.date = last
    }
  }

  /// - Throws: The reason why there is no such date.
  private func check(_ date: PartialDate?) throws(Problem) {
    guard let date else { return }
    if let year = date.year, !Calendar.years.contains(year) {
      throw .noSuchDate("years go up to 999,999")
    }
    guard let month = date.month else {
      guard date.day == nil else { throw .unreadable }
      return
    }
    guard month >= 1 else { throw .noSuchDate("months are counted from 1") }
    guard month <= calendar.monthCount else {
      throw .noSuchDate("a year has \(calendar.monthCount) months")
    }
    guard let day = date.day else { return }
    guard day >= 1 else { throw .noSuchDate("days are counted from 1") }
    let name = calendar.monthNames[month - 1]
    let most = calendar.mostDays(ofMonth: month)
    guard day <= most else { throw .noSuchDate("\(name) has \(most) days") }
    if let year = date.year, let days = calendar.daysInMonth(month, of: year), day > days {
      throw .noSuchDate("\(Self.words(forYear: year)) is no leap year, so \(name) has \(days) days")
    }
  }

  private static func words(forYear year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) BC"
  }

  /// The minute of the day that a clock of twelve hours means in a part of the day.
  private static func clock(_ minute: Int, in part: DayPart?) -> Int? {
    let minute = minute % 720
    switch part {
    case .dawn, .morning: return minute
    case .noon: return minute < 360 ? minute + 720 : minute
    case .afternoon, .dusk, .evening: return minute + 720
    case .night, .midnight: return minute >= 360 ? minute + 720 : minute
    case nil: return nil
    }
  }
}

package import Manuscript

/// Turns dates into days and back, by the calendar of the story.
///
/// Days are numbered so that, in the Gregorian and the Julian calendar, a day's number is its Julian
/// day number at noon: 1 January 2000 (Gregorian) is 2,451,545 in both. Day 0 of a calendar of the
/// story's own is the first day of its year 1. Everything is bounded: years to ±999,999, so that no
/// number here can overflow.
package struct Calendar: Sendable {
  package let calendar: StoryCalendar
  let lexicon: CalendarLexicon

  /// Days of each month in a common year, 1 to 10,000 each.
  private let months: [Int]
  private let leapEvery: Int
  private let leapMonth: Int
  private let leapDays: Int

  package static let gregorian = Calendar(.gregorian)
  package static let julian = Calendar(.julian)

  /// The years that dates may have.
  package static let years = -999_999...999_999

  package init(_ calendar: StoryCalendar) {
    self.calendar = calendar
    switch calendar {
    case .gregorian, .julian:
      months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      (leapEvery, leapMonth, leapDays) = (4, 1, 1)
      lexicon = .earth
    case .custom(let custom):
      let known = custom.months.prefix(1_000).map { min(max($0.days, 1), 10_000) }
      months = known.isEmpty ? [1] : known
      leapEvery = min(max(custom.leap?.every ?? 1, 1), 10_000_000)
      leapMonth = min(max(custom.leap?.month ?? 0, 0), months.count - 1)
      leapDays = min(max(custom.leap?.days ?? 0, 0), 10_000)
      lexicon = CalendarLexicon(custom)
    }
  }

  /// Whether sun, moon and weekdays are those of the Earth.
  package var isOfEarth: Bool {
    if case .custom = calendar { false } else { true }
  }

  /// Minutes in a day.
  package var minutesPerDay: Int {
    if case .custom(let custom) = calendar { return min(max(custom.hours, 1), 1_000) * 60 }
    return 1440
  }

  package var monthCount: Int { months.count }

  /// The least and the most days of a month, and of a year.
  var monthDays: ClosedRange<Int> {
    let most = max(months.max() ?? 1, months[leapMonth] + leapDays)
    return (months.min() ?? 1)...most
  }
  var yearDays: ClosedRange<Int> {
    let days = months.reduce(0, +)
    return days...days + leapDays
  }

  /// The names of the months, in order.
  package var monthNames: [String] { lexicon.monthNames }

  /// The names of the days of the week, from index 0; Monday first in the calendars of the Earth,
  /// empty where there are no weeks.
  package var weekdayNames: [String] { lexicon.weekdayNames }

  /// Days in a week; 0 where there are no weeks.
  package var weekCount: Int { weekdayNames.count }

  /// Whether a month of the year is longer than in other years.
  package func isLeap(_ year: Int) -> Bool {
    switch calendar {
    case .gregorian: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    case .julian: year % 4 == 0
    case .custom: leapDays > 0 && year % leapEvery == 0
    }
  }

  /// How many days a month has; `nil` where there is no such month.
  package func daysInMonth(_ month: Int, of year: Int) -> Int? {
    guard months.indices.contains(month - 1) else { return nil }
    return months[month - 1] + (month - 1 == leapMonth && isLeap(year) ? leapDays : 0)
  }

  /// How many days a month has in the year in which it has the most.
  func mostDays(ofMonth month: Int) -> Int {
    guard months.indices.contains(month - 1) else { return 0 }
    return months[month - 1] + (month - 1 == leapMonth ? leapDays : 0)
  }

  /// The number of a day; `nil` for a date that does not exist.
  package func day(of date: CalendarDate) -> Int? {
    guard Self.years.contains(date.year), let days = daysInMonth(date.month, of: date.year),
      (1...days).contains(date.day)
    else { return nil }
    var day = firstDay(of: date.year) + date.day - 1
    for month in 1..<max(date.month, 1) { day += daysInMonth(month, of: date.year) ?? 0 }
    return day
  }

  /// The date of a day; days beyond the years that dates may have give the nearest date.
  package func date(ofDay day: Int) -> CalendarDate {
    let year = self.year(ofDay: day)
    var rest = min(max(day, firstDay(of: year)), firstDay(of: year + 1) - 1) - firstDay(of: year)
    for month in 1...months.count {
      let days = daysInMonth(month, of: year) ?? 1
      if rest < days { return CalendarDate(year, month, rest + 1) }
      rest -= days
    }
    return CalendarDate(year, months.count, daysInMonth(months.count, of: year) ?? 1)
  }

  /// The index in ``weekdayNames`` of a day; `nil` where there are no weeks.
  package func weekday(ofDay day: Int) -> Int? {
    guard weekCount > 0 else { return nil }
    var first = 0
    if case .custom(let custom) = calendar { first = custom.firstWeekday % weekCount }
    return Self.remainder(day % weekCount + first, weekCount)
  }

  /// The day that a minute of story time belongs to.
  package func day(ofMinute minute: Int) -> Int { Self.quotient(minute, minutesPerDay) }

  /// The minute of its day that a minute of story time is.
  package func clock(ofMinute minute: Int) -> Int { Self.remainder(minute, minutesPerDay) }

  /// The minutes of a day.
  package func span(ofDay day: Int) -> TimeSpan {
    TimeSpan(day &* minutesPerDay, (day &+ 1) &* minutesPerDay)
  }

  /// The minutes of the year, month or day; `nil` without a year and for what does not exist.
  package func span(of date: PartialDate) -> TimeSpan? {
    guard let year = date.year, Self.years.contains(year) else { return nil }
    let (first, last): (Int, Int)
    if let month = date.month {
      guard let days = daysInMonth(month, of: year),
        let start = day(of: CalendarDate(year, month, date.day ?? 1))
      else { return nil }
      (first, last) = (start, date.day == nil ? start + days : start + 1)
    } else {
      (first, last) = (firstDay(of: year), firstDay(of: year + 1))
    }
    return TimeSpan(first &* minutesPerDay, last &* minutesPerDay)
  }

  /// The date so many months later, its day cut to the month's length.
  package func adding(months count: Int, to date: CalendarDate) -> CalendarDate {
    let count = min(max(count, -20_000_000), 20_000_000)
    let index = date.year * monthCount + date.month - 1 + count
    let year = min(max(Self.quotient(index, monthCount), Self.years.lowerBound), 999_999)
    let month = Self.remainder(index, monthCount) + 1
    return CalendarDate(year, month, min(date.day, daysInMonth(month, of: year) ?? 1))
  }

  /// The number of the first day of a year.
  private func firstDay(of year: Int) -> Int {
    let before = year - 1
    switch calendar {
    case .gregorian:
      return 1_721_426 + before * 365 + Self.quotient(before, 4) - Self.quotient(before, 100)
        + Self.quotient(before, 400)
    case .julian: return 1_721_424 + before * 365 + Self.quotient(before, 4)
    case .custom:
      return before * months.reduce(0, +)
        + (leapDays == 0 ? 0 : Self.quotient(before, leapEvery) * leapDays)
    }
  }

  private func year(ofDay day: Int) -> Int {
    var (low, high) = (Self.years.lowerBound, Self.years.upperBound)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if firstDay(of: middle) <= day { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Rounded down.
  static func quotient(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: max(divisor, 1))
    return rest < 0 ? quotient - 1 : quotient
  }

  /// Never negative.
  static func remainder(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % max(divisor, 1)
    return rest < 0 ? rest + max(divisor, 1) : rest
  }
}

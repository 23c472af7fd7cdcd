package import Manuscript

/// Counts the days of a story's calendar, by arithmetic of its own: rules are tested against it.
///
/// Day 0 is the first day of year 1; years are 1 and later.
package struct DayCount: Sendable {
  package let calendar: StoryCalendar
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  package init(_ calendar: StoryCalendar) {
    self.calendar = calendar
  }

  var own: CustomCalendar? {
    if case .custom(let calendar) = calendar { calendar } else { nil }
  }

  var isEarthly: Bool { own == nil }

  var months: [String] { own?.months.map(\.name) ?? Self.names }

  /// Minutes in a day.
  var minutes: Int { (own?.hours ?? 24) * 60 }

  func isLeap(_ year: Int) -> Bool {
    switch calendar {
    case .gregorian: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    case .julian: year % 4 == 0
    case .custom(let own): own.leap.map { $0.every > 0 && year % $0.every == 0 } ?? false
    }
  }

  /// The days of a month, which is counted from 1.
  func length(_ month: Int, _ year: Int) -> Int {
    if let own {
      let days = own.months[month - 1].days
      guard let leap = own.leap, leap.month == month - 1, isLeap(year) else { return days }
      return days + leap.days
    }
    return Self.lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0)
  }

  private func length(_ year: Int) -> Int { (1...months.count).reduce(0) { $0 + length($1, year) } }

  /// Days before a year.
  private func days(before year: Int) -> Int {
    let past = year - 1
    switch calendar {
    case .gregorian: return past * 365 + past / 4 - past / 100 + past / 400
    case .julian: return past * 365 + past / 4
    case .custom(let own):
      let common = own.months.reduce(0) { $0 + $1.days }
      guard let leap = own.leap, leap.every > 0 else { return past * common }
      return past * common + past / leap.every * leap.days
    }
  }

  func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    (1..<max(month, 1)).reduce(days(before: year)) { $0 + length($1, year) } + day - 1
  }

  func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let usual = max(own.map { $0.months.reduce(0) { $0 + $1.days } } ?? 365, 1)
    var year = max(day / usual, 1)
    while year > 1, days(before: year) > day { year -= 1 }
    while days(before: year + 1) <= day { year += 1 }
    var rest = day - days(before: year)
    var month = 1
    while month < months.count, rest >= length(month, year) {
      rest -= length(month, year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// Such as `1891-04-22` or `1891-04-22 10:00`.
  func text(_ day: Int, minute: Int? = nil) -> String {
    let date = date(day)
    var text = "\(date.year)-\(Self.padded(date.month))-\(Self.padded(date.day))"
    if let minute { text += " " + Self.clock(minute) }
    return text
  }

  static func clock(_ minute: Int) -> String { "\(padded(minute / 60)):\(padded(minute % 60))" }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Such as `22 April 1891`.
  func words(_ day: Int) -> String {
    let date = date(day)
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// The days of the week; empty where there are no weeks.
  var week: [String] { own?.week ?? Self.weekdays }

  /// Index in ``week``.
  func weekday(_ day: Int) -> Int {
    let shift =
      switch calendar {
      case .gregorian: 0
      case .julian: 5
      case .custom(let own): own.firstWeekday
      }
    return (day + shift) % max(week.count, 1)
  }

  /// Day and minute of `1891-04-22`, `22 April 1891`, `Wednesday 22 April 1891, 10:00` and the like;
  /// `nil` for everything else.
  func read(_ text: String) -> (day: Int, minute: Int?)? {
    var words = text.split { $0 == " " || $0 == "," }.map(String.init)
    var minute: Int?
    if let last = words.last, last.contains(":") {
      let parts = last.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      minute = parts[0] * 60 + parts[1]
      words.removeLast()
    }
    if let first = words.first, week.contains(first) { words.removeFirst() }
    if words.count == 1 {
      let parts = words[0].split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return nil }
      return found(parts[0], parts[1], parts[2], minute)
    }
    guard words.count >= 3, let day = Int(words[0]), let year = Int(words[words.count - 1]),
      let month = months.firstIndex(of: words[1..<words.count - 1].joined(separator: " "))
    else { return nil }
    return found(year, month + 1, day, minute)
  }

  private func found(_ year: Int, _ month: Int, _ day: Int, _ minute: Int?) -> (Int, Int?)? {
    guard year > 0, year < 100_000, (1...months.count).contains(month), day > 0,
      day <= length(month, year)
    else { return nil }
    return (self.day(year, month, day), minute)
  }

  /// What the minutes of story time count from: day numbers of the Earth are Julian ones.
  private var start: Int {
    switch calendar {
    case .gregorian: 1_721_426
    case .julian: 1_721_424
    case .custom: 0
    }
  }

  /// The day of a minute of story time.
  func day(ofMinute minute: Int) -> Int {
    (minute - (minute % minutes + minutes) % minutes) / minutes - start
  }

  /// The first minute of a day in story time.
  func minute(ofDay day: Int) -> Int { (day + start) * minutes }

  /// How far a moon is at noon, in turns from new to new: 0 is new, 0.5 is full; `nil` without moon.
  ///
  /// - SeeAlso: The mean new moon of 6 January 2000, 18:14 UT, and the mean synodic month; up to 14
  ///   hours from the true phase.
  func moon(_ day: Int, _ index: Int = 0) -> Double? {
    if let own {
      guard own.moons.indices.contains(index) else { return nil }
      let moon = own.moons[index]
      guard let full = read(moon.full.value) else { return nil }
      return Self.turn(Double(day - full.day) / moon.period + 0.5)
    }
    guard index == 0 else { return nil }
    return Self.turn((Double(day + start) - 2_451_550.26) / 29.530588853)
  }

  /// Names of the moons; one without a name on the Earth.
  var moons: [String] { own?.moons.map(\.name) ?? [""] }

  /// Days of a whole turn of a moon.
  func month(_ index: Int) -> Double { own?.moons[index].period ?? 29.530588853 }

  private static func turn(_ value: Double) -> Double { value - value.rounded(.down) }
}

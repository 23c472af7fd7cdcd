extension Calendar {
  /// A day in words, such as `Tuesday 21 April 1891` or `15 March 44 BC`.
  package func words(forDay day: Int) -> String {
    let date = date(ofDay: day)
    let weekday = weekday(ofDay: day).map { weekdayNames[$0] + " " } ?? ""
    return "\(weekday)\(date.day) \(name(ofMonth: date.month)) \(Self.words(forYear: date.year))"
  }

  /// A stretch of time in words, as exactly as it is known: `April 1891`, `1891`, `Day 3`.
  package func words(for span: TimeSpan) -> String {
    let (first, last) = (day(ofMinute: span.lower), day(ofMinute: span.upper &- 1))
    guard span.axis == .calendar else {
      return first == last ? "Day \(first)" : "Day \(first) to \(last)"
    }
    if first == last || span.upper - span.lower < minutesPerDay { return words(forDay: first) }
    let (start, end) = (date(ofDay: first), date(ofDay: last))
    let month = name(ofMonth: start.month)
    let year = Self.words(forYear: start.year)
    if start.year == end.year, start.month == end.month {
      let isWhole = start.day == 1 && end.day == daysInMonth(end.month, of: end.year)
      return isWhole ? "\(month) \(year)" : "\(start.day) to \(end.day) \(month) \(year)"
    }
    let isWhole =
      start.day == 1 && start.month == 1 && end.month == monthCount
      && end.day == daysInMonth(end.month, of: end.year)
    if isWhole {
      return start.year == end.year ? year : "\(year) to \(Self.words(forYear: end.year))"
    }
    let from = "\(start.day) \(month)\(start.year == end.year ? "" : " \(year)")"
    return "\(from) to \(end.day) \(name(ofMonth: end.month)) \(Self.words(forYear: end.year))"
  }

  /// A minute of the day as `21:30`.
  package func words(forClock minute: Int) -> String {
    let minute = Self.remainder(minute, minutesPerDay)
    let rest = minute % 60
    return "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A minute of the calendar's axis as `1891-04-21T15:52`.
  package func stamp(ofMinute minute: Int) -> String {
    let date = date(ofDay: day(ofMinute: minute))
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count))
        + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
      + "T\(words(forClock: clock(ofMinute: minute)))"
  }

  private func name(ofMonth month: Int) -> String {
    monthNames.indices.contains(month - 1) ? monthNames[month - 1] : String(month)
  }

  private static func words(forYear year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) BC"
  }
}

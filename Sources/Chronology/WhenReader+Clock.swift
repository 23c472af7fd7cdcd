extension WhenReader {
  private var hours: Int { calendar.minutesPerDay / 60 }

  /// `21:30`, `9.30 pm`, `21h30`, `9 am`, `9 o'clock`, `21 Uhr`.
  ///
  /// - Throws: The reason why there is no such time.
  mutating func readClock() throws(Problem) -> Bool {
    guard let hour = number(), hour.digits <= 3 else { return false }
    if token(1) == .mark(":") || token(1) == .mark("."), let minute = number(2), minute.digits == 2
    {
      let half = half(3)
      guard token(1) == .mark(":") || half != nil || word(3) == "uhr" else { return false }
      var count = 3
      if token(3) == .mark(":"), let second = number(4), second.digits == 2 {
        guard second.value < 60 else { throw .noSuchDate("a minute has 60 seconds") }
        count = 5
      }
      try take(hour.value, minute.value, half)
      index += count + (half?.count ?? (word(count) == "uhr" ? 1 : 0))
      return true
    }
    if word(1) == "h" || word(1) == "uhr" {
      let minute = number(2).flatMap { $0.digits == 2 ? $0.value : nil }
      guard word(2) != "later", word(2) != "earlier" else { return false }
      try take(hour.value, minute ?? 0, nil)
      index += minute == nil ? 2 : 3
      return true
    }
    if let half = half(1) {
      try take(hour.value, 0, half)
      index += 1 + half.count
      return true
    }
    if let count = oClock(1) {
      try takeHalfDay(hour.value, 0)
      index += 1 + count
      return true
    }
    if isPartOfDay(1) {
      try takeHalfDay(hour.value, 0)
      index += 1
      return true
    }
    return false
  }

  /// Whether `in the evening` or `at night` stands so many places on.
  private func isPartOfDay(_ ahead: Int) -> Bool {
    let parts: Set = ["morning", "afternoon", "evening"]
    if word(ahead) == "at", word(ahead + 1) == "night" { return true }
    return word(ahead) == "in" && word(ahead + 1) == "the"
      && word(ahead + 2).map(parts.contains) == true
  }

  /// `nine o'clock`, `half past nine`, `a quarter to nine`, `ten past nine`, `at nine`.
  mutating func readSpokenClock() throws(Problem) -> Bool {
    var at = index
    guard at < tokens.count else { return false }
    if tokens[at] == .word("a"), at + 1 < tokens.count { at += 1 }
    var minutes: Int?
    if tokens[at] == .word("half") {
      minutes = 30
      at += 1
    } else if tokens[at] == .word("quarter") {
      minutes = 15
      at += 1
    } else if case .word = tokens[at], let count = TimeQuantity.number(tokens, &at) {
      if at < tokens.count, tokens[at] == .word("minutes") { at += 1 }
      minutes = count
    }
    guard var minutes, at < tokens.count else { return try readHourInWords() }
    let isTo = tokens[at] == .word("to")
    guard isTo || tokens[at] == .word("past") else { return try readHourInWords() }
    at += 1
    guard minutes < 60, let hour = TimeQuantity.number(tokens, &at), (1...12).contains(hour) else {
      return try readHourInWords()
    }
    if isTo { minutes = -minutes }
    index = at
    if let count = oClock(0) { index += count }
    let half = half(0)
    let minute = ((hour % 12) * 60 + minutes + 720) % 720
    if let half {
      point.clock = half.isAfter ? minute + 720 : minute
      index += half.count
    } else {
      halfDayClock = minute
    }
    return true
  }

  private mutating func readHourInWords() throws(Problem) -> Bool {
    var at = index
    guard case .word = token(), let hour = TimeQuantity.number(tokens, &at) else { return false }
    let start = index
    index = at
    if let half = half(0) {
      try take(hour, 0, half)
      index += half.count
      return true
    }
    if let count = oClock(0) {
      try takeHalfDay(hour, 0)
      index += count
      return true
    }
    if isPartOfDay(0) {
      try takeHalfDay(hour, 0)
      return true
    }
    index = start
    return false
  }

  /// `at nine`, `at 9`.
  mutating func readHourAfterAt() throws(Problem) -> Bool {
    guard !(try readClock()), !(try readSpokenClock()) else { return true }
    var at = index
    guard at < tokens.count, let hour = TimeQuantity.number(tokens, &at), hour <= 24 else {
      return false
    }
    try takeHalfDay(hour, 0)
    index = at
    return true
  }

  private mutating func take(
    _ hour: Int, _ minute: Int, _ half: (isAfter: Bool, count: Int)?
  ) throws(Problem) {
    guard point.clock == nil else { throw .unreadable }
    guard minute < 60 else { throw .noSuchDate("an hour has 60 minutes") }
    if let half {
      guard (1...12).contains(hour) else {
        throw .noSuchDate("hours before and after noon go from 1 to 12")
      }
      point.clock = (hour % 12 + (half.isAfter ? 12 : 0)) * 60 + minute
    } else {
      guard hour < hours || hour == hours && minute == 0 else {
        throw .noSuchDate("a day has \(hours) hours")
      }
      point.clock = hour * 60 + minute
    }
  }

  private mutating func takeHalfDay(_ hour: Int, _ minute: Int) throws(Problem) {
    if hour > 12 || hour == 0 || !calendar.isOfEarth {
      try take(hour, minute, nil)
    } else {
      halfDayClock = (hour % 12) * 60 + minute
    }
  }

  private func half(_ ahead: Int) -> (isAfter: Bool, count: Int)? {
    switch word(ahead) {
    case "am": (false, 1)
    case "pm": (true, 1)
    case "a" where word(ahead + 1) == "m": (false, 2)
    case "p" where word(ahead + 1) == "m": (true, 2)
    default: nil
    }
  }

  /// How many tokens `o'clock` takes.
  private func oClock(_ ahead: Int) -> Int? {
    if word(ahead) == "o'clock" || word(ahead) == "oclock" { return 1 }
    return word(ahead) == "o" && word(ahead + 1) == "clock" ? 2 : nil
  }
}

extension WhenReader {
  private static let dayParts: [String: DayPart] = [
    "dawn": .dawn, "daybreak": .dawn, "sunrise": .dawn, "morning": .morning, "forenoon": .morning,
    "noon": .noon, "midday": .noon, "lunchtime": .noon, "afternoon": .afternoon, "dusk": .dusk,
    "sunset": .dusk, "twilight": .dusk, "nightfall": .dusk, "evening": .evening, "night": .night,
    "nighttime": .night, "midnight": .midnight,
  ]

  private static let fillers: Set<String> = [
    "the", "on", "in", "of", "by", "and", "le", "am", "el", "den", "around", "then", "very",
  ]

  private static let approximations: Set<String> = [
    "about", "around", "circa", "c", "ca", "approximately", "roughly", "maybe", "perhaps",
  ]

  /// One word, or the few that belong together.
  mutating func readWord(_ word: String) throws(Problem) {
    if let (month, count) = name(in: calendar.lexicon.months) {
      return try readMonth(month, count: count)
    }
    if let (day, count) = name(in: calendar.lexicon.weekdays) {
      guard point.weekday == nil else { throw .unreadable }
      point.weekday = day
      index += count
      return
    }
    if let (season, count) = name(in: calendar.lexicon.seasonNames) {
      guard point.season == nil else { throw .unreadable }
      point.season = season
      index += count
      return
    }
    if Self.dayParts[word] != nil, ["after", "before"].contains(self.word(1)) {
      if try readQuantity() { return }
    }
    if let part = Self.dayParts[word] {
      guard point.dayPart == nil else { throw .unreadable }
      point.dayPart = part
      index += 1
      return
    }
    switch word {
    case "day", "year": if try readCounted(word) { return }
    case "at":
      index += 1
      if try readHourAfterAt() { return }
      return
    case "ad":
      if let year = number(1) {
        try take(year: year.value)
        index += 2
        return
      }
    case "early", "mid", "late":
      point.third = WhenPhrase.Third(rawValue: word)
      index += 1
      if token() == .mark("-") { index += 1 }
      return
    default: break
    }
    if try readRelative(word) { return }
    if let ordinal = TimeQuantity.ordinal(word), self.word(1) == "day" {
      try take(storyDay: ordinal)
      index += 2
      return
    }
    if try readQuantity() { return }
    if try readSpokenClock() { return }
    if Self.approximations.contains(word) {
      isApproximate = true
      index += 1
    } else if Self.fillers.contains(word), index + 1 < tokens.count {
      index += 1
    }
  }

  /// `day 3`, `day three`, `year 12`.
  private mutating func readCounted(_ word: String) throws(Problem) -> Bool {
    let isNegative = token(1) == .mark("-")
    var at = index + (isNegative ? 2 : 1)
    guard let number = TimeQuantity.number(tokens, &at), number <= 1_000_000 else { return false }
    if word == "day" {
      try take(storyDay: isNegative ? -number : number)
    } else {
      try take(year: isNegative ? -number : number)
    }
    index = at
    return true
  }

  private mutating func take(storyDay: Int) throws(Problem) {
    guard point.storyDay == nil else { throw .unreadable }
    point.storyDay = storyDay
  }

  /// `next morning`, `same day`, `yesterday`, `the following Tuesday`, `later`.
  private mutating func readRelative(_ word: String) throws(Problem) -> Bool {
    switch word {
    case "same", "that", "this":
      index += 1
      if self.word() == "same" { index += 1 }
      if self.word() == "time" || self.word() == "moment" {
        point.offset = .minutes(0...0)
        index += 1
      } else {
        point.offset = .days(0...0)
        if self.word() == "day" { index += 1 }
      }
    case "today", "tonight", "tomorrow", "yesterday":
      point.offset =
        word == "tomorrow" ? .days(1...1) : .days(word == "yesterday" ? -1...(-1) : 0...0)
      if word == "tonight" { point.dayPart = .night }
      index += 1
    case "next", "following", "last", "previous":
      index += 1
      readNeighbour(sign: word == "next" || word == "following" ? 1 : -1)
    case "later", "afterwards", "after", "then":
      if point.offset == nil { point.offset = .later }
      index += 1
    case "earlier", "before":
      if point.offset == nil { point.offset = .earlier }
      index += 1
    case "meanwhile", "simultaneously":
      point.offset = .minutes(0...0)
      index += 1
    case "immediately", "shortly", "soon", "moments":
      point.offset = .minutes(0...60)
      index += 1
      if ["after", "afterwards", "later"].contains(self.word()) { index += 1 }
    default: return false
    }
    return true
  }

  /// What follows `next` or `last`.
  private mutating func readNeighbour(sign: Int) {
    let isNext = sign > 0
    switch word() {
    case "day":
      point.offset = .days(sign...sign)
      index += 1
    case "week":
      point.offset = isNext ? .days(1...13) : .days(-13...(-1))
      index += 1
    case "month":
      point.offset = .months(sign...sign)
      index += 1
    case "year":
      point.offset = .years(sign...sign)
      index += 1
    case let word? where Self.dayParts[word] != nil: point.offset = .days(sign...sign)
    default:
      point.offset = isNext ? .next : .last
    }
  }

  /// `three days later`, `2 hours before`, `a few weeks earlier`, `the day before`.
  mutating func readQuantity() throws(Problem) -> Bool {
    let start = index
    var quantities: [TimeQuantity] = []
    var dayPart: DayPart?
    if ["day", "night", "morning", "evening", "week", "month", "year"].contains(word()),
      let quantity = unit(word() ?? "")
    {
      index += 1
      quantities = [quantity]
      dayPart = quantity.dayPart
    }
    while quantities.count < 3, start == index || dayPart == nil,
      let quantity = TimeQuantity.read(tokens, &index)
    {
      quantities.append(quantity)
      dayPart = quantity.dayPart
      if token() == .word("and") { index += 1 }
    }
    let signs = [
      "later": 1, "after": 1, "afterwards": 1, "hence": 1, "on": 1, "earlier": -1, "before": -1,
      "ago": -1, "previously": -1,
    ]
    guard let word = word(), let sign = signs[word], let offset = offset(quantities, sign) else {
      index = start
      return false
    }
    guard point.offset == nil else { throw .unreadable }
    index += 1
    point.offset = offset
    point.dayPart = point.dayPart ?? dayPart
    return true
  }

  private func unit(_ word: String) -> TimeQuantity? {
    var index = 0
    return TimeQuantity.read([.word("a"), .word(word)], &index)
  }

  private func offset(_ quantities: [TimeQuantity], _ sign: Int) -> WhenPhrase.Offset? {
    guard let first = quantities.first else { return nil }
    func whole(_ factor: Int) -> ClosedRange<Int> {
      let limit = 400_000_000
      let least = min(first.count.lowerBound * factor / 100, limit)
      let most = min(first.count.upperBound * factor / 100, limit)
      return sign > 0 ? least...max(least, most) : -max(least, most)...(-least)
    }
    let week = max(calendar.weekCount, 1)
    switch first.unit {
    case .day: return .days(whole(1))
    case .week: return .days(whole(week))
    case .fortnight: return .days(whole(2 * week))
    case .month: return .months(whole(1))
    case .year: return .years(whole(1))
    case .decade: return .years(whole(10))
    case .century: return .years(whole(100))
    case .second, .minute, .hour:
      var (least, most) = (0, 0)
      for quantity in quantities {
        let minutes = quantity.minutes(in: calendar)
        least += minutes.lowerBound
        most += minutes.upperBound
      }
      return .minutes(sign > 0 ? least...most : -most...(-least))
    }
  }
}

extension WhenReader {
  /// The token so many places on.
  func token(_ ahead: Int = 0) -> WhenToken? {
    tokens.indices.contains(index + ahead) ? tokens[index + ahead] : nil
  }

  func number(_ ahead: Int = 0) -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits) = token(ahead) else { return nil }
    return (value, digits)
  }

  func word(_ ahead: Int = 0) -> String? {
    guard case .word(let word) = token(ahead) else { return nil }
    return word
  }

  /// A date, a clock, a day before a month, a number of days, or a year.
  mutating func readNumber() throws(Problem) {
    guard let first = number() else { return }
    if try readClock() { return }
    if token(1) == .mark("-"), number(2) != nil, isISO(first) {
      try readDate(isNegative: false)
    } else if token(1) == .mark("/") || token(1) == .mark("."), number(2) != nil, number(4) != nil,
      token(3) == token(1)
    {
      try readNumericDate()
    } else {
      if try readDayAndMonth() { return }
      if try readQuantity() { return }
      if try readYear() { return }
      guard first.digits <= 2, point.date == nil, isRangeAhead(1 + ordinalSuffix(1))
      else { return }
      index += 1 + ordinalSuffix(1)
      point.date = PartialDate(day: first.value)
    }
  }

  private func isRangeAhead(_ ahead: Int) -> Bool {
    switch token(ahead) {
    case .word("to"), .word("until"), .mark("–"), .mark("-"): true
    case nil: tokens.contains(.word("to")) || tokens.contains(.mark("–"))
    default: false
    }
  }

  private func isISO(_ first: (value: Int, digits: Int)) -> Bool {
    guard let second = number(2), second.digits <= 2 else { return false }
    return first.digits >= 3 || !calendar.isOfEarth && token(3) == .mark("-")
  }

  /// `1887-11-03`, `-0043-03-15`, `1887-11`.
  mutating func readDate(isNegative: Bool) throws(Problem) {
    let start = isNegative ? 1 : 0
    guard let year = number(start), point.date == nil else { throw .unreadable }
    var date = PartialDate(year: isNegative ? -year.value : year.value)
    var count = start + 1
    if token(count) == .mark("-"), let month = number(count + 1), month.digits <= 2 {
      date.month = month.value
      count += 2
      if token(count) == .mark("-"), let day = number(count + 1), day.digits <= 2 {
        date.day = day.value
        count += 2
      }
    } else if !isNegative || year.digits < 4 {
      throw .unreadable
    }
    point.date = date
    index += count
    if word() == "t", number(1) != nil { index += 1 }
  }

  /// `3.11.1887`, `1887/11/03`, and `13/11/1887` where only one order is possible.
  private mutating func readNumericDate() throws(Problem) {
    guard let (one, two, three) = threeNumbers, point.date == nil else { throw .unreadable }
    let isDotted = token(1) == .mark(".")
    if one.digits >= 3 {
      point.date = PartialDate(year: one.value, month: two.value, day: three.value)
    } else if three.digits < 3 {
      throw .unreadable
    } else if isDotted || one.value > 12 || one.value == two.value {
      point.date = PartialDate(year: three.value, month: two.value, day: one.value)
    } else if two.value > 12 {
      point.date = PartialDate(year: three.value, month: one.value, day: two.value)
    } else {
      throw .unreadable
    }
    index += 5
  }

  private var threeNumbers:
    (
      one: (value: Int, digits: Int), two: (value: Int, digits: Int),
      three: (value: Int, digits: Int)
    )?
  {
    guard let one = number(), let two = number(2), let three = number(4) else { return nil }
    return (one, two, three)
  }

  /// `3 November 1887`, `3rd of November`, `3. November`, `3 de noviembre de 1887`.
  private mutating func readDayAndMonth() throws(Problem) -> Bool {
    guard let day = number(), day.digits <= 4 else { return false }
    var ahead = 1 + ordinalSuffix(1)
    while [.mark("."), .word("of"), .word("de"), .word("day")].contains(token(ahead)) { ahead += 1 }
    guard let (month, count) = name(in: calendar.lexicon.months, ahead) else { return false }
    guard point.date == nil else { throw .unreadable }
    index += ahead + count
    point.date = PartialDate(year: nil, month: month + 1, day: day.value)
    readYearAfterMonth()
    return true
  }

  /// `November 1887`, `November 3, 1887`.
  mutating func readMonth(_ month: Int, count: Int) throws(Problem) {
    guard point.date == nil else { throw .unreadable }
    index += count
    var date = PartialDate(month: month + 1)
    if token() == .word("the") { index += 1 }
    if let day = number(), day.digits <= 2, era(1) == nil, token(1) != .mark(":"),
      calendar.isOfEarth || number(1) != nil || token(1) == .mark(",") && number(2) != nil
    {
      date.day = day.value
      index += 1 + ordinalSuffix(1)
    }
    point.date = date
    readYearAfterMonth()
  }

  private mutating func readYearAfterMonth() {
    var ahead = 0
    while [.mark(","), .word("of"), .word("de"), .word("in"), .word("the"), .word("year")]
      .contains(token(ahead))
    { ahead += 1 }
    if word(ahead) == "ad", let year = number(ahead + 1) {
      point.date?.year = year.value
      index += ahead + 2
      return
    }
    guard let year = number(ahead), token(ahead + 1) != .mark(":"),
      word(ahead + 1).map({ !["h", "am", "pm", "uhr"].contains($0) }) ?? true
    else { return }
    if let era = era(ahead + 1) {
      point.date?.year = era.isBefore ? 1 - year.value : year.value
      index += ahead + 1 + era.count
    } else if year.digits >= 3 || !calendar.isOfEarth {
      point.date?.year = year.value
      index += ahead + 1
    }
  }

  /// `1887`, `44 BC`, `12 AD`, `1880s`.
  private mutating func readYear() throws(Problem) -> Bool {
    guard let year = number(),
      let era = era(1) ?? (year.digits >= 3 || !calendar.isOfEarth ? (false, 0) : nil)
    else {
      return false
    }
    guard !era.isBefore || year.value > 0 else {
      throw .noSuchDate("the year before AD 1 is 1 BC")
    }
    var count = 1 + era.count
    let number = era.isBefore ? 1 - year.value : year.value
    if count == 1, word(1) == "s" || token(1) == .mark("'") && word(2) == "s" {
      count += token(1) == .mark("'") ? 2 : 1
      point.moreYears = number % 100 == 0 ? 99 : 9
    }
    try take(year: number)
    index += count
    return true
  }

  /// A year stands alone, after a season or after a date without one.
  mutating func take(year: Int) throws(Problem) {
    guard point.date?.year == nil else { throw .unreadable }
    point.date = PartialDate(year: year, month: point.date?.month, day: point.date?.day)
  }

  private func era(_ ahead: Int) -> (isBefore: Bool, count: Int)? {
    switch word(ahead) {
    case "bc", "bce": return (true, 1)
    case "ad", "ce": return (false, 1)
    case "b" where word(ahead + 1) == "c": return (true, word(ahead + 2) == "e" ? 3 : 2)
    case "a" where word(ahead + 1) == "d", "c" where word(ahead + 1) == "e": return (false, 2)
    default: return nil
    }
  }

  /// How many tokens the `rd` of `3rd` takes.
  func ordinalSuffix(_ ahead: Int) -> Int {
    ["st", "nd", "rd", "th", "er"].contains(word(ahead)) ? 1 : 0
  }

  /// The longest name in a table that stands so many places on, and its tokens.
  func name(in table: [String: Int], _ ahead: Int = 0) -> (index: Int, count: Int)? {
    guard let first = token(ahead) else { return nil }
    var key = first.text
    var found = table[key].map { ($0, 1) }
    for count in 1..<max(calendar.lexicon.longest, 1) {
      guard let next = token(ahead + count) else { break }
      key += " " + next.text
      if let index = table[key] { found = (index, count + 1) }
    }
    return found
  }
}

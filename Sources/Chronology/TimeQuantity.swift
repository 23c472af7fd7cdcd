/// A number of minutes, days or longer, read from the tokens of a phrase: `a few days`,
/// `2 hours 10 minutes`, `an hour and a half`.
struct TimeQuantity {
  enum Unit: Int { case second, minute, hour, day, week, fortnight, month, year, decade, century }

  /// In hundredths of ``unit``.
  var count: ClosedRange<Int>
  var unit: Unit
  /// The part of the day that was counted instead of days: `two nights`.
  var dayPart: DayPart?

  private static let units: [String: Unit] = [
    "second": .second, "seconds": .second, "sec": .second, "minute": .minute, "minutes": .minute,
    "min": .minute, "mins": .minute, "m": .minute, "hour": .hour, "hours": .hour, "hr": .hour,
    "hrs": .hour, "h": .hour, "day": .day, "days": .day, "d": .day, "night": .day, "nights": .day,
    "morning": .day, "mornings": .day, "evening": .day, "evenings": .day, "week": .week,
    "weeks": .week, "wk": .week, "wks": .week, "fortnight": .fortnight, "fortnights": .fortnight,
    "month": .month, "months": .month, "year": .year, "years": .year, "yr": .year, "yrs": .year,
    "decade": .decade, "decades": .decade, "century": .century, "centuries": .century,
  ]

  private static let ones: [String: Int] = [
    "zero": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// A number in digits or words; moves behind it.
  static func number(_ tokens: [WhenToken], _ index: inout Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    switch tokens[index] {
    case .number(let number, _):
      index += 1
      return number
    case .word(let word):
      if let number = ones[word] {
        index += 1
        return number
      }
      guard var number = tens[word] else { return nil }
      index += 1
      var next = index
      if next < tokens.count, tokens[next] == .mark("-") { next += 1 }
      if next < tokens.count, case .word(let word) = tokens[next], let one = ones[word],
        (1...9).contains(one)
      {
        number += one
        index = next + 1
      }
      return number
    case .mark: return nil
    }
  }

  /// Reads a quantity at `index` and moves behind it; `nil` and unmoved where there is none.
  static func read(_ tokens: [WhenToken], _ index: inout Int) -> TimeQuantity? {
    var at = index
    guard var count = Self.count(tokens, &at), at < tokens.count,
      case .word(let word) = tokens[at], let unit = units[word]
    else { return nil }
    at += 1
    if words(["and", "a", "half"], tokens, at) {
      count = count.lowerBound + 50...count.upperBound + 50
      at += 3
    }
    index = at
    let single = word.hasSuffix("s") ? String(word.dropLast()) : word
    return TimeQuantity(count: count, unit: unit, dayPart: DayPart(rawValue: single))
  }

  private static func count(_ tokens: [WhenToken], _ at: inout Int) -> ClosedRange<Int>? {
    for (phrase, count) in vague where words(phrase, tokens, at) {
      at += phrase.count
      return count
    }
    guard let first = hundredths(tokens, &at) else { return nil }
    guard at < tokens.count,
      [.word("or"), .word("to"), .mark("-"), .mark("–")].contains(tokens[at])
    else { return first...first }
    var next = at + 1
    guard let second = hundredths(tokens, &next) else { return first...first }
    at = next
    return min(first, second)...max(first, second)
  }

  private static let vague: [(phrase: [String], count: ClosedRange<Int>)] = [
    (["three", "quarters", "of", "an"], 75...75), (["a", "quarter", "of", "an"], 25...25),
    (["quarter", "of", "an"], 25...25), (["half", "a"], 50...50), (["half", "an"], 50...50),
    (["a", "half"], 50...50),
    (["a", "few"], 200...700), (["few"], 200...700), (["some"], 200...800),
    (["several"], 300...800), (["a", "couple", "of"], 200...200), (["couple", "of"], 200...200),
    (["a", "dozen"], 1200...1200), (["a"], 100...100), (["an"], 100...100),
  ]

  private static func hundredths(_ tokens: [WhenToken], _ at: inout Int) -> Int? {
    let fractions: [WhenToken: Int] = [.mark("½"): 50, .mark("¼"): 25, .mark("¾"): 75]
    if at < tokens.count, let part = fractions[tokens[at]] {
      at += 1
      return part
    }
    let isWritten = at < tokens.count && { if case .word = tokens[at] { true } else { false } }()
    guard let number = number(tokens, &at), number <= 1_000_000_000 else { return nil }
    if at < tokens.count, let part = fractions[tokens[at]] {
      at += 1
      return number * 100 + part
    }
    guard !isWritten, at + 1 < tokens.count, tokens[at] == .mark("."),
      case .number(let part, let digits) = tokens[at + 1], digits <= 2
    else { return number * 100 }
    at += 2
    return number * 100 + (digits == 1 ? part * 10 : part)
  }

  static func words(_ words: [String], _ tokens: [WhenToken], _ at: Int) -> Bool {
    guard at >= 0, at + words.count <= tokens.count else { return false }
    for (offset, word) in words.enumerated() where tokens[at + offset] != .word(word) {
      return false
    }
    return true
  }

  /// The quantity in a unit of so many minutes, at least and at most.
  func minutes(in calendar: Calendar) -> ClosedRange<Int> {
    let day = calendar.minutesPerDay
    let week = max(calendar.weekCount, 1) * day
    let year = calendar.yearDays
    let month = calendar.monthDays
    let unit: ClosedRange<Int> =
      switch self.unit {
      case .second: 0...1
      case .minute: 1...1
      case .hour: 60...60
      case .day: day...day
      case .week: week...week
      case .fortnight: 2 * week...2 * week
      case .month: month.lowerBound * day...month.upperBound * day
      case .year: year.lowerBound * day...year.upperBound * day
      case .decade: 10 * year.lowerBound * day...10 * year.upperBound * day
      case .century: 100 * year.lowerBound * day...100 * year.upperBound * day
      }
    return Self.product(
      count.lowerBound, unit.lowerBound)...max(
        Self.product(count.upperBound, unit.upperBound),
        Self.product(count.lowerBound, unit.lowerBound))
  }

  /// No more than 10 to the 15th minutes.
  private static func product(_ hundredths: Int, _ minutes: Int) -> Int {
    let (product, isTooMuch) = hundredths.multipliedReportingOverflow(by: minutes)
    return isTooMuch ? 1_000_000_000_000_000 : min(product / 100, 1_000_000_000_000_000)
  }
}

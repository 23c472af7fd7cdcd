/// Points in time as books write them; none of them comes from a clock.
package enum Timestamp {
  /// `CCYY-MM-DDThh:mm:ssZ`, the form that EPUB asks for.
  ///
  /// The seconds since 1970 are in UTC, such as SOURCE_DATE_EPOCH; beyond the years 0 to 9999 the
  /// nearest is taken.
  package static func utc(secondsSince1970 seconds: Int) -> String {
    let seconds = min(max(seconds, -62_167_219_200), 253_402_300_799)
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let inDay = seconds - day * 86_400
    // Days to civil date by eras of 400 years; Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let inEra = shifted - era * 146_097
    let yearOfEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
    let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return padded(year, 4) + "-" + padded(civilMonth, 2) + "-" + padded(date, 2) + "T"
      + padded(inDay / 3_600, 2) + ":" + padded(inDay / 60 % 60, 2) + ":" + padded(inDay % 60, 2)
      + "Z"
  }

  /// The first moment of a date such as `1897`, `1897-05` or `1897-05-26`; of 1980, the first year
  /// that an archive can hold, where there is none.
  package static func utc(date: String?) -> String {
    guard let date, isDate(date) else { return "1980-01-01T00:00:00Z" }
    return date + "-01-01".dropFirst(date.utf8.count == 4 ? 0 : date.utf8.count == 7 ? 3 : 6)
      + "T00:00:00Z"
  }

  /// Whether it is a year, a month or a day in ISO 8601.
  package static func isDate(_ date: String) -> Bool {
    let pieces = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count),
      zip(pieces, [4, 2, 2]).allSatisfy({ piece, length in
        piece.utf8.count == length && piece.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return false }
    let numbers = pieces.compactMap { Int($0) }
    let month = numbers.count > 1 ? numbers[1] : 1
    guard (1...12).contains(month) else { return false }
    guard numbers.count > 2 else { return true }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(numbers[2])
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}

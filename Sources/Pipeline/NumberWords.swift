/// Numbers as chapter openings spell them.
enum NumberWords {
  private static let small = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
  ]
  private static let tens = [
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety",
  ]

  /// `Seven`, `Twenty-One`; digits above 999, below 0 and in languages other than English.
  static func words(_ number: Int, language: String) -> String {
    guard language.lowercased().hasPrefix("en"), (0...999).contains(number) else {
      return String(number)
    }
    if number < 20 { return small[number] }
    if number < 100 {
      let rest = number % 10
      return tens[number / 10] + (rest == 0 ? "" : "-" + small[rest])
    }
    let rest = number % 100
    return small[number / 100] + " Hundred"
      + (rest == 0 ? "" : " and " + words(rest, language: language))
  }
}

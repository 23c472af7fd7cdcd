/// Numbers and lists as messages say them, in one place.
package enum Wording {
  /// `1 chapter`, `3 chapters`, `12,345 words`.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - one: The noun for one.
  ///   - many: The noun for none or several; `one` with an `s` where left out.
  /// - Returns: Number and noun.
  package static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// With a comma at each thousand: `12,345`.
  package static func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// `+212` or `-8`, for what changed.
  package static func change(_ value: Int) -> String {
    value > 0 ? "+" + number(value) : number(value)
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last else { return "" }
    let rest = items.dropLast()
    return rest.isEmpty ? last : "\(rest.joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// The first `most` items, and how many more there are: `a, b and 7 more`.
  package static func sample(_ items: [String], most: Int = 3) -> String {
    guard items.count > most + 1 else { return list(items) }
    return list(items.prefix(most) + ["\(number(items.count - most)) more"])
  }
}

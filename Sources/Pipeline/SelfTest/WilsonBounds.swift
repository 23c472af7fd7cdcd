/// Between which shares the true one lies, with 95 % confidence.
///
/// - SeeAlso: E. B. Wilson, Probable inference, 1927.
struct WilsonBounds {
  let lower: Double
  let upper: Double

  init(_ count: Int, of total: Int) {
    guard total > 0 else {
      (lower, upper) = (0, 1)
      return
    }
    let (n, z) = (Double(total), 1.959964)
    let share = Double(count) / n
    let middle = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    lower = max((middle - spread) / scale, 0)
    upper = min((middle + spread) / scale, 1)
  }

  /// In per cent with one decimal, such as `98.1 and 100.0`.
  var words: String { "\(Self.percent(lower)) and \(Self.percent(upper))" }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

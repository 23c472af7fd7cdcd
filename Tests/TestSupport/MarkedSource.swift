/// Bytes written in a test, with `⟦` and `⟧` around the places that matter.
///
/// ```swift
/// let marked = MarkedSource("pov: ⟦mara⟧")
/// marked.bytes   // "pov: mara"
/// marked.ranges  // [5..<9]
/// ```
package struct MarkedSource: Sendable {
  /// The text without the marks.
  package let bytes: [UInt8]

  /// The marked stretches, in the order of their ends, as byte offsets.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧":
        guard let start = starts.popLast() else { preconditionFailure("⟧ without ⟦") }
        ranges.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    precondition(starts.isEmpty, "⟦ without ⟧")
    self.bytes = bytes
    self.ranges = ranges
  }
}

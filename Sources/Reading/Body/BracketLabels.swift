/// The places between `[` and `]` that may be labels of links: no bracket inside, at most 999 bytes.
struct BracketLabels: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next place, without its brackets.
  ///
  /// - Complexity: O(*n*) for all of them.
  mutating func next() -> Range<Int>? {
    var start: Int?
    while index < bytes.count {
      defer { index += 1 }
      switch bytes[index] {
      case UInt8(ascii: "["): start = index + 1
      case UInt8(ascii: "]"):
        if let first = start, index > first, index - first <= 999 {
          return first..<index
        }
        start = nil
      default: break
      }
    }
    return nil
  }

  /// A label as links compare it: without regard to case and to the width of blanks.
  static func name(_ label: some Collection<UInt8>) -> String {
    label.split { isBlank($0) || isLineEnd($0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
  }
}

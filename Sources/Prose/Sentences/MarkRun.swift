/// Marks that end sentences, standing together, such as `.`, `?!`, `...`, `. . .`, `…` and `。`.
struct MarkRun {
  enum Kind { case period, ellipsis, strong }

  private(set) var kind = Kind.period
  /// Whether the marks are those of Chinese and Japanese.
  private(set) var isWide = false
  /// Behind the last mark; where the run starts if there is none.
  private(set) var end: Int

  /// Whether `?` or `!` is among them.
  var isStrong: Bool { kind == .strong }

  init(_ text: [UInt8], at start: Int, end limit: Int) {
    end = start
    var count = 0
    while end < limit {
      let length: Int
      switch text[end] {
      case UInt8(ascii: "."):
        length = 1
        if kind == .period { kind = count > 0 ? .ellipsis : .period }
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        length = 1
        kind = .strong
      case 0xE2, 0xE3, 0xEF:
        switch Glyph.at(end, in: text, end: limit).value {
        case 0x2026:
          length = 3
          if kind == .period { kind = .ellipsis }
        case 0x203C, 0x203D, 0x2047...0x2049:
          length = 3
          kind = .strong
        case 0x3002, 0xFF61:
          length = 3
          isWide = true
        case 0xFF01, 0xFF1F:
          length = 3
          isWide = true
          kind = .strong
        default: length = 0
        }
      case 0x20 where count > 0 && kind != .strong && isDot(text, end + 1, limit):
        guard text[end - 1] == UInt8(ascii: ".") else { return }
        length = 1
      default: length = 0
      }
      guard length > 0 else { return }
      count += 1
      end += length
    }
  }

  private func isDot(_ text: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    guard index < limit, text[index] == UInt8(ascii: ".") else { return false }
    return !Glyph.at(index + 1, in: text, end: limit).isWordPart
  }
}

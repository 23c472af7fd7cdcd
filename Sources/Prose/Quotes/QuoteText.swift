/// A text as quotes are compared: quotation marks, dashes, blanks, accents' encodings, emphasis marks
/// and dots in any of their spellings are one; capitals count.
struct QuoteText: Sendable {
  /// UTF-8; no two blanks in a row, none at the ends or beside a dash.
  private(set) var bytes: [UInt8] = []

  init(_ text: [UInt8], blocks: [Range<Int>]) {
    bytes.reserveCapacity(text.count)
    for block in blocks {
      append(String(decoding: text[block], as: UTF8.self))
      append(blank: true)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, blocks: [0..<bytes.count])
  }

  private mutating func append(_ text: String) {
    for scalar in CanonicalLetters.composing(text).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(UInt8(scalar.value))
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: append(blank: true)
      case 0xAD, 0x200B...0x200D, 0xFEFF, 0x2A, 0x5F, 0x5C: break
      case 0x22, 0xAB, 0xBB, 0x201C...0x201F: bytes.append(0x22)
      case 0x27, 0x2018...0x201B, 0x2BC, 0x2039, 0x203A: bytes.append(0x27)
      case 0x2D, 0x2010...0x2015:
        if bytes.last == 0x20 { bytes.removeLast() }
        if bytes.last != 0x2D { bytes.append(0x2D) }
      case 0x2026: bytes += [0x2E, 0x2E, 0x2E]
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  private mutating func append(blank: Bool) {
    if let last = bytes.last, last != 0x20, last != 0x2D { bytes.append(0x20) }
  }

  /// The words: runs of letters, digits and apostrophes, as ranges of bytes.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if Glyphs.isWordASCII(byte) || byte >= 0x80 || byte == 0x27 {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }
}

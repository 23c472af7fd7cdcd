/// Scalars of UTF-8 text, and what they are to the edges of words.
///
/// Bytes that are no UTF-8 read as U+FFFD, one at a time.
enum Glyphs {
  static let unknown: Unicode.Scalar = "\u{FFFD}"

  /// How many bytes a scalar takes.
  static func length(_ scalar: Unicode.Scalar) -> Int { scalar == unknown ? 1 : scalar.utf8.count }

  /// The scalar that starts at `offset`; `nil` at the end of the block.
  static func at(_ text: Span<UInt8>, _ offset: Int, in block: Range<Int>) -> Unicode.Scalar? {
    guard offset >= block.lowerBound, offset < block.upperBound else { return nil }
    let lead = text[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, offset + count <= block.upperBound else { return unknown }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for index in offset + 1..<offset + count {
      guard text[index] & 0xC0 == 0x80 else { return unknown }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return Unicode.Scalar(value) ?? unknown
  }

  /// The scalar that ends at `offset`; `nil` at the start of the block.
  static func before(_ text: Span<UInt8>, _ offset: Int, in block: Range<Int>) -> Unicode.Scalar? {
    guard offset > block.lowerBound, offset <= block.upperBound else { return nil }
    let last = text[offset - 1]
    if last < 0x80 { return Unicode.Scalar(last) }
    var start = offset - 1
    while start > block.lowerBound, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = at(text, start, in: block), length(found) == offset - start else {
      return unknown
    }
    return found
  }

  @inline(__always)
  static func isWordASCII(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// A letter, a digit or a mark on one, of a script that sets blanks between words.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isWordASCII(UInt8(scalar.value)) }
    if scalar.value < 0x250 {
      return scalar.value >= 0xC0 && scalar != "×" && scalar != "÷" || scalar == "ª"
        || scalar == "º"
    }
    if (0x300...0x36F).contains(scalar.value) { return true }
    if (0x2000...0x206F).contains(scalar.value) || isUnspaced(scalar) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Scripts without blanks between words: Thai, Lao, Myanmar, Khmer, Chinese, Japanese.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xE00: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{2BC}"
  }
}

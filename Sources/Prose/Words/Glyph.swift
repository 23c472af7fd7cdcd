/// One Unicode scalar of UTF-8 text, and what prose reading needs to know of it.
struct Glyph: Equatable {
  /// What part a scalar plays in a line of prose.
  enum Kind: UInt8 {
    case end, blank, lower, upper
    /// A letter without case, such as those of Arabic or Hebrew.
    case letter
    /// A letter that is a word of its own to a reader who counts: Chinese, Japanese, Thai.
    case ideograph
    case digit
    /// A combining mark.
    case mark
    case dash, punctuation
  }

  var value: UInt32
  /// Bytes; 0 at the end of the text.
  var count: Int

  static let none = Glyph(value: 0, count: 0)

  /// The scalar that starts at `index`; a byte that starts none stands for itself as U+FFFD.
  @inline(__always)
  static func at(_ index: Int, in text: [UInt8], end: Int) -> Glyph {
    guard index < end else { return none }
    let first = UInt32(text[index])
    if first < 0x80 { return Glyph(value: first, count: 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + count <= end else {
      return Glyph(value: 0xFFFD, count: 1)
    }
    var value = first & (0xFF >> UInt32(count + 1))
    for offset in 1..<count {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return Glyph(value: 0xFFFD, count: 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Glyph(value: value, count: count)
  }

  /// The scalar that ends before `index`, looking back no further than `start`.
  static func before(_ index: Int, in text: [UInt8], start: Int) -> Glyph {
    guard index > start else { return none }
    var first = index - 1
    while first > start, index - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
    let glyph = at(first, in: text, end: index)
    return glyph.count == index - first ? glyph : Glyph(value: 0xFFFD, count: 1)
  }

  var isLetter: Bool {
    let kind = kind
    return kind == .lower || kind == .upper || kind == .letter || kind == .ideograph
  }

  var isBlank: Bool { count > 0 && kind == .blank }

  /// Whether it can be inside a word.
  var isWordPart: Bool {
    switch kind {
    case .lower, .upper, .letter, .ideograph, .digit, .mark: true
    case .end, .blank, .dash, .punctuation: false
    }
  }

  var kind: Kind {
    switch value {
    case 0 where count == 0: .end
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      .blank
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x2010...0x2011: .punctuation
    case 0x2012...0x2015, 0x2E3A...0x2E3B: .dash
    case 0x21...0x7E: .punctuation
    case 0xDF...0xF6, 0xF8...0xFF, 0xAA, 0xBA, 0xB5: .lower
    case 0xC0...0xD6, 0xD8...0xDE: .upper
    case 0x80...0xBF, 0xD7, 0xF7: .punctuation
    case 0x430...0x45F: .lower
    case 0x400...0x42F: .upper
    case 0xE00...0xE30, 0xE32...0xE33, 0xE40...0xE46: .ideograph
    case 0x2000...0x206F, 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20:
      .punctuation
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x20000...0x3FFFF:
      .ideograph
    case 0x100...: classified
    default: .punctuation
    }
  }

  private var classified: Kind {
    guard let scalar = Unicode.Scalar(value) else { return .punctuation }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return .lower
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .otherLetter, .modifierLetter, .letterNumber: return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
    default: return .punctuation
    }
  }
}

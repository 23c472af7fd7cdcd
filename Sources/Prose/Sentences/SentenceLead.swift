/// What stands behind the end of a sentence: blanks, dashes, opening marks, then a word.
struct SentenceLead {
  /// Whether a blank, a dash or an opening mark parts it from what is before.
  private(set) var isParted = false
  private(set) var hasDash = false
  private(set) var opensQuote = false
  /// Where the first word starts.
  private(set) var word: Int
  /// The first scalar of the word; none where the paragraph ends before it.
  private(set) var first = Glyph.none
  private let end: Int

  /// Bytes to look ahead; a row of marks that is longer leads to nothing.
  private static let reach = 48

  init(_ text: [UInt8], at start: Int, end: Int) {
    word = start
    self.end = end
    scan: while word - start < Self.reach {
      let glyph = Glyph.at(word, in: text, end: end)
      switch glyph.kind {
      case .blank: isParted = true
      case .dash:
        isParted = true
        hasDash = true
      case .punctuation:
        switch glyph.value {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C, 0x300E:
          isParted = true
          opensQuote = true
        case 0x28, 0x5B, 0xBF, 0xA1, 0x2A, 0xFF08: isParted = true
        case 0x2D:
          guard word + 1 < end, text[word + 1] == 0x2D || isParted else { break scan }
          isParted = true
          hasDash = true
        case 0x2E, 0x2026, 0x21, 0x3F: break
        default: break scan
        }
      default: break scan
      }
      word += glyph.count
    }
    if word - start < Self.reach { first = Glyph.at(word, in: text, end: end) }
  }

  /// The first word; empty where a mark stands there.
  func wordRange(_ text: [UInt8]) -> Range<Int> {
    var stop = word
    while stop - word < 40 {
      let glyph = Glyph.at(stop, in: text, end: end)
      guard glyph.isWordPart else { break }
      stop += glyph.count
    }
    return word..<stop
  }

  /// Whether the first word is a letter with a full stop.
  func isInitial(_ text: [UInt8]) -> Bool {
    let stop = word + first.count
    return first.kind == .upper && stop < end && text[stop] == UInt8(ascii: ".")
  }
}

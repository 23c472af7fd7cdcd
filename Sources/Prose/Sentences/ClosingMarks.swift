/// The quotation marks and brackets that close behind the end of a sentence.
struct ClosingMarks {
  private(set) var hasQuote = false
  private(set) var hasBracket = false
  /// Behind the last of them.
  private(set) var end: Int

  init(_ text: [UInt8], at start: Int, end limit: Int) {
    end = start
    while end < limit {
      let glyph = Glyph.at(end, in: text, end: limit)
      if closes(glyph, followedBy: Glyph.at(end + glyph.count, in: text, end: limit), true) {
        add(glyph)
        end += glyph.count
        continue
      }
      // A thin blank or one that does not break may stand before the mark, as in French.
      guard glyph.isBlank, glyph.value != 0x0A else { return }
      let mark = Glyph.at(end + glyph.count, in: text, end: limit)
      let next = Glyph.at(end + glyph.count + mark.count, in: text, end: limit)
      let isTight = glyph.value != 0x20
      guard isTight || mark.value == 0x201D || mark.value == 0x2019 || mark.value == 0xBB,
        closes(mark, followedBy: next, isTight)
      else { return }
      add(mark)
      end += glyph.count + mark.count
    }
  }

  private mutating func add(_ glyph: Glyph) {
    switch glyph.value {
    case 0x29, 0x5D, 0xFF09: hasBracket = true
    default: hasQuote = true
    }
  }

  /// Whether a mark closes; `isTight` if no ordinary blank stands before it.
  private func closes(_ glyph: Glyph, followedBy next: Glyph, _ isTight: Bool) -> Bool {
    switch glyph.value {
    case 0x29, 0x5D, 0xFF09, 0x201D, 0x300D, 0x300F: true
    case 0x2019, 0x22, 0x27, 0xAB, 0xBB, 0x2039, 0x203A, 0x201C, 0x2018:
      !next.isWordPart && (isTight || next.count == 0 || next.isBlank || next.kind != .punctuation)
        && !(glyph.value != 0x2019 && glyph.value != 0xBB && opensBehind(next))
    default: false
    }
  }

  /// Whether what follows belongs to a quotation that a two-way mark opens: an inverted mark.
  private func opensBehind(_ next: Glyph) -> Bool { next.value == 0xBF || next.value == 0xA1 }
}

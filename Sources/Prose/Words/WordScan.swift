/// The words of a stretch of text, one after the other.
///
/// A word is letters and digits with the apostrophes and hyphens between them (`o’clock`,
/// `mother-in-law`), and full stops and commas between digits (`1,000`). What French and Italian
/// elide is a word of its own, with its apostrophe (`l’` `homme`). Chinese, Japanese and Thai
/// letters are each a word.
package struct WordScan: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let language: ProseLanguage
  private let end: Int
  private var position: Int

  /// - Parameters:
  ///   - text: UTF-8; invalid bytes are no letters.
  ///   - range: Bytes of `text`, clamped to it; all of it by default.
  ///   - language: Decides what is elided.
  package init(_ text: [UInt8], in range: Range<Int>? = nil, language: ProseLanguage) {
    let range = (range ?? text.indices).clamped(to: text.indices)
    self.text = text
    self.language = language
    position = range.lowerBound
    end = range.upperBound
  }

  /// The bytes of the next word.
  package mutating func next() -> Range<Int>? {
    var glyph = Glyph.at(position, in: text, end: end)
    while glyph.count > 0, !glyph.isWordPart {
      position += glyph.count
      glyph = Glyph.at(position, in: text, end: end)
    }
    guard glyph.count > 0 else { return nil }
    let start = position
    if glyph.kind == .ideograph {
      position += glyph.count
      skipMarks()
      return start..<position
    }
    while glyph.isWordPart, glyph.kind != .ideograph {
      let last = glyph
      position += glyph.count
      glyph = Glyph.at(position, in: text, end: end)
      guard Self.isJoint(glyph.value) else { continue }
      let next = Glyph.at(position + glyph.count, in: text, end: end)
      guard joins(last, glyph.value, next) else { return start..<position }
      if Self.isApostrophe(glyph.value), Elision.isElided(text, start..<position, language) {
        position += glyph.count
        return start..<position
      }
      position += glyph.count
      glyph = next
    }
    return start..<position
  }

  private mutating func skipMarks() {
    var glyph = Glyph.at(position, in: text, end: end)
    while glyph.kind == .mark || (0xE31...0xE4E).contains(glyph.value) && glyph.kind != .ideograph {
      position += glyph.count
      glyph = Glyph.at(position, in: text, end: end)
    }
  }

  private func joins(_ left: Glyph, _ joint: UInt32, _ right: Glyph) -> Bool {
    if joint == 0x2E || joint == 0x2C { return left.kind == .digit && right.kind == .digit }
    return right.isWordPart && right.kind != .ideograph
  }

  private static func isJoint(_ value: UInt32) -> Bool {
    isApostrophe(value) || value == 0x2D || value == 0x2010 || value == 0x2011 || value == 0x2E
      || value == 0x2C || value == 0xAD
  }

  static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2019 || value == 0x2BC
  }
}

/// Finds the speech of a paragraph by its quotation marks.
///
/// A quotation inside another stays inside it. One that does not close ends with its paragraph, be it
/// that the speech goes on in the next, which opens again, or that the mark is missing.
struct SpeechScan {
  let text: [UInt8]
  let language: ProseLanguage
  let style: QuotationStyle
  let verbs: SpeechVerbs

  /// - Complexity: O(*marks*).
  func speech(in range: Range<Int>, marks: [QuoteMark]) -> [Range<Int>] {
    guard marks.contains(where: { style.sets($0.family) }) else { return [] }
    let balance = Balance(marks, style: style)
    var result: [Range<Int>] = []
    var open: QuoteMark?
    var depth = 0
    for (index, mark) in marks.enumerated() where style.sets(mark.family) {
      guard let opening = open else {
        if opens(mark, isOpen: false), !mark.isElision || balance.hasStrongCloser[index] {
          (open, depth) = (mark, 1)
        }
        continue
      }
      guard mark.family == opening.family else { continue }
      if closes(mark, at: index, balance) {
        depth -= 1
        guard depth == 0 else { continue }
        open = nil
        let quote = opening.position..<mark.end
        if !isMention(quote, in: range) { result.append(quote) }
      } else if opens(mark, isOpen: true),
        balance.closersBehind[index] > balance.openersBehind[index]
      {
        depth += 1
      }
    }
    if let open { result.append(open.position..<range.upperBound) }
    return result
  }

  private func opens(_ mark: QuoteMark, isOpen: Bool) -> Bool {
    QuoteRole(mark, style: style).opens(isOpen: isOpen)
  }

  private func closes(_ mark: QuoteMark, at index: Int, _ balance: Balance) -> Bool {
    guard QuoteRole(mark, style: style).closes else { return false }
    guard mark.family == .single, !mark.isStrong else { return true }
    // `the boys’ room`: an apostrophe, where the quotation still closes behind it.
    if balance.hasStrongCloser[index] { return false }
    return !(isPlural(mark) && balance.hasCloser[index])
  }

  /// Whether the mark stands behind an `s` or `n` and before a word, as in `the boys’ room`.
  private func isPlural(_ mark: QuoteMark) -> Bool {
    guard mark.position > 0, mark.end + 1 < text.count else { return false }
    let before = text[mark.position - 1] | 0x20
    return (before == UInt8(ascii: "s") || before == UInt8(ascii: "n")) && text[mark.end] == 0x20
      && Glyph.at(mark.end + 1, in: text, end: text.count).isLetter
  }

  /// Whether marks set off a word or a title and no speech: a few words that end without a mark,
  /// inside a sentence that no verb of speech leads to the quotation.
  private func isMention(_ quote: Range<Int>, in range: Range<Int>) -> Bool {
    guard quote.count < 60, quote.lowerBound > range.lowerBound else { return false }
    var before = quote.lowerBound
    var glyph = Glyph.before(before, in: text, start: range.lowerBound)
    while glyph.isBlank {
      before -= glyph.count
      glyph = Glyph.before(before, in: text, start: range.lowerBound)
    }
    guard glyph.isWordPart, before < quote.lowerBound else { return false }
    var first = before
    while glyph.isWordPart {
      first -= glyph.count
      glyph = Glyph.before(first, in: text, start: range.lowerBound)
    }
    guard !verbs.isVerb(text, first..<before), !verbs.participles.contains(text, first..<before)
    else { return false }
    let closing = Glyph.before(quote.upperBound, in: text, start: quote.lowerBound)
    let last = Glyph.before(quote.upperBound - closing.count, in: text, start: quote.lowerBound)
    guard last.isWordPart else { return false }
    var words = WordScan(text, in: quote, language: language)
    for _ in 0..<6 where words.next() == nil { return true }
    return false
  }

  /// What stands behind each mark of a paragraph, up to its end or the next opening mark.
  private struct Balance {
    /// Marks of the same family that can only open, or close, in the rest of the paragraph.
    var openersBehind: [Int]
    var closersBehind: [Int]
    /// Whether a single mark that closes for certain, or may, follows before one that opens.
    var hasStrongCloser: [Bool]
    var hasCloser: [Bool]

    init(_ marks: [QuoteMark], style: QuotationStyle) {
      openersBehind = Array(repeating: 0, count: marks.count)
      closersBehind = openersBehind
      hasStrongCloser = Array(repeating: false, count: marks.count)
      hasCloser = hasStrongCloser
      var openers = Array(repeating: 0, count: QuoteMark.Family.allCases.count)
      var closers = openers
      var (strong, any) = (false, false)
      for index in marks.indices.reversed() {
        let mark = marks[index]
        let family = Int(mark.family.rawValue)
        openersBehind[index] = openers[family]
        closersBehind[index] = closers[family]
        hasStrongCloser[index] = strong
        hasCloser[index] = any
        let role = QuoteRole(mark, style: style)
        if role.closes {
          closers[family] += 1
          if mark.family == .single { (strong, any) = (strong || mark.isStrong, true) }
        } else if role.opens(isOpen: true) {
          openers[family] += 1
          if mark.family == .single { (strong, any) = (false, false) }
        }
      }
    }
  }
}

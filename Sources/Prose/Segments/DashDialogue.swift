/// Finds the speech of a paragraph that opens with a dash.
///
/// Narration is inserted between dashes (`—Hola —dijo él—. ¿Qué tal?`, `— Да, — сказал он. — Идём.`)
/// or, in French and the languages of Scandinavia, behind a comma with the verb before its subject
/// (`— Bonjour, dit-il, entrez.`). A dash that no mark precedes is a dash like any other, unless a
/// verb of speech is among the two words behind it. Behind the full stop of an inserted
/// `, dit-il.` speech goes on if the next sentence asks, exclaims or says *I* or *you*; else the rest
/// is narration.
struct DashDialogue {
  let text: [UInt8]
  let language: ProseLanguage
  let verbs: SpeechVerbs

  /// Languages that need no dash around what is inserted.
  private var hasInversion: Bool {
    ["fr", "sv", "da", "nb", "nn", "no"].contains(language.code)
  }

  /// The speech of a paragraph that starts with a dash.
  ///
  /// - Complexity: O(*bytes*).
  func speech(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int? = range.lowerBound
    var index = DashMark.at(range.lowerBound, in: text, end: range.upperBound)?.upperBound
    let end = range.upperBound
    while let from = index, from < end {
      guard let dash = nextDash(from, end) else { break }
      let before = lastVisible(before: dash.lowerBound, from: range.lowerBound)
      let isGlued = before.end == dash.lowerBound
      let next = wordStart(dash.upperBound, end)
      if let first = start {
        if opensNarration(dash, behind: before.glyph, isGlued: isGlued, next: next, end) {
          result.append(first..<dash.lowerBound)
          start = nil
        }
        index = dash.upperBound
      } else {
        index = dash.upperBound
        let isClosing = isGlued && (language.code == "es" || next.end == dash.upperBound)
        if isClosing {
          // `él—. ¿Qué tal?`: the mark belongs to the speech before.
          let stop = afterMarks(dash.upperBound, end)
          if stop < end { start = stop }
          index = stop
        } else if Self.endsClause(before.glyph), !isGlued {
          start = dash.lowerBound
        }
      }
    }
    if let start, start < end { result.append(start..<end) }
    return hasInversion
      ? result.flatMap { Insertions(text: text, language: language, verbs: verbs).cut($0) } : result
  }

  private func opensNarration(
    _ dash: Range<Int>, behind before: Glyph, isGlued: Bool, next: (glyph: Glyph, end: Int),
    _ end: Int
  ) -> Bool {
    guard !isGlued else { return false }
    if isSaid(dash.upperBound, end) { return true }
    return Self.endsClause(before) && (next.glyph.kind == .lower || before.value != 0x2C)
  }

  /// Whether a verb of speech is among the two words behind `index`.
  private func isSaid(_ index: Int, _ end: Int) -> Bool {
    var words = WordScan(text, in: index..<min(end, index + 80), language: language)
    for _ in 0..<2 {
      guard let word = words.next() else { return false }
      if verbs.isVerb(text, word) { return true }
    }
    return false
  }

  private static func endsClause(_ glyph: Glyph) -> Bool {
    switch glyph.value {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x2026, 0x3B, 0x3A, 0xBB, 0x201D: true
    default: false
    }
  }

  private func nextDash(_ from: Int, _ end: Int) -> Range<Int>? {
    var index = from
    while index < end {
      let byte = text[index]
      if byte == 0xE2 {
        let glyph = Glyph.at(index, in: text, end: end)
        if glyph.kind == .dash { return index..<index + glyph.count }
        index += glyph.count
      } else if byte == 0x2D, text[index - 1] == 0x20 || text[index - 1] == 0x2D {
        var stop = index
        while stop < end, text[stop] == 0x2D { stop += 1 }
        if stop - index > 1 || stop < end && text[stop] == 0x20 { return index..<stop }
        index = stop
      } else {
        index += 1
      }
    }
    return nil
  }

  private func lastVisible(before index: Int, from start: Int) -> (glyph: Glyph, end: Int) {
    var index = index
    var glyph = Glyph.before(index, in: text, start: start)
    while glyph.isBlank {
      index -= glyph.count
      glyph = Glyph.before(index, in: text, start: start)
    }
    return (glyph, index)
  }

  private func wordStart(_ index: Int, _ end: Int) -> (glyph: Glyph, end: Int) {
    var index = index
    var glyph = Glyph.at(index, in: text, end: end)
    while glyph.isBlank {
      index += glyph.count
      glyph = Glyph.at(index, in: text, end: end)
    }
    return (glyph, index)
  }

  private func afterMarks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, ".,;:!?".utf8.contains(text[index]) { index += 1 }
    return index
  }
}

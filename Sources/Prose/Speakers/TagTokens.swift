/// Reads narration as words, names and marks.
struct TagTokens {
  let text: [UInt8]
  let language: ProseLanguage
  /// In order of place.
  let mentions: [Mention]
  let verbs: SpeechVerbs

  /// The tokens of `range`, at most `limit`.
  ///
  /// - Complexity: O(*bytes* read + log *mentions*).
  func read(_ range: Range<Int>, limit: Int) -> [TagToken] {
    var tokens: [TagToken] = []
    var index = range.lowerBound
    let end = range.upperBound
    var next = (mentions.lastIndex(startingBy: index - 1) { $0.text.lowerBound } ?? -1) + 1
    while index < end, tokens.count < limit {
      while next < mentions.count, mentions[next].text.lowerBound < index { next += 1 }
      if next < mentions.count, mentions[next].text.lowerBound == index,
        mentions[next].text.upperBound <= end, !mentions[next].text.isEmpty
      {
        let name = mentions[next].text
        tokens.append(
          TagToken(
            kind: .name(next), range: name, isUpper: true, isPossessive: isPossessive(name, end)))
        index = name.upperBound
        if tokens[tokens.count - 1].isPossessive { index = afterPossessive(index, end) }
        continue
      }
      let glyph = Glyph.at(index, in: text, end: end)
      guard glyph.isWordPart else {
        if let kind = Self.kind(of: glyph), tokens.last?.kind != kind {
          tokens.append(TagToken(kind: kind, range: index..<index + glyph.count))
        }
        index += glyph.count
        continue
      }
      var words = WordScan(text, in: index..<end, language: language)
      guard let word = words.next() else { break }
      for part in parts(of: word) {
        tokens.append(TagToken(kind: .word, range: part, isUpper: glyph.kind == .upper))
      }
      index = word.upperBound
      // The full stop of a title is no mark.
      if index < end, text[index] == UInt8(ascii: "."),
        verbs.titles.contains(text, word)
      {
        index += 1
      }
    }
    return tokens
  }

  /// French `demanda-t-elle` as its verb and its subject; every other word as it is.
  private func parts(of word: Range<Int>) -> [Range<Int>] {
    guard language.code == "fr", let first = text[word].firstIndex(of: 0x2D),
      let last = text[word].lastIndex(of: 0x2D),
      verbs.pronouns.contains(text, (last + 1)..<word.upperBound)
    else { return [word] }
    return [word.lowerBound..<first, (last + 1)..<word.upperBound]
  }

  private func isPossessive(_ name: Range<Int>, _ end: Int) -> Bool {
    let mark = Glyph.at(name.upperBound, in: text, end: end)
    guard WordScan.isApostrophe(mark.value) else { return false }
    let next = name.upperBound + mark.count
    guard next < end else { return false }
    return text[next] | 0x20 == UInt8(ascii: "s") || text[next] == 0x20
  }

  private func afterPossessive(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, !Glyph.at(index, in: text, end: end).isBlank {
      index += Glyph.at(index, in: text, end: end).count
    }
    return index
  }

  private static func kind(of glyph: Glyph) -> TagToken.Kind? {
    switch glyph.value {
    case 0x2C: .comma
    case 0x3A: .colon
    case 0x2E, 0x21, 0x3F, 0x2026: .stop
    case 0x3B: .semicolon
    case 0x28, 0x29: .bracket
    default: glyph.kind == .dash ? .dash : nil
    }
  }
}

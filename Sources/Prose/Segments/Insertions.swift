/// Cuts out what a narrator inserts into speech without marks of its own, as in
/// `Bonjour, dit-il, entrez`.
struct Insertions {
  let text: [UInt8]
  let language: ProseLanguage
  let verbs: SpeechVerbs

  private static let persons = WordSet(
    """
    je j' tu vous nous moi toi mon ma mes ton ta tes votre vos notre nos t' m' oui non si
    jag du ni vi mig dig min mitt mina din ditt dina er oss ja nej jo jeg jer mit mine dit dine meg deg
    """)

  /// The pieces of `range` that are speech still.
  func cut(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    let end = range.upperBound
    while index < end {
      let byte = text[index]
      // `,`, `!`, `?` or the last byte of `…`, then a blank.
      guard byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0xA6, index + 1 < end else {
        index += 1
        continue
      }
      guard let subject = insertion(at: index + 1, end) else {
        index += 1
        continue
      }
      result.append(start..<index + 1)
      let stop = insertionEnd(subject, end)
      start = stop
      index = stop
    }
    if start < end { result.append(start..<end) }
    return result
  }

  /// Behind the verb and the first word of its subject; `nil` where there is no insertion.
  private func insertion(at index: Int, _ end: Int) -> Int? {
    guard Glyph.at(index, in: text, end: end).isBlank else { return nil }
    var first = index
    while Glyph.at(first, in: text, end: end).isBlank {
      first += Glyph.at(first, in: text, end: end).count
    }
    guard Glyph.at(first, in: text, end: end).kind == .lower else { return nil }
    var words = WordScan(text, in: first..<min(end, first + 60), language: language)
    guard var word = words.next(), word.lowerBound == first else { return nil }
    if text[word.upperBound - 1] == 0x27 || text[word.upperBound - 1] == 0x99 {
      guard let next = words.next(), next.lowerBound == word.upperBound else { return nil }
      word = word.lowerBound..<next.upperBound
    }
    // `dit-il`, `demanda-t-elle`
    if let hyphen = text[word].firstIndex(of: 0x2D) {
      return verbs.isVerb(text, word.lowerBound..<hyphen) ? word.upperBound : nil
    }
    guard verbs.isVerb(text, word), let subject = words.next(),
      text[word.upperBound..<subject.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
    else { return nil }
    let isName = Glyph.at(subject.lowerBound, in: text, end: end).kind == .upper
    guard
      isName || verbs.pronouns.contains(text, subject) || verbs.modifiers.contains(text, subject)
        || Self.articles.contains(text, subject)
    else { return nil }
    return subject.upperBound
  }

  private static let articles = WordSet(
    "un une le la l' les son sa ses mon ma en ett et hans hennes")

  /// Where speech goes on behind an insertion; the end where it does not.
  private func insertionEnd(_ subject: Int, _ end: Int) -> Int {
    var index = subject
    while index < end {
      switch text[index] {
      case 0x2C, 0x3B, 0x3A: return index + 1
      case 0x2E, 0x21, 0x3F:
        return speaks(index + 1, end) ? index + 1 : end
      default: index += 1
      }
    }
    return end
  }

  private func speaks(_ start: Int, _ end: Int) -> Bool {
    var stop = start
    while stop < end, text[stop] != 0x2E, text[stop] != 0x21, text[stop] != 0x3F { stop += 1 }
    if stop < end, text[stop] != 0x2E { return true }
    for word in WordScan(text, in: start..<stop, language: language)
    where Self.persons.contains(text, word) {
      return true
    }
    return false
  }
}

import Prose

/// What a word of a language is searched by.
struct WordTerms {
  /// Longer terms are cut; in bytes.
  static let lengthLimit = 64

  private let code: String
  private let spelling: WordSpelling
  private let stopWords: StopWords
  private let stemmer: Stemmer?

  init(_ language: ProseLanguage) {
    code = language.code
    spelling = WordSpelling(code)
    stopWords = StopWords(code)
    stemmer = Stemmer(code)
  }

  /// The terms of a word as ``WordScan`` gives it; none for a stop word.
  ///
  /// A word with hyphens gives its parts and the whole without hyphens: `pie-dish` is found by
  /// `pie dish` and by `piedish`, and `to-day` by `today`.
  /// - Complexity: O(*bytes*).
  func terms(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    let plain = spelling.plain(word)
    let parts = plain.split(separator: UInt8(ascii: "-"))
    guard parts.count > 1 else { return parts.first.flatMap(term(of:)).map { [$0] } ?? [] }
    var terms = parts.compactMap(term(of:))
    let whole = parts.joined()
    if plain.count <= Self.lengthLimit, let term = term(of: Array(whole)[...]) {
      terms.append(term)
    }
    return terms
  }

  /// A word in lower case, at most ``lengthLimit`` bytes of it.
  func plain(_ word: ArraySlice<UInt8>) -> [UInt8] { Self.cut(spelling.plain(word)[...]) }

  private func term(of part: ArraySlice<UInt8>) -> [UInt8]? {
    var word = Self.cut(part)
    while word.last == UInt8(ascii: "'") { word.removeLast() }
    if stopWords.contains(word) { return nil }
    let bare = withoutClitic(word)
    if bare.count < word.count {
      word = Array(bare)
      if stopWords.contains(word) { return nil }
    }
    if code == "en" { word = english(word) }
    if let stemmer { word = stemmer.stem(word) }
    word = spelling.bare(word)
    return word.isEmpty ? nil : word
  }

  /// English has no accents to its stemmer: they go first.
  private func english(_ word: [UInt8]) -> [UInt8] {
    let bare = spelling.bare(word)
    guard EnglishIrregulars.isOn else { return bare }
    return EnglishIrregulars.plain(bare) ?? bare
  }

  private static let clitics = ["s", "d", "ll", "ve", "re", "m"].map { Array($0.utf8) }

  /// A word without what an apostrophe ties to it: `Mara’s`, `Mara’ll`; in Turkish all endings of a
  /// name, in Catalan what stands before it.
  private func withoutClitic(_ word: [UInt8]) -> ArraySlice<UInt8> {
    guard let mark = word.lastIndex(of: UInt8(ascii: "'")), mark > 0 else { return word[...] }
    switch code {
    case "tr", "az": return word[..<mark]
    case "ca", "oc": return mark < 3 ? word[(mark + 1)...] : word[..<mark]
    case "en": return Self.clitics.contains(Array(word[(mark + 1)...])) ? word[..<mark] : word[...]
    default: return word[(mark + 1)...] == [UInt8(ascii: "s")] ? word[..<mark] : word[...]
    }
  }

  /// The first bytes of a word, whole scalars of them.
  static func cut(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.count > lengthLimit else { return Array(word) }
    var end = word.startIndex + lengthLimit
    while end > word.startIndex, word[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(word[..<end])
  }
}

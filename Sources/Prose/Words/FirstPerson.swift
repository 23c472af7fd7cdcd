import Manuscript

/// The words with which a narrator speaks of himself: *I*, *me*, *my*, and what goes with them.
enum FirstPerson {
  private static let forms: [String: WordSet] = [
    "en": WordSet("i i'm i've i'd i'll me my myself"),
    "de": WordSet("ich mich mir mein meine meinem meinen meiner meines"),
    "fr": WordSet("je j' me m' moi mon ma mes moi-même"),
    "es": WordSet("yo me mí mi mis conmigo"),
    "it": WordSet("io mi m' me mio mia miei mie"),
    "nl": WordSet("ik me mij mijn mezelf 'k"),
  ]

  /// How many of them stand in a stretch of text; 0 in languages that are not known.
  ///
  /// - Complexity: O(*bytes*).
  static func count(_ text: [UInt8], in range: Range<Int>, language: ProseLanguage) -> Int {
    guard let forms = forms[language.code] else { return 0 }
    var count = 0
    for word in WordScan(text, in: range, language: language) where forms.contains(text, word) {
      // `i` in `i.e.` is no `I`.
      if text[word.lowerBound] != UInt8(ascii: "i") || language.code != "en" { count += 1 }
    }
    return count
  }
}

extension ChapterProse {
  /// How often the narration says *I*, *me*, *my* and their like: 0 for languages other than English,
  /// German, French, Spanish, Italian and Dutch.
  ///
  /// - Complexity: O(*bytes*).
  package var firstPersonCount: Int {
    segments.lazy.filter { $0.voice == .narration }
      .reduce(0) { $0 + FirstPerson.count(text.text, in: $1.text, language: language) }
  }
}

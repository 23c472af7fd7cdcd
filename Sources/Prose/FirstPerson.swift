import Manuscript

/// How often a narrator says `I`.
enum FirstPerson {
  /// By language: the word, and whether it is written with a capital everywhere.
  private static let words: [String: (words: Set<String>, hasCapital: Bool)] = [
    "en": (["I"], true), "de": (["ich"], false), "fr": (["je", "j"], false), "es": (["yo"], false),
    "it": (["io"], false), "pt": (["eu"], false), "nl": (["ik"], false), "sv": (["jag"], false),
    "da": (["jeg"], false), "nb": (["jeg"], false), "no": (["jeg"], false), "nn": (["eg"], false),
    "ru": (["я"], false), "pl": (["ja"], false),
  ]

  /// The count over the narration; 0 in languages that are not known.
  ///
  /// - Complexity: O(*bytes*).
  static func count(in prose: ChapterProse) -> Int {
    guard let (words, hasCapital) = words[prose.language.code] else { return 0 }
    let spellings =
      words.flatMap { word in
        hasCapital ? [word] : [word, word.prefix(1).uppercased() + word.dropFirst()]
      }.map { Array($0.utf8) }
    let text = prose.text.text.span
    var count = 0
    for segment in prose.segments where segment.voice == .narration {
      let range = segment.text
      guard range.upperBound <= text.count else { continue }
      var start = range.lowerBound
      while start < range.upperBound {
        guard isLetter(text[start]) else {
          start += 1
          continue
        }
        var end = start
        while end < range.upperBound, isLetter(text[end]) { end += 1 }
        let isWord = spellings.contains { word in
          word.count == end - start && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
        if isWord { count += 1 }
        start = end
      }
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    Glyphs.isWordASCII(byte) || byte >= 0xC3 || byte &- 0x80 < 0x40
  }
}

/// Which words lose their end before a vowel and are words still.
enum Elision {
  private static let french = WordSet(
    "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr")

  /// Whether the letters before an apostrophe are a word of their own.
  static func isElided(_ text: [UInt8], _ word: Range<Int>, _ language: ProseLanguage) -> Bool {
    switch language.code {
    case "fr": french.contains(text, word)
    case "it": true
    default: false
    }
  }

  /// Words that English begins with an apostrophe: `'tis`, `'em`, rock `'n'` roll.
  private static let english = WordSet(
    """
    tis twas twere twill twould tisn't twasn't em cause til till bout round n ere er im e ave ad
    ouse ome im cept gainst midst mongst neath nough nuff scuse specially sup tween fore fraid pon
    """)

  /// Whether the word that starts at `start` is written with an apostrophe before it.
  static func opensWord(
    _ text: [UInt8], at start: Int, end: Int, language: ProseLanguage
  ) -> Bool {
    let first = Glyph.at(start, in: text, end: end)
    if first.kind == .digit { return true }
    var stop = start
    var glyph = first
    while stop - start < 40, glyph.isWordPart {
      stop += glyph.count
      glyph = Glyph.at(stop, in: text, end: end)
    }
    switch language.code {
    case "en": return english.contains(text, start..<stop)
    case "nl": return stop - start == 1 && "tsnkm".utf8.contains(text[start] | 0x20)
    default: return false
    }
  }
}

/// Where names begin and end in a block of text: whole words, with possessive endings and elisions.
struct WordEdges: Sendable {
  /// What stands before or behind a name, as far as it matters.
  enum Start { case none, plain, elided }

  /// Small words that lose their vowel before a name: French, Italian, Catalan.
  private static let elided: Set<String> = [
    "l", "d", "qu", "c", "j", "m", "n", "s", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
    "quelqu", "dell", "all", "dall", "nell", "sull", "coll", "un", "quell", "quest", "sant", "anch",
  ]

  /// Languages in which a name takes an `s` without apostrophe: `Maras`.
  private static let genitives: Set<String> = ["de", "da", "nb", "nn", "no", "sv", "nl", "is"]

  let hasBareGenitive: Bool

  init(_ language: ProseLanguage) {
    hasBareGenitive = Self.genitives.contains(language.code)
  }

  /// Whether a name may begin at `start`.
  func start(_ text: Span<UInt8>, at start: Int, in block: Range<Int>) -> Start {
    let own = Glyphs.at(text, start, in: block)
    var start = start
    while Glyphs.before(text, start, in: block) == "\u{AD}" { start -= 2 }
    guard let before = Glyphs.before(text, start, in: block) else { return .plain }
    if before.value < 0x80, !Glyphs.isWordASCII(UInt8(before.value)), before != "'", before != "-" {
      return .plain
    }
    if let own, Glyphs.isUnspaced(own) { return .plain }
    if Glyphs.isWord(before) { return .none }
    let edge = start - Glyphs.length(before)
    if Glyphs.isHyphen(before) {
      guard let joined = Glyphs.before(text, edge, in: block) else { return .plain }
      return Glyphs.isWord(joined) ? .none : .plain
    }
    guard Glyphs.isApostrophe(before) else { return .plain }
    var word = ""
    var place = edge
    while let letter = Glyphs.before(text, place, in: block), Glyphs.isWord(letter) {
      guard word.utf8.count < 12 else { return .none }
      word = String(letter) + word
      place -= Glyphs.length(letter)
    }
    if word.isEmpty { return .plain }
    guard Self.elided.contains(word.lowercased()) else { return .none }
    return word == word.lowercased() ? .plain : .elided
  }

  /// Whether a name may end at `end`, where its bytes from `start` on are matched.
  func isEnd(_ text: Span<UInt8>, at end: Int, in block: Range<Int>) -> Bool {
    var edge = end
    while Glyphs.at(text, edge, in: block) == "\u{AD}" { edge += 2 }
    guard let next = Glyphs.at(text, edge, in: block) else { return true }
    if next == " " || next == "." || next == "," { return true }
    let last = Glyphs.before(text, end, in: block)
    if let last, Glyphs.isUnspaced(last) || (0xAC00...0xD7A3).contains(last.value) { return true }
    let behind = edge + Glyphs.length(next)
    if Glyphs.isWord(next) {
      guard hasBareGenitive, next == "s", let last, !"sxzß".unicodeScalars.contains(last) else {
        return false
      }
      return Glyphs.at(text, behind, in: block).map { !Glyphs.isWord($0) && !Glyphs.isHyphen($0) }
        ?? true
    }
    guard Glyphs.isHyphen(next) || Glyphs.isApostrophe(next),
      let joined = Glyphs.at(text, behind, in: block), Glyphs.isWord(joined)
    else { return true }
    if Glyphs.isHyphen(next) { return false }
    // `Mara'll` and `MARA'S`, but not the D of `D'Artagnan`.
    guard joined.properties.isUppercase else { return true }
    let rest = Glyphs.at(text, behind + Glyphs.length(joined), in: block)
    return joined == "S" && !(rest.map(Glyphs.isWord) ?? false)
  }
}

package import Manuscript

/// Words that a writer leaves where something is still to come: TK, TODO, FIXME, XXX, lorem ipsum.
///
/// `\TK` in the Markdown is only text: an escape says that it is meant.
package enum PlaceholderLeft: Catalogued {
  package static let code = "placeholder-left"

  private static let marks = ["TK", "TKTK", "TODO", "FIXME", "XXX", "TBD"].map { Array($0.utf8) }
  private static let lorem = Array("lorem ipsum".utf8)

  /// The placeholders of one chapter; its body, in `unit`, tells which marks are escaped.
  ///
  /// - Complexity: O(*n*).
  package static func check(_ text: ChapterText, body: ArraySlice<UInt8>, unit: SourceUnit)
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    let bytes = text.text.span
    for start in 0..<bytes.count {
      let first = bytes[start]
      guard first == 0x54 || first == 0x46 || first == 0x58 || first | 0x20 == 0x6C,
        start == 0 || !isLetter(bytes[start - 1]), let count = placeholder(bytes, at: start)
      else { continue }
      let source = text.source(of: start)
      let before = body.startIndex + source - 1
      guard !body.indices.contains(before) || body[before] != UInt8(ascii: "\\") else {
        continue
      }
      let word = String(decoding: text.text[start..<start + count], as: UTF8.self)
      diagnostics.append(.placeholder(word, at: SourceRange(unit, source..<source + count)))
    }
    return diagnostics
  }

  /// The length of the placeholder that starts a word at `start`.
  private static func placeholder(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    func isWhole(_ mark: [UInt8], isFolded: Bool) -> Bool {
      let end = start + mark.count
      guard end <= bytes.count, end == bytes.count || !isLetter(bytes[end]) else { return false }
      for index in mark.indices {
        let byte = bytes[start + index]
        guard (isFolded ? byte | 0x20 : byte) == mark[index] else { return false }
      }
      return true
    }
    if bytes[start] | 0x20 == UInt8(ascii: "l") {
      return isWhole(lorem, isFolded: true) ? lorem.count : nil
    }
    return marks.first { isWhole($0, isFolded: false) }?.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension PlaceholderLeft {
  package static let article = RuleArticle(
    .surface, taxonomy: "none", summary: "A mark that says that something is still to come.",
    looksAt: """
      Every chapter's text, for TK, TKTK, TODO, FIXME, XXX and TBD in capitals as whole words, and \
      for lorem ipsum. What is not printed (comments, %%…%%) is not looked at.
      """,
    fires: .init(
      "The name of the ship is still to come.",
      """
      === chapters/01-arrival.md
      The TK came in at noon.
      """),
    silent: .init(
      "The word itself is meant.",
      """
      === chapters/01-arrival.md
      They painted \\TK on the barrels, and nobody remembered why.
      """),
    fix: ["Write what belongs here.", "Type a backslash before a word that is meant: \\TK."])
}

extension Diagnostic {
  fileprivate static func placeholder(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, PlaceholderLeft.code, "\(word) is still here: it will be printed", at: range,
      help: ["Write what belongs here, or \\\(word) if the word itself is meant."])
  }
}

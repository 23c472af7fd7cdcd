import Manuscript

/// Text in lines of at most 78 cells, broken at blanks.
enum Paragraph {
  /// Each paragraph of `text` wrapped, with a final newline; empty lines part paragraphs.
  ///
  /// - Parameters:
  ///   - text: Line ends inside a paragraph are blanks.
  ///   - first: What the first line begins with.
  ///   - indent: What every other line begins with.
  /// - Returns: The lines.
  static func wrapped(_ text: String, first: String = "", indent: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isFresh = true
    for paragraph in text.split(separator: "\n\n") {
      if !lines.isEmpty {
        lines.append("")
        line = indent
        isFresh = true
      }
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        if !isFresh, line.count + word.count + 1 > 78 {
          lines.append(line)
          line = indent
          isFresh = true
        }
        line += (isFresh ? "" : " ") + word
        isFresh = false
      }
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Shows diagnostics the way compilers do, so that editors can jump to them.
///
/// ```
/// chapters/07-the-storm.md:12:5: warning: nobody in the bible is called Mira [unknown-reference]
/// Then Mira came down the stairs.
///      ^~~~
///   help: add Mira to bible.yaml, or correct the name
/// ```
///
/// The ways out are printed with the first finding of each code only, so one formatter serves a run.
package struct DiagnosticFormatter {
  /// The most cells of a source line that are shown.
  package static let width = 72

  private let sources: any SourceMap
  private let named: Set<String>
  private let isColoured: Bool
  private var explained: Set<String> = []
  private var hasHeading = false

  /// - Parameters:
  ///   - sources: Where units stand.
  ///   - named: Codes whose findings are shown with a short name, for `fabula allow`.
  ///   - isColoured: Whether to write ANSI colours: only to a terminal, and not under `NO_COLOR`.
  package init(
    sources: any SourceMap, named: Set<String> = [], isColoured: Bool = false
  ) {
    self.sources = sources
    self.named = named
    self.isColoured = isColoured
  }

  /// All blocks in the order given, one per line, with a final newline; empty for none.
  package mutating func format(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    for diagnostic in diagnostics { text += format(diagnostic) + "\n" }
    return text
  }

  /// A line above the findings of a chapter, with an empty line before all but the first.
  package mutating func heading(_ title: String) -> String {
    defer { hasHeading = true }
    return (hasHeading ? "\n" : "") + painted(TerminalCells.printable(title), "1;4") + "\n"
  }

  /// The diagnostic, its notes, and the ways out if they are new; without a final newline.
  package mutating func format(_ diagnostic: Diagnostic) -> String {
    let name =
      named.contains(diagnostic.code)
      ? " " + Finding(diagnostic, in: sources).shortIdentity : ""
    var blocks = [
      block(
        diagnostic.severity.word, colour(of: diagnostic.severity),
        "\(diagnostic.message) [\(diagnostic.code)\(name)]", at: diagnostic.range)
    ]
    for note in diagnostic.notes {
      blocks.append(
        block(
          Diagnostic.Severity.note.word, colour(of: .note), note.message, at: note.range))
    }
    if !diagnostic.help.isEmpty, explained.insert(diagnostic.code).inserted {
      for help in diagnostic.help {
        blocks.append(painted("  help:", "1") + " " + TerminalCells.printable(help))
      }
    }
    return blocks.joined(separator: "\n")
  }

  private func block(
    _ word: String, _ colour: String, _ message: String, at range: SourceRange?
  ) -> String {
    let label = painted("\(word):", colour) + " " + TerminalCells.printable(message)
    guard let range else { return label }
    let place = DiagnosticPlace(range, in: sources)
    let path = TerminalCells.printable(place.path)
    guard let source = place.source, let bytes = place.bytes else {
      return painted("\(path):", "1") + " " + label
    }
    let excerpt = DiagnosticExcerpt(bytes, in: source, width: Self.width)
    let head = painted("\(path):\(place.start.line):\(place.start.column):", "1") + " " + label
    // On an empty line there is nothing to point at.
    guard !excerpt.line.isEmpty else { return head }
    return head + "\n" + excerpt.line + "\n" + painted(excerpt.marks, "32")
  }

  private func colour(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .note: "1;36"
    case .warning: "1;33"
    case .error: "1;31"
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

package import Manuscript

/// Writes a bible as YAML in long form; read again, it has the same entries.
package struct BibleText {
  package private(set) var text = YAMLBlocks()
  private let extraLines: [[String]: [String]]

  /// Writes every entry; `extraLines` are put at the end of an entry, by section and key, and
  /// `lastLines` at the end of all.
  package init(
    _ bible: Bible, extraLines: [[String]: [String]] = [:], lastLines: [String] = []
  ) {
    self.extraLines = extraLines
    for kind in BibleEntry.Kind.allCases {
      let entries = bible.entries.filter { $0.kind == kind }
      guard !entries.isEmpty else { continue }
      text.mark([kind.rawValue]) { text in
        text.line("\(kind.rawValue):", indent: 0)
        for entry in entries { Self.write(entry, to: &text, extraLines) }
      }
    }
    text.mark([]) { text in
      for line in lastLines { text.line(line, indent: 0) }
    }
  }

  private static func write(
    _ entry: BibleEntry, to text: inout YAMLBlocks, _ extraLines: [[String]: [String]]
  ) {
    let path = [entry.kind.rawValue, entry.key.value]
    text.mark(path) { text in
      text.line("\(YAMLText.scalar(entry.key.value)):", indent: 2)
      var fields = BibleFieldText(text: text, path: path)
      fields.write(entry)
      text = fields.text
      for line in extraLines[path] ?? [] { text.line(line, indent: 4) }
    }
  }
}

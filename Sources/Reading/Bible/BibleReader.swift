package import Manuscript

/// Reads bible.yaml, or the files of bible/, into one bible.
package enum BibleReader {
  /// One file of the bible.
  package struct File: Sendable {
    /// Relative to the story, with `/` separators.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The entries of all files, in the order of their paths as bytes.
  ///
  /// A file named for a section, such as bible/characters.yaml, may hold that section's entries
  /// without the section's key. Where two entries of a kind have one key, the first is kept.
  package static func read(_ files: [File]) -> (bible: Bible, diagnostics: [Diagnostic]) {
    var found: [BibleEntry.Kind: [BibleEntry]] = [:]
    var keys: [BibleEntry.Kind: [String: Located<String>]] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let (entries, problems) = read(file)
      diagnostics += problems
      for entry in entries {
        let folded = NameFolding.fold(entry.key.value)
        if let first = keys[entry.kind]?[folded] {
          diagnostics.append(.duplicate(entry, first: first))
        } else {
          keys[entry.kind, default: [:]][folded] = entry.key
          found[entry.kind, default: []].append(entry)
        }
      }
    }
    let entries = BibleEntry.Kind.allCases.flatMap { found[$0] ?? [] }
    return (Bible(entries: entries), diagnostics)
  }

  private static func read(_ file: File) -> ([BibleEntry], [Diagnostic]) {
    let unit = SourceUnit(.file, file.path)
    let base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let source = file.bytes[base...]
    do {
      var repair = YAMLQuoteRepair(source) { _ in .untouched }
      guard let root = try repair.document(base: base) else { return ([], []) }
      var values = YAMLValueReader(
        unit, source: source, base: base, code: "bible-schema", severity: .error)
      values.diagnostics = repair.diagnostics(in: unit, base: base)
      var sections = BibleSections(values: values)
      if let kind = implicitKind(of: file.path, root) {
        sections.read(root, of: kind)
      } else {
        sections.read(root)
      }
      return (sections.entries, sections.values.diagnosticsInOrder)
    } catch {
      return ([], [error.diagnostic(in: unit)])
    }
  }

  /// The section that a file's name stands for, when none of its keys is a section.
  private static func implicitKind(of path: String, _ root: YAMLNode) -> BibleEntry.Kind? {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? ""
    guard path.utf8.contains(UInt8(ascii: "/")), let kind = BibleEntry.Kind(rawValue: String(stem))
    else { return nil }
    let keys = root.entries?.map(\.key) ?? []
    return keys.contains { BibleEntry.Kind(rawValue: $0) != nil } ? nil : kind
  }
}

extension Diagnostic {
  fileprivate static func duplicate(_ entry: BibleEntry, first: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, "bible-schema",
      "'\(entry.key.value)' stands twice under \(entry.kind.rawValue), so this one is left out",
      at: entry.key.range, notes: [Note("the first one is here", at: first.range)])
  }
}

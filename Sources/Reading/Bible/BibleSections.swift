import Manuscript

/// Reads the sections of one bible file; each may be a list, or keys with values.
struct BibleSections {
  var values: YAMLValueReader
  private(set) var entries: [BibleEntry] = []

  init(values: YAMLValueReader) {
    self.values = values
  }

  /// A whole file: sections by their keys.
  mutating func read(_ root: YAMLNode) {
    guard let sections = root.entries else {
      if !root.isEmpty {
        values.wrong(
          root,
          "a bible is made of sections, and \(values.kind(of: root)) stands here; type characters: above it"
        )
      }
      return
    }
    for section in sections {
      if let kind = BibleEntry.Kind(rawValue: section.key) {
        read(section.value, of: kind)
      } else if !section.key.hasPrefix("x-"),
        !values.warnIfMistyped(section, known: BibleKey.sections, code: "bible-schema")
      {
        values.diagnostics.append(
          .unknownSection(section.key, at: values.place(section.keyRange)))
      }
    }
  }

  /// The entries of one section.
  mutating func read(_ node: YAMLNode, of kind: BibleEntry.Kind) {
    switch node.content {
    case .scalar:
      let isSentence = [.rule, .secret, .event].contains(kind)
      let names =
        isSentence
        ? values.texts(node, for: kind.rawValue) : values.names(node, for: kind.rawValue)
      for name in names { add(name, kind) }
    case .sequence(let items):
      for item in items { readItem(item, of: kind) }
    case .mapping(let keys):
      for entry in keys {
        read(entry.value, of: kind, key: Located(entry.key, at: values.place(entry.keyRange)))
      }
    }
  }

  private mutating func readItem(_ item: YAMLNode, of kind: BibleEntry.Kind) {
    guard let keys = item.entries else {
      if item.items != nil {
        values.wrong(
          item, "a list stands in the list of \(kind.rawValue); write its names directly")
      } else if let name = values.text(item, for: kind.rawValue) {
        add(name, kind)
      }
      return
    }
    let naming: [BibleKey] = [.id, .name, .what, .says]
    for key in naming where BibleKey.keys(of: kind).contains(key) {
      guard let node = item[key.rawValue], let text = node.text, !text.isEmpty else { continue }
      return read(item, of: kind, key: Located(text, at: values.place(node.range)))
    }
    // `- Mara: {age: 26}`: a key of its own in a list.
    if let only = keys.first, keys.count == 1, !BibleKey.names(of: kind).contains(only.key) {
      let key = Located(only.key, at: values.place(only.keyRange))
      return read(only.value, of: kind, key: key)
    }
    values.wrong(item, "this entry of \(kind.rawValue) has no name, so it is left out; add name: …")
  }

  private mutating func add(_ text: Located<String>, _ kind: BibleEntry.Kind) {
    var entry = BibleEntry(kind, key: text)
    Self.describe(&entry, with: text, isKey: true)
    entries.append(entry)
  }

  private mutating func read(
    _ node: YAMLNode, of kind: BibleEntry.Kind, key: Located<String>
  ) {
    guard !key.value.isEmpty else {
      return values.wrong(
        node, "an entry of \(kind.rawValue) has an empty name; type one before the ':'")
    }
    var entry = BibleEntry(kind, key: key)
    switch node.content {
    case .scalar:
      if kind == .term {
        entry.statement.wrong = values.names(node, for: key.value)
      } else if let text = values.text(node, for: key.value) {
        Self.describe(&entry, with: text, isKey: false)
      }
    case .sequence where kind == .term:
      entry.statement.wrong = values.names(node, for: key.value)
    case .sequence:
      values.wrong(
        node,
        "'\(key.value)' takes keys with values, and a list stands here; type \(key.value): {name: …}"
      )
    case .mapping(let keys):
      var reader = BibleEntryReader(entry: entry, values: values)
      reader.read(keys)
      entry = reader.entry
      values = reader.values
    }
    entries.append(entry)
  }

  /// What a bare text says about an entry of a kind.
  private static func describe(
    _ entry: inout BibleEntry, with text: Located<String>, isKey: Bool
  ) {
    switch entry.kind {
    case .rule, .secret: entry.statement.says = text
    case .event: entry.occurrence.what = text
    default: if !isKey { entry.names = [.init(text)] }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownSection(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .note, "bible-schema", "no section is called '\(key)', so its entries are not used",
      at: range,
      help: [
        "The sections are \(BibleKey.sections.joined(separator: ", ")).",
        "A section of your own is never mistaken when its name begins with 'x-'.",
      ])
  }
}

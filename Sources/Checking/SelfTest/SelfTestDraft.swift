package import Manuscript

/// A story's declarations while they are being changed.
package struct SelfTestDraft: Sendable {
  package var bible: Bible
  /// One for each chapter, in reading order.
  package var headers: [ChapterHeader]
  /// Lines of story.yaml by their key; each takes the place of the key's own lines.
  package var settings: [String: String] = [:]
  /// Lines of YAML that are put into an entry as they are, by section and key.
  package var extraLines: [[String]: [String]] = [:]
  /// Lines that follow the bible as they are.
  package var lastLines: [String] = []
  /// Texts of chapters that take the place of their own, by index.
  package var bodies: [Int: String] = [:]

  package init(bible: Bible, headers: [ChapterHeader]) {
    self.bible = bible
    self.headers = headers
  }

  /// Adds an entry that waits for a later chapter, so that nobody misses it in the text.
  mutating func add(
    _ kind: BibleEntry.Kind, _ key: String, _ shape: (inout BibleEntry) -> Void = { _ in }
  ) {
    var entry = BibleEntry(kind, key: .typed(key))
    entry.isPlanned = true
    shape(&entry)
    bible.entries.append(entry)
  }

  /// Adds a character; see ``add(_:_:_:)``.
  mutating func person(_ key: String, _ shape: (inout BibleEntry) -> Void = { _ in }) {
    add(.character, key, shape)
  }

  /// Adds an event; see ``add(_:_:_:)``.
  mutating func event(_ key: String, _ shape: (inout BibleOccurrence) -> Void) {
    add(.event, key) { entry in
      entry.id = .typed(key)
      entry.occurrence.what = .typed("the " + key.split(separator: "-").joined(separator: " "))
      shape(&entry.occurrence)
    }
  }

  /// Changes an entry that is there.
  mutating func change(
    _ kind: BibleEntry.Kind, _ key: String, _ shape: (inout BibleEntry) -> Void
  ) {
    guard
      let index = bible.entries.firstIndex(where: { $0.kind == kind && $0.key.value == key })
    else { return }
    shape(&bible.entries[index])
  }

  /// Puts a chapter elsewhere, with the events that it shows; what nobody goes to then is missed by
  /// nobody.
  mutating func move(_ chapter: Int, to place: String) {
    var left = [headers[chapter].place].compactMap { $0 }
    headers[chapter].place = .typed(place)
    let shown = Set(headers[chapter].events.map { NameFolding.fold($0.value) })
    for index in bible.entries.indices where bible.entries[index].kind == .event {
      guard
        bible.entries[index].typedNames.contains(where: { shown.contains(NameFolding.fold($0)) })
      else { continue }
      left += [bible.entries[index].occurrence.place].compactMap { $0 }
      bible.entries[index].occurrence.place = nil
    }
    let folded = Set(left.map { NameFolding.fold($0.value) })
    for index in bible.entries.indices where bible.entries[index].kind == .place {
      if bible.entries[index].typedNames.contains(where: { folded.contains(NameFolding.fold($0)) })
      {
        bible.entries[index].isPlanned = true
      }
    }
  }

  /// Lists somebody as present, as one whom the text never names.
  mutating func list(_ name: String, in chapter: Int, isSilent: Bool = true) {
    headers[chapter].characters = (headers[chapter].characters ?? []) + [.typed(name)]
    if isSilent { headers[chapter].silent.append(.typed(name)) }
  }
}

extension Located<String> {
  /// A text that nobody typed.
  static func typed(_ text: String) -> Located<String> {
    Located(text, at: SourceRange(SourceUnit(.file, ""), 0..<0))
  }
}

extension BibleFact {
  init(_ field: String, _ value: String, from: String? = nil, until: String? = nil) {
    self.init(
      field: .typed(field), value: .typed(value), from: from.map { .typed($0) },
      until: until.map { .typed($0) })
  }
}

extension BibleRelation {
  init(_ kind: String, of to: String, isOneSided: Bool = false) {
    self.init(to: .typed(to), kind: .typed(kind), isOneSided: isOneSided)
  }
}

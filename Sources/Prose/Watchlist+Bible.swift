package import Manuscript

extension Watchlist {
  /// Everything that a bible wants to be looked for.
  ///
  /// - Names: of characters, places, objects and terms the keys, full names, aliases, and what is
  ///   derived from names; of plotlines the same; of events and setups full names and aliases only,
  ///   since their keys are sentences or mere ids. Ids, rules and the wording of secrets are no names.
  ///   The key of an entry with a full name is one only as far as it reads like a name: a lower-case
  ///   key of a character is written with capitals, one with `_`, or with `-` and no capital, is left out.
  /// - Terms: of secrets.
  /// - Titles: of characters with more than one value of `title` and `rank`, each value with the
  ///   surname and with the full name.
  /// - Roles: the longer words of characters' occupations, offices and relations.
  ///
  /// - Complexity: O(*names*).
  package init(bible: Bible, names: BibleNames) {
    var texts: [(text: String, entry: Int)] = []
    for (index, entry) in bible.entries.enumerated() {
      for text in Self.names(of: entry) { texts.append((text, index)) }
      guard entry.kind == .character else { continue }
      for text in entry.derivedNames where names.resolve(text).contains(index) {
        texts.append((text, index))
      }
    }
    var owners: [String: [Int]] = [:]
    owners.reserveCapacity(texts.count)
    let folded = texts.map { NameFolding.fold($0.text) }
    for (index, text) in texts.enumerated() where owners[folded[index]]?.last != text.entry {
      owners[folded[index], default: []].append(text.entry)
    }
    self.init()
    var known: Set<String> = []
    for (index, text) in texts.enumerated() where known.insert(text.text).inserted {
      let entries = owners[folded[index]] ?? [text.entry]
      needles.append(Needle(.name, text.text, entries: entries))
    }
    for (index, entry) in bible.entries.enumerated() {
      if entry.kind == .secret {
        for term in entry.statement.terms {
          needles.append(Needle(.term, term.value, entries: [index]))
        }
      }
      if entry.kind == .character { addTitles(of: entry, at: index) }
    }
    addRoles(bible)
  }

  /// Fields of a character whose words may stand for the name.
  package static let roleFields: Set<String> = [
    "occupation", "office", "title", "job", "profession", "role", "rank", "trade", "work",
    "position", "post", "species",
  ]

  /// The words of four letters and more in what a character does and is to others.
  private mutating func addRoles(_ bible: Bible) {
    var owners: [String: [Int]] = [:]
    var order: [String] = []
    for (index, entry) in bible.entries.enumerated() where entry.kind == .character {
      let values =
        entry.facts.filter { Self.roleFields.contains(NameFolding.fold($0.field.value)) }
        .map(\.value.value) + entry.relations.map(\.kind.value)
      for word in values.flatMap({ $0.lowercased().split { !$0.isLetter } })
      where word.count >= 4 {
        let text = String(word)
        if owners[text] == nil { order.append(text) }
        if owners[text]?.last != index { owners[text, default: []].append(index) }
      }
    }
    needles += order.map { Needle(.role, $0, entries: owners[$0] ?? []) }
  }

  private mutating func addTitles(of entry: BibleEntry, at index: Int) {
    let titles = entry.facts.enumerated().filter { _, fact in
      ["title", "rank"].contains(NameFolding.fold(fact.field.value))
    }
    let values = Set(titles.map { NameFolding.fold($0.element.value.value) })
    guard values.count > 1 else { return }
    // Who has one name only is called by it: Captain Nemo.
    let (surname, name) = entry.surnameAndBareName ?? (entry.name.value, entry.name.value)
    for (fact, title) in titles {
      for text in Set([surname, name]).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        needles.append(
          Needle(.title, "\(title.value.value) \(text)", entries: [index], fact: fact))
      }
    }
  }

  private static func names(of entry: BibleEntry) -> [String] {
    switch entry.kind {
    case .rule, .secret: return []
    case .event, .setup: return entry.names.map(\.text.value) + entry.aliases.map(\.value)
    case .character, .place, .object, .plotline, .term:
      return (Self.key(of: entry).map { [$0] } ?? []) + entry.names.map(\.text.value)
        + entry.aliases.map(\.value)
    }
  }

  /// The key as far as it is a name.
  private static func key(of entry: BibleEntry) -> String? {
    let key = entry.key.value
    guard !entry.names.isEmpty, key == key.lowercased() else { return key }
    if key.contains("_") || key.contains("-") { return nil }
    guard entry.kind == .character else { return key }
    var isStart = true
    var result = ""
    for scalar in key.unicodeScalars {
      result += isStart ? scalar.properties.titlecaseMapping : String(scalar)
      isStart = scalar == " "
    }
    return result
  }
}

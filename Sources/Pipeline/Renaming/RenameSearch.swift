import Manuscript
import Prose

/// Finds the places of files that name one entry.
struct RenameSearch {
  /// Offsets count from the start of the file.
  struct Found {
    var edits: [StoryRenaming.Edit] = []
    var leftovers: [(bytes: Range<Int>, reason: String)] = []

    static func += (left: inout Found, right: Found) {
      left.edits += right.edits
      left.leftovers += right.leftovers
    }

    /// By place; an edit that overlaps an earlier one is dropped, as is what is left over where
    /// something is edited.
    mutating func settle() {
      edits.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
      var end = 0
      edits = edits.filter { edit in
        guard edit.bytes.lowerBound >= end else { return false }
        end = edit.bytes.upperBound
        return true
      }
      leftovers.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
      var next = 0
      let edits = edits
      leftovers = leftovers.filter { place in
        while next < edits.count, edits[next].bytes.upperBound <= place.bytes.lowerBound {
          next += 1
        }
        return next == edits.count || edits[next].bytes.lowerBound >= place.bytes.upperBound
      }
    }
  }

  /// Kinds that prose does not call by name.
  private static let unspoken: Set<BibleEntry.Kind> = [.plotline, .secret, .setup, .event, .rule]

  private let entry: Int
  private let bible: Bible
  private let names: BibleNames
  private let change: NameChange
  private let automaton: AliasAutomaton
  private let language: ProseLanguage

  /// Prepares a search for `entry`, an index in the bible's entries; `language` is the story's.
  init(
    entry: Int, bible: Bible, names: BibleNames, language: ProseLanguage, change: NameChange
  ) {
    self.entry = entry
    self.bible = bible
    self.names = names
    self.change = change
    self.language = language
    var watchlist = Watchlist(bible: bible, names: names)
    // What never changes need not be found, except where it hides a name that does.
    watchlist.needles.removeAll { $0.kind != .name }
    // A surname of several people names nobody by itself, and its places are to be seen.
    for name in Set(bible.entries[entry].derivedNames).sorted()
    where names.resolve(name).isEmpty && change.applied(to: name) != nil {
      let folded = NameFolding.fold(name)
      let owners = bible.entries.indices.filter { index in
        bible.entries[index].kind == .character
          && bible.entries[index].derivedNames.contains { NameFolding.fold($0) == folded }
      }
      watchlist.needles.append(.init(.name, name, entries: owners))
    }
    automaton = AliasAutomaton(watchlist)
  }

  private var isSpoken: Bool { !Self.unspoken.contains(bible.entries[entry].kind) }

  /// Places in a file of the bible that name entries, the entry's own names first.
  func bibleReferences(in unit: SourceUnit) -> [EntryReference] {
    let own = bible.entries[entry]
    let ownNames =
      [own.key] + own.names.map(\.text) + own.aliases
    let all =
      ownNames.map { EntryReference($0, [own.kind]) } + bible.entries.flatMap(\.references)
    return all.filter { $0.text.range.unit == unit }
  }

  /// The places in `range`, which is YAML: references, which count from its start, and names in what
  /// is written around them.
  func settings(_ bytes: [UInt8], _ range: Range<Int>, _ references: [EntryReference]) -> Found {
    var found = Found()
    add(references, bytes, range.lowerBound, to: &found)
    guard isSpoken else {
      found.settle()
      return found
    }
    var text = Array(bytes[range])
    // References are settled; keys in lower case say nothing of names as words.
    for place in references.map(\.text.range.bytes) where place.upperBound <= text.count {
      for index in place { text[index] = UInt8(ascii: "|") }
    }
    let mentions = automaton.search(text, language: language).names
    for mention in mentions where Set(mention.entries.filter(isSpoken)).contains(entry) {
      let place =
        range.lowerBound + mention.text.lowerBound..<range.lowerBound + mention.text.upperBound
      guard let new = change.applied(to: String(decoding: bytes[place], as: UTF8.self)) else {
        continue
      }
      if let reason = reason(mention) {
        found.leftovers.append((place, reason))
      } else if new.contains("'"), isQuoted(bytes, place) {
        found.leftovers.append((place, "it stands between quotation marks"))
      } else {
        found.edits.append(.init(bytes: place, new: new))
      }
    }
    found.settle()
    return found
  }

  /// The places in a chapter's body; references are those of its scenes.
  func body(
    _ bytes: [UInt8], _ start: Int, _ text: ChapterText, _ language: ProseLanguage,
    _ references: [EntryReference]
  ) -> Found {
    var found = Found()
    add(references, bytes, start, to: &found)
    if isSpoken {
      let prose = ChapterProse(text: text, language: language)
      for mention in automaton.search(text, language: language).names
      where mention.entries.contains(where: { $0 == entry }) {
        add(mention, bytes, start, prose, to: &found)
      }
    }
    found.settle()
    return found
  }

  private func isSpoken(_ entry: Int) -> Bool {
    bible.entries.indices.contains(entry) && !Self.unspoken.contains(bible.entries[entry].kind)
  }

  private func reason(_ mention: Mention) -> String? {
    let entries = mention.entries.filter(isSpoken)
    if entries != [entry] {
      let others = entries.filter { $0 != entry }.map { bible.entries[$0].name.value }
      return "it could be \(Wording.list(others, "or"))"
    }
    return mention.isSafe ? nil : "it may be an ordinary word here"
  }

  private func add(
    _ mention: Mention, _ bytes: [UInt8], _ start: Int, _ prose: ChapterProse, to found: inout Found
  ) {
    let old = String(decoding: prose.text.text[mention.text], as: UTF8.self)
    guard let new = change.applied(to: old) else { return }
    let source = prose.range(of: mention.text)
    let place = start + source.lowerBound..<start + source.upperBound
    guard bytes.indices.contains(place.lowerBound), place.upperBound <= bytes.count else { return }
    if let reason = reason(mention) {
      found.leftovers.append((place, reason))
    } else if isElided(prose.text.text, mention.text.lowerBound), !Self.allowsElision(new) {
      found.leftovers.append((place, "the word before it is shortened for the old name"))
    } else if let edits = wordByWord(mention.text, new, bytes, start, prose) {
      found.edits += edits
    } else if bytes[place].elementsEqual(prose.text.text[mention.text]) {
      found.edits.append(.init(bytes: place, new: new))
    } else if isBroken(bytes[place], prose.text.text[mention.text]) {
      found.edits.append(
        .init(bytes: place, new: new.split { $0 == "\n" }.joined(separator: "\r\n")))
    } else {
      found.leftovers.append((place, "there is markup inside the name"))
    }
  }

  /// Whether a name in the file is that of the text, on lines that end with `\r\n`.
  private func isBroken(_ bytes: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    bytes.filter { $0 != 0x0D }.elementsEqual(text)
  }

  /// Edits of the single words of a name, since a line may end or markup stand between them; `nil`
  /// where the new name has more words or fewer.
  private func wordByWord(
    _ text: Range<Int>, _ new: String, _ bytes: [UInt8], _ start: Int, _ prose: ChapterProse
  ) -> [StoryRenaming.Edit]? {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let old = prose.text.text[text].split(whereSeparator: isBlank)
    let words = new.split(whereSeparator: \.isWhitespace).map(String.init)
    guard old.count == words.count else { return nil }
    var edits: [StoryRenaming.Edit] = []
    for (piece, word) in zip(old, words) {
      let source = prose.range(of: piece.startIndex..<piece.endIndex)
      let place = start + source.lowerBound..<start + source.upperBound
      guard place.upperBound <= bytes.count, bytes[place].elementsEqual(piece) else { return nil }
      if !piece.elementsEqual(word.utf8) { edits.append(.init(bytes: place, new: word)) }
    }
    return edits
  }

  private func add(
    _ references: [EntryReference], _ bytes: [UInt8], _ base: Int, to found: inout Found
  ) {
    for reference in references {
      let value = reference.text.value
      let meant = names.resolve(value, kinds: reference.kinds)
      guard meant.contains(entry), let new = change.applied(to: value) else { continue }
      let range = reference.text.range.bytes
      let whole = base + range.lowerBound..<base + range.upperBound
      guard whole.upperBound <= bytes.count else { continue }
      guard meant.count == 1 else {
        let others = meant.filter { $0 != entry }.map { bible.entries[$0].name.value }
        found.leftovers.append((whole, "it could be \(Wording.list(others, "or"))"))
        continue
      }
      guard let place = only(Array(value.utf8), in: bytes, whole) else {
        found.leftovers.append((whole, "it is written in another way"))
        continue
      }
      if new.contains("'"), isQuoted(bytes, place) {
        found.leftovers.append((place, "it stands between quotation marks"))
      } else {
        found.edits.append(.init(bytes: place, new: new))
      }
    }
  }

  /// The one place where `value` stands in a range.
  private func only(_ value: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !value.isEmpty, range.count >= value.count else { return nil }
    var found: Range<Int>?
    for start in range.lowerBound...range.upperBound - value.count
    where bytes[start..<start + value.count].elementsEqual(value) {
      guard found == nil else { return nil }
      found = start..<start + value.count
    }
    return found
  }

  /// Whether single quotation marks stand before a place on its line: an apostrophe could end them.
  private func isQuoted(_ bytes: [UInt8], _ place: Range<Int>) -> Bool {
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      if bytes[start] == UInt8(ascii: "'") { return true }
    }
    return false
  }

  /// Whether a shortened word such as `l'` stands before a place.
  private func isElided(_ text: [UInt8], _ place: Int) -> Bool {
    let mark: [UInt8]
    if place >= 3, text[place - 3..<place].elementsEqual([0xE2, 0x80, 0x99]) {
      mark = [0xE2, 0x80, 0x99]
    } else if place >= 1, text[place - 1] == UInt8(ascii: "'") {
      mark = [0x27]
    } else {
      return false
    }
    let before = place - mark.count - 1
    return before >= 0 && (text[before] | 0x20) &- 0x61 < 26
  }

  private static func allowsElision(_ name: String) -> Bool {
    guard let first = NameFolding.fold(name).first else { return false }
    return "aeiouyh".contains(first)
  }
}

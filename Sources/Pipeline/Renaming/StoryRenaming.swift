import BuildGraph
package import Manuscript
import Prose
import Reading

/// What it takes to give an entry of the bible another name, everywhere; nothing is written.
package struct StoryRenaming {
  /// Bytes of a file and what takes their place.
  package struct Edit: Sendable, Equatable {
    package var bytes: Range<Int>
    package var new: String
  }

  /// A file that changes.
  package struct File {
    package var source: SourceText
    /// By place, none over another.
    package var edits: [Edit]

    /// The file with its edits.
    package var edited: [UInt8] {
      var result: [UInt8] = []
      var place = 0
      for edit in edits {
        result += source.bytes[place..<edit.bytes.lowerBound] + Array(edit.new.utf8)
        place = edit.bytes.upperBound
      }
      return result + source.bytes[place...]
    }
  }

  /// A place with the name that stays as it is.
  package struct Leftover: Sendable, Equatable {
    package var path: String
    package var line: Int
    package var column: Int
    package var text: String
    /// Such as `it may be an ordinary word here`.
    package var reason: String
  }

  /// Why nothing can be renamed.
  package enum Refusal: Error, Equatable {
    case unknown(nearest: String?)
    /// The name is the new one already.
    case same
    case ambiguous([String])
    /// The new name is another entry's.
    case taken(by: String)
    /// The new name cannot stand in the bible as it is.
    case unwritable
    /// The bible could not be read with the new name.
    case breaksBible
  }

  package let kind: BibleEntry.Kind
  /// In the order of the story: bible, then files in reading order.
  package private(set) var files: [File] = []
  /// In the same order.
  package private(set) var leftovers: [Leftover] = []

  /// How many places change.
  package var count: Int { files.reduce(0) { $0 + $1.edits.count } }

  /// Looks through the story in the directory `path`.
  ///
  /// - Throws: ``Refusal``, or what the machine has to say.
  package init(_ path: String, from old: String, to new: String) throws {
    let folder = try StoryFolder(path)
    let sources = SourceRevision(folder)
    let reading = try StoryReading.read(
      path, sources: sources, run: StoryReading.running(SnapshotFile(folder)))
    let names = BibleNames(reading.bible)
    let index = try Self.entry(old, new, reading.bible, names)
    let entry = reading.bible.entries[index]
    kind = entry.kind
    let search = RenameSearch(
      entry: index, bible: reading.bible, names: names,
      language: ProseLanguage(reading.story.language),
      change: NameChange(entry, from: old, to: new))
    for path in reading.layout.bible {
      guard case .file(let bytes, _) = try sources.read(path) else { continue }
      let unit = SourceUnit(.file, path)
      add(search.settings(bytes, 0..<bytes.count, search.bibleReferences(in: unit)), path, bytes)
    }
    try checkBible(reading.bible, index, new)
    for (file, facts) in zip(reading.files, reading.facts) {
      guard case .file(let bytes, _) = try sources.read(file.path) else { continue }
      guard SourceBytes.problem(in: bytes) == nil else { continue }
      let split = ChapterFile.split(bytes, name: file.handle)
      var found = RenameSearch.Found()
      if let header = split.header {
        found = search.settings(bytes, header, facts.header.references)
      }
      let language = facts.header.language?.value ?? reading.story.language
      let text = try reading.shelf.text(file.path, name: file.handle)
      let references = facts.scenes.flatMap(\.references)
      found += search.body(
        bytes, split.bodyStart, text, ProseLanguage(language), references)
      add(found, file.path, bytes)
    }
  }

  private static func entry(
    _ old: String, _ new: String, _ bible: Bible, _ names: BibleNames
  ) throws(Refusal) -> Int {
    func title(_ index: Int) -> String {
      "\(bible.entries[index].name.value) (\(bible.entries[index].kind.rawValue))"
    }
    let found = names.resolve(old)
    guard let index = found.first else { throw .unknown(nearest: names.nearest(to: old)) }
    guard found.count == 1 else { throw .ambiguous(found.map(title)) }
    if old == new { throw .same }
    if let other = names.resolve(new).first(where: { $0 != index }) {
      throw .taken(by: title(other))
    }
    let special = "\"\\:#,[]{}&*!|>%@`\n\r\t".unicodeScalars
    guard let first = new.unicodeScalars.first, !NameFolding.fold(new).isEmpty,
      !new.unicodeScalars.contains(where: { special.contains($0) || $0.value < 0x20 }),
      !"-?'<=~ ".unicodeScalars.contains(first), new.unicodeScalars.last != " "
    else { throw .unwritable }
    return index
  }

  private mutating func add(_ found: RenameSearch.Found, _ path: String, _ bytes: [UInt8]) {
    let source = SourceText(path: path, bytes: bytes)
    if !found.edits.isEmpty { files.append(File(source: source, edits: found.edits)) }
    let positions = source.positions(of: found.leftovers.map(\.bytes.lowerBound))
    for (place, position) in zip(found.leftovers, positions) {
      leftovers.append(
        Leftover(
          path: path, line: position.line, column: position.column,
          text: NeedleText.shown(bytes[place.bytes]), reason: place.reason))
    }
  }

  /// The edited bible must be read as before, with the entry under its new name.
  private func checkBible(_ bible: Bible, _ index: Int, _ new: String) throws(Refusal) {
    guard !files.isEmpty else { throw .breaksBible }
    let before = BibleReader.read(files.map { .init(path: $0.source.path, bytes: $0.source.bytes) })
    let after = BibleReader.read(files.map { .init(path: $0.source.path, bytes: $0.edited) }).bible
    let resolved = BibleNames(after).resolve(new, kinds: [bible.entries[index].kind])
    guard after.entries.count == before.bible.entries.count, !resolved.isEmpty else {
      throw .breaksBible
    }
  }
}

/// Pieces of files as they are shown to people.
enum NeedleText {
  /// On one line.
  static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

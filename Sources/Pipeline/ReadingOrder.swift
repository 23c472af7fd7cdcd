package import Manuscript
package import Reading

/// The order in which a person meets the places of a story.
package struct ReadingOrder {
  private struct Place {
    var file: Int
    var name: String
    var offset: Int

    func isBefore(_ other: Place) -> Bool? {
      if file != other.file { return file < other.file }
      if name != other.name { return name.utf8.lexicographicallyPrecedes(other.name.utf8) }
      return offset == other.offset ? nil : offset < other.offset
    }
  }

  private let handles: [String: Int]
  private let paths: [String: Int]

  private init(_ files: [StoryLayout.File]) {
    let numbered = files.enumerated()
    handles = Dictionary(numbered.map { ($0.element.handle, $0.offset) }) { first, _ in first }
    paths = Dictionary(numbered.map { ($0.element.path, $0.offset) }) { first, _ in first }
  }

  /// The diagnostics by place: files of the story first, then chapter by chapter, header before body;
  /// at one place in the order given.
  package static func sorted(
    _ diagnostics: [Diagnostic], files: [StoryLayout.File]
  ) -> [Diagnostic] {
    let order = ReadingOrder(files)
    let placed = diagnostics.enumerated().map {
      (order.place(of: $0.element), $0.offset, $0.element)
    }
    return placed.sorted { $0.0.isBefore($1.0) ?? ($0.1 < $1.1) }.map(\.2)
  }

  private func place(of diagnostic: Diagnostic) -> Place {
    guard let range = diagnostic.range else { return Place(file: -2, name: "", offset: 0) }
    let unit = range.unit
    // A chapter's header lies before its body, whatever the offsets say.
    let offset = range.bytes.lowerBound + (unit.kind == .body ? 1 << 32 : 0)
    if unit.kind == .file {
      guard let file = paths[unit.name] else {
        return Place(file: -1, name: unit.name, offset: offset)
      }
      return Place(file: file, name: "", offset: offset)
    }
    return Place(file: handles[unit.name] ?? handles.count, name: "", offset: offset)
  }
}

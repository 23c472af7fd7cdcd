import BuildGraph
package import Indexing

/// What the book's memory holds, as its files say.
package struct MemoryStatistics: Sendable {
  package var chapters = 0
  package var passages = 0
  package var words = 0
  /// Distinct terms of all chapters; 0 where it was not counted.
  package var terms = 0
  /// Passages whose text stands in the story before; 0 where it was not counted.
  package var repeats = 0
  /// Whose vectors there are; `nil` where there are none.
  package var embedder: EmbedderIdentity?
  /// index.json last.
  package var files: [IndexCard.File] = []

  /// Words of a passage on average, rounded down.
  package var averageWords: Int { passages > 0 ? words / passages : 0 }

  /// Of a story that has nothing to remember.
  package init() {}

  /// Looks at the files of the story in the directory `path`; `nil` where there are none, or none that
  /// fit one another.
  ///
  /// - Parameters:
  ///   - path: The story's directory.
  ///   - isComplete: Whether terms and repeats are counted.
  /// - Throws: ``MachineError`` when there is no such directory.
  /// - Complexity: O(*chapters*); with everything counted O(*bytes*).
  package init?(_ path: String, isComplete: Bool) throws {
    let folder = try StoryFolder(path)
    guard let card = MemoryFolder.card(folder) else { return nil }
    chapters = card.chapters.count
    for chapter in card.chapters {
      passages += chapter.chunks
      words += chapter.words
    }
    embedder = card.embedder
    files = card.files
    guard isComplete else { return }
    guard let index = MemoryFolder.open(card, in: folder) else { return nil }
    terms = Self.terms(in: index.postings)
    for row in 0..<passages where try index.line(row).id.contains("-") { repeats += 1 }
    let bytes = card.encoded
    files.append(
      IndexCard.File(
        name: MemoryFiles.cardName, bytes: bytes.count, sha256: Digest(hashing: bytes).hex))
  }

  private static func terms(in postings: PostingsFile) -> Int {
    var terms: Set<[UInt8]> = []
    for segment in postings.segments {
      for number in 0..<segment.termCount { terms.insert(segment.term(number)) }
    }
    return terms.count
  }
}

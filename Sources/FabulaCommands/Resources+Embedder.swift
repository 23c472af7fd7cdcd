package import Pipeline

extension Resources {
  /// The table of vectors that comes with the program.
  static let embeddingTable = "embedding/static-fiction-256.table"

  /// The embedder of the book's memory, opened.
  package var embedder: Embedder {
    Embedder(table: find(Self.embeddingTable), named: Self.embeddingTable)
  }
}

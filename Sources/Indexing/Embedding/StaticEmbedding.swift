private import CInnerProduct

/// The embedder that comes with the program: the sum of one row for each piece of a word.
package struct StaticEmbedding: EmbeddingModel {
  /// Products of this many rows fit into 32 bits: none is beyond 128 × 32,768.
  private static let rowsPerSum = 511

  private let table: EmbeddingTable

  package init(_ table: EmbeddingTable) {
    self.table = table
  }

  package var identity: EmbedderIdentity {
    EmbedderIdentity(
      provider: "static", model: table.name, digest: table.digest, dimension: table.dimension,
      languages: ["en"])
  }

  /// - Complexity: O(*bytes* + *pieces* × *dimension*).
  package func rows(for texts: [[UInt8]]) throws -> [VectorRow] {
    var words = WordPieces(table)
    var rows: [VectorRow] = []
    rows.reserveCapacity(texts.count)
    var pieces: [Int] = []
    for (index, text) in texts.enumerated() {
      pieces.removeAll(keepingCapacity: true)
      words.eachPiece(of: text) { pieces.append($0) }
      // Words that say nothing have rows of zeros: what is left is unknown, and has a direction too.
      guard let row = VectorRow(sums: sum(of: pieces)) ?? VectorRow(sums: sum(of: [table.unknown]))
      else {
        throw EmbeddingFailure(index: index, reason: "the table has no row for unknown words")
      }
      rows.append(row)
    }
    return rows
  }

  private func sum(of pieces: [Int]) -> [Int64] {
    var sums = [Int64](repeating: 0, count: table.dimension)
    var part = [Int32](repeating: 0, count: table.dimension)
    for start in stride(from: 0, to: pieces.count, by: Self.rowsPerSum) {
      for piece in pieces[start..<min(start + Self.rowsPerSum, pieces.count)] {
        unsafe table.withRow(piece) { row, weight in
          unsafe add_weighted(row, weight, table.dimension, &part)
        }
      }
      for index in part.indices {
        sums[index] += Int64(part[index])
        part[index] = 0
      }
    }
    return sums
  }
}

import Foundation
import Indexing
import TestSupport

/// The embedding table that comes with the program.
enum PackedTable {
  static func bytes() throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: Recorded.repository.appending(
          path: "templates/embedding/static-fiction-256.table")))
  }

  static func table() throws -> EmbeddingTable { try EmbeddingTable(MappedBytes([bytes()])) }

  /// What the reference tokeniser was recorded to do; see scripts/record-tokens.
  static func recorded(_ name: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: Recorded.repository.appending(path: "Tests/Fixtures/tokens/\(name)")))
  }
}

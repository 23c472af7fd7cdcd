/// A vocabulary of word pieces with a row of numbers for each, in one mapped file.
package struct EmbeddingTable: Sendable {
  private let bytes: MappedBytes

  /// - Throws: ``Damage`` for a file that is no table, or whose parts do not fit one another.
  package init(_ bytes: MappedBytes) throws(Damage) {
    self.bytes = bytes
  }

  /// What is wrong with a file that should be a table.
  package struct Damage: Error, Equatable {
    /// A sentence's end, such as `its vocabulary has 30,521 pieces and its rows are 30,522`.
    package var reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  /// Components of each row.
  package var dimension: Int { 0 }
}

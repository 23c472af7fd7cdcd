/// A passage that answers a query, and why.
package struct Hit: Sendable, Equatable {
  /// What the score is the sum of, each rounded to 1e-6.
  package struct Parts: Sendable, Equatable {
    /// What the query's words in the passage itself say.
    package var bm25 = 0.0
    /// What the query's words in the chapter say.
    package var chapter = 0.0
    /// What the passages beside add or take away.
    package var neighbours = 0.0
    /// `nil` where there was no vector to compare.
    package var dense: Double?

    package init() {}

    package var sum: Double { bm25 + chapter + neighbours + (dense ?? 0) }
  }

  package var row: Int
  package var score: Double
  package var parts: Parts
  /// The query's terms that stand in the passage, in the query's order.
  package var terms: [[UInt8]]

  package init(row: Int, score: Double, parts: Parts, terms: [[UInt8]]) {
    self.row = row
    self.score = score
    self.parts = parts
    self.terms = terms
  }
}

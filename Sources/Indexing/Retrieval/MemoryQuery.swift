/// What is asked of the book's memory.
package struct MemoryQuery: Sendable {
  /// Somebody or something that the query names, and that the bible knows by other names too.
  package struct Name: Sendable, Equatable {
    /// As it stands in the query.
    package var asked: String
    package var others: [String]

    package init(_ asked: String, others: [String]) {
      self.asked = asked
      self.others = others
    }
  }

  package var text: String
  package var names: [Name] = []
  /// The query's direction; `nil` to search by words alone.
  package var vector: VectorRow?
  /// Whether words count; without them only the direction does.
  package var usesWords = true
  /// The chapters that exist for this query, as places in ``PostingsFile/segments``: no frequency,
  /// no average and no deviation looks past them.
  package var bounds: Range<Int>
  /// Whether a row may be found; `nil` for all of those in bounds.
  package var isWanted: (@Sendable (_ row: Int) -> Bool)?
  /// The row that the answer will stand beside: what is just before it is held back, so that it is
  /// not echoed.
  package var beside: Int?
  /// At most this many results.
  package var limit = 10

  package init(_ text: String, bounds: Range<Int>) {
    self.text = text
    self.bounds = bounds
  }
}

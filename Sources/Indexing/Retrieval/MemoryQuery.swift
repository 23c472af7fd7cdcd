/// What is asked of the book's memory.
package struct MemoryQuery: Sendable {
  package var text: String
  /// Other names of those whom the query names, as the bible has them: searched for as well.
  package var otherNames: [String] = []
  /// The query's direction; `nil` to search by words alone.
  package var vector: VectorRow?
  /// The chapters that exist for this query, as places in ``PostingsFile/segments``: no frequency,
  /// no average and no deviation looks past them.
  package var bounds: Range<Int>
  /// Whether a row may be found; all of those in bounds by default.
  package var isWanted: (@Sendable (_ row: Int) -> Bool)?
  /// The passage that the answer is to be set beside: those just before it are held back, so that
  /// they are not echoed.
  package var beside: Int?
  /// At most this many results.
  package var limit: Int = 10

  package init(_ text: String, bounds: Range<Int>) {
    self.text = text
    self.bounds = bounds
  }
}

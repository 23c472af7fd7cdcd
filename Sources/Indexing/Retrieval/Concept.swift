/// One thing that a query asks for: a term, and other terms that mean the same or nearly so.
struct Concept: Sendable, Equatable {
  /// A term that counts for the concept.
  struct Variant: Sendable, Equatable {
    var term: [UInt8]
    /// What one occurrence counts, above 0 and at most 1; 1 for the term that was asked for.
    var weight: Double
  }

  /// The term that was asked for; its frequency decides how much the concept says.
  var term: [UInt8]
  /// What the concept's score is multiplied with: 1 for the query's own words.
  var weight: Double
  /// With the term itself, first.
  var variants: [Variant]

  init(_ term: [UInt8], weight: Double = 1) {
    self.term = term
    self.weight = weight
    variants = [Variant(term: term, weight: 1)]
  }
}

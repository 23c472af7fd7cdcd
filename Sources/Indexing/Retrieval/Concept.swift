/// One thing that a query asks for: a word or a pair of words, and words that mean nearly the same.
struct Concept: Sendable, Equatable {
  /// What is looked up.
  enum Sought: Sendable, Hashable {
    case term([UInt8])
    /// See ``TermScanner/pair(_:_:)``.
    case pair(UInt32)
  }

  /// Something that counts for the concept.
  struct Variant: Sendable, Equatable {
    var sought: Sought
    /// What one occurrence counts, above 0 and at most 1.
    var share: Double
  }

  /// What was asked for; its frequency decides how much the concept says.
  var sought: Sought
  /// What the concept's score is multiplied with: 1 for a word of the query.
  var weight: Double
  /// Others that count, for the passage and not for the chapter.
  var variants: [Variant] = []

  init(_ sought: Sought, weight: Double = 1) {
    self.sought = sought
    self.weight = weight
  }

  /// The terms that are looked up, the one that was asked for first.
  var terms: [[UInt8]] {
    ([sought] + variants.map(\.sought)).compactMap {
      if case .term(let term) = $0 { term } else { nil }
    }
  }
}

extension PostingsSegment {
  /// The passages that hold what is sought, in order.
  func postings(of sought: Concept.Sought) -> [Posting] {
    switch sought {
    case .term(let term): postings(of: term)
    case .pair(let pair): postings(ofPair: pair)
    }
  }
}

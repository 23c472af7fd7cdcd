/// Reads a query as the concepts that it asks for.
struct QueryConcepts {
  /// What an occurrence of another name counts.
  static let otherName = 0.5

  private let scanner: TermScanner

  init(_ scanner: TermScanner) {
    self.scanner = scanner
  }

  /// The concepts of a query, each once, in the order of their first word.
  ///
  /// - Complexity: O(*bytes*).
  func concepts(of query: MemoryQuery) -> [Concept] {
    var places: [[UInt8]: Int] = [:]
    var concepts: [Concept] = []
    for term in terms(query.text) where places[term] == nil {
      places[term] = concepts.count
      concepts.append(Concept(term))
    }
    for name in query.names {
      // A name of several words is one concept for each; the last is the surname, or the only one.
      guard let place = terms(name.asked).compactMap({ places[$0] }).last else { continue }
      for other in name.others {
        for term in terms(other) where places[term] == nil {
          places[term] = place
          concepts[place].variants.append(.init(term: term, weight: Self.otherName))
        }
      }
    }
    return concepts
  }

  private func terms(_ text: String) -> [[UInt8]] {
    scanner.terms(in: Array(text.utf8)).map { scanner.term($0.term) }
  }
}

/// How often a concept stands in each passage and each chapter in bounds.
struct ConceptCounts {
  /// For each row.
  private(set) var rows: [Double]
  /// For each segment.
  private(set) var chapters: [Double]
  /// Rows that hold the term that was asked for.
  private(set) var documents = 0
  /// Segments that hold the term that was asked for.
  private(set) var chapterDocuments = 0

  /// Counts every variant by its weight.
  ///
  /// - Complexity: O(*variants* × *segments* × log *terms* + *postings* + *rows*).
  init(_ concept: Concept, in bounds: BoundedRows) {
    rows = Array(repeating: 0, count: bounds.rowCount)
    chapters = Array(repeating: 0, count: bounds.segments.count)
    for (place, segment) in bounds.segments.enumerated() {
      let first = bounds.chapterRows[place].lowerBound
      for (order, variant) in concept.variants.enumerated() {
        let postings = segment.postings(of: variant.term)
        guard !postings.isEmpty else { continue }
        for posting in postings {
          let count = Double(posting.count) * variant.weight
          rows[first + posting.chunk] += count
          chapters[place] += count
        }
        if order == 0 {
          documents += postings.count
          chapterDocuments += 1
        }
      }
    }
  }

  var isEmpty: Bool { !chapters.contains { $0 > 0 } }
}

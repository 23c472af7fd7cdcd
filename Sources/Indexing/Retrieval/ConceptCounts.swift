/// How often a concept stands in each passage and each chapter in bounds.
struct ConceptCounts {
  /// For each row, with the variants.
  private(set) var rows: [Double]
  /// For each segment, without the variants.
  private(set) var chapters: [Double]
  /// Rows that hold what was asked for.
  private(set) var documents = 0
  /// Segments that hold what was asked for.
  private(set) var chapterDocuments = 0
  /// Whether nothing was found.
  private(set) var isEmpty = true

  /// - Complexity: O(*variants* × *segments* × log *terms* + *postings* + *rows*).
  init(_ concept: Concept, in bounds: BoundedRows) {
    rows = Array(repeating: 0, count: bounds.rowCount)
    chapters = Array(repeating: 0, count: bounds.segments.count)
    for (place, segment) in bounds.segments.enumerated() {
      let first = bounds.chapterRows[place].lowerBound
      let postings = segment.postings(of: concept.sought)
      for posting in postings {
        rows[first + posting.chunk] += Double(posting.count)
        chapters[place] += Double(posting.count)
      }
      documents += postings.count
      chapterDocuments += postings.isEmpty ? 0 : 1
      isEmpty = isEmpty && postings.isEmpty
      for variant in concept.variants {
        for posting in segment.postings(of: variant.sought) {
          rows[first + posting.chunk] += Double(posting.count) * variant.share
          isEmpty = false
        }
      }
    }
  }
}

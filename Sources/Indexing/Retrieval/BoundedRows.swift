/// The passages that exist for a query: those of the chapters in its bounds.
///
/// Every statistic that a score is made of comes from here, so that nothing behind the bounds shows.
/// Rows and segments are counted from the first in bounds.
struct BoundedRows {
  let segments: ArraySlice<PostingsSegment>
  /// The place of row 0 in the whole index.
  let firstRow: Int
  let rowCount: Int
  /// For each segment its rows.
  private(set) var chapterRows: [Range<Int>] = []
  /// For each row its terms, repeats included.
  private(set) var lengths: [Double] = []

  init(_ postings: PostingsFile, bounds: Range<Int>) {
    let bounds = bounds.clamped(to: postings.segments.indices)
    segments = postings.segments[bounds]
    firstRow = postings.firstRows[bounds.lowerBound]
    rowCount = postings.firstRows[bounds.upperBound] - firstRow
    lengths.reserveCapacity(rowCount)
    for segment in segments {
      chapterRows.append(lengths.count..<lengths.count + segment.chunkCount)
      for chunk in 0..<segment.chunkCount { lengths.append(Double(segment.passage(chunk).length)) }
    }
  }

  /// For each row its own number, and `share` of that of the rows beside it in its chapter.
  ///
  /// - Complexity: O(*rows*).
  func spread(_ numbers: [Double], share: Double) -> [Double] {
    var spread = numbers
    for rows in chapterRows {
      for row in rows.dropFirst() {
        spread[row] += share * numbers[row - 1]
        spread[row - 1] += share * numbers[row]
      }
    }
    return spread
  }
}

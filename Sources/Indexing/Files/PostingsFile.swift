/// The postings of a whole story: the segments of its chapters behind one another, with a directory;
/// see docs/formats/postings.md.
package struct PostingsFile: Sendable {
  /// One for each chapter that has text, in reading order.
  package var segments: [PostingsSegment]
  /// For each segment the row of its first passage, and behind them the number of rows.
  package var firstRows: [Int]

  /// The pieces of the file, to stand behind one another.
  ///
  /// - Parameters:
  ///   - segments: Of the chapters, in reading order.
  ///   - lines: The length of each line of chunks.jsonl, with its line end.
  /// - Returns: Header, directory, line table, segments.
  package static func pieces(segments: [[UInt8]], lines: [Int]) -> [[UInt8]] { [] }

  package init(_ bytes: MappedBytes) throws(IndexDamage) {
    segments = []
    firstRows = [0]
  }

  /// Where the line of a row stands in chunks.jsonl, without its line end.
  package func line(of row: Int) -> Range<Int> { 0..<0 }
}

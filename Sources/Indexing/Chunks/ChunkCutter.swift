package import Prose

/// Cuts a chapter into passages of about 200 words.
package enum ChunkCutter {
  /// Raised by hand when the same text would now be cut otherwise.
  package static let version: UInt32 = 1

  /// The passages of a chapter, in order; together they hold every word of it once.
  ///
  /// - Complexity: O(*bytes*).
  package static func chunks(of prose: ChapterProse) -> [Chunk] {
    []
  }
}

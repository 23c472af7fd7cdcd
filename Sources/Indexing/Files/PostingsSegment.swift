/// Which terms stand in which passages of one chapter, as bytes; see docs/formats/postings.md.
@safe package struct PostingsSegment: Sendable {
  /// What stands for each passage.
  package struct Passage: Sendable, Equatable {
    /// Terms, repeats included.
    package var length: Int
    package var words: Int
    package var scene: Int
    /// See ``Chunk/sceneHeader``.
    package var sceneHeader: Int?
  }

  /// One passage that holds a term.
  package struct Posting: Sendable, Equatable {
    /// The passage's place in the segment, from 0.
    package var chunk: Int
    /// How often, 1...255; more counts as 255.
    package var count: Int
  }

  /// The bytes of a chapter's segment.
  ///
  /// - Complexity: O(*n* log *n*) in the chapter's terms.
  package static func encoded(
    _ chunks: [Chunk], of text: [UInt8], _ scanner: TermScanner
  ) -> [UInt8] { [] }

  /// Opens a segment where it lies; every offset in it is checked once.
  package init(_ bytes: MappedBytes, _ range: Range<Int>) throws(IndexDamage) {}

  package var chunkCount: Int { 0 }

  package func passage(_ chunk: Int) -> Passage {
    Passage(length: 0, words: 0, scene: 0, sceneHeader: nil)
  }

  /// The sum of all lengths.
  package var length: Int { 0 }

  /// The passages that hold a term, in order; empty where none does.
  ///
  /// - Complexity: O(log *terms* + *postings*).
  package func postings(of term: [UInt8]) -> [Posting] { [] }
}

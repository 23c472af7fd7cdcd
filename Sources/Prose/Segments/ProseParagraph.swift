package import Manuscript

/// A stretch of text that a reader sees as one block.
package struct ProseParagraph: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case prose, heading
    /// A block of a passage that somebody in the story wrote, of an epigraph, or preformatted text.
    case document
    case verse, note
  }

  package var kind: Kind
  /// Bytes of ``ChapterText/text``; paragraphs cover it without gaps.
  package var text: Range<Int>
  /// Whether a scene break stands before it, or the chapter starts there.
  package var opensScene: Bool
  /// What is emphasised in it, outermost stretches only, in order.
  package var emphases: [Range<Int>]

  package init(
    _ kind: Kind, text: Range<Int>, opensScene: Bool = false, emphases: [Range<Int>] = []
  ) {
    self.kind = kind
    self.text = text
    self.opensScene = opensScene
    self.emphases = emphases
  }

  /// The blocks of `text` that hold any, in order: paragraphs, headings, cells, preformatted text.
  ///
  /// - Complexity: O(*events*).
  package static func all(in text: ChapterText) -> [ProseParagraph] {
    var scan = ParagraphScan(text)
    for event in text.events { scan.read(event) }
    return scan.finish()
  }
}

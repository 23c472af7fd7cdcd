/// A passage of the book's memory: a run of whole paragraphs of one scene, or a part of a paragraph
/// that is too long for one passage.
package struct Chunk: Sendable, Equatable {
  /// Bytes of ``ChapterText/text``, without blanks at its ends.
  ///
  /// Blocks stand in that text without anything between them: ``passage(in:)`` parts them.
  package var text: Range<Int>
  /// The bytes of the chapter's body that it stands for.
  package var source: Range<Int>
  /// The scene that it belongs to, from 0, counted by scene breaks and scene headers; for footnotes
  /// the scene in which the first mark stands.
  package var scene: Int
  /// The index in ``ChapterFacts/scenes`` of the scene header that holds here; `nil` before the first.
  package var sceneHeader: Int?
  /// Two letters of Chinese, Japanese or Thai count as a word.
  package var words: Int
  /// The blocks of which it holds all or a part, in order and without blanks at their ends; they cover
  /// ``text``.
  package var blocks: [Range<Int>]

  package init(
    text: Range<Int>, source: Range<Int>, scene: Int, sceneHeader: Int? = nil, words: Int,
    blocks: [Range<Int>]? = nil
  ) {
    self.text = text
    self.source = source
    self.scene = scene
    self.sceneHeader = sceneHeader
    self.words = words
    self.blocks = blocks ?? [text]
  }

  /// What a reader reads of it, with an empty line between blocks; its hash is the passage's id.
  ///
  /// - Parameter text: ``ChapterText/text``.
  /// - Returns: UTF-8.
  /// - Complexity: O(*bytes*).
  package func passage(in text: [UInt8]) -> [UInt8] { Self.passage(of: blocks, in: text) }

  /// The same, of a chunk of which no more is known than its ``blocks``.
  package static func passage(of blocks: [Range<Int>], in text: [UInt8]) -> [UInt8] {
    var passage: [UInt8] = []
    passage.reserveCapacity(blocks.reduce(0) { $0 + $1.count + 2 })
    for block in blocks {
      if !passage.isEmpty { passage += [0x0A, 0x0A] }
      passage += text[block.clamped(to: text.indices)]
    }
    return passage
  }
}

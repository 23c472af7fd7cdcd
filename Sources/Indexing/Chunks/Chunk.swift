/// A passage of the book's memory: a run of whole paragraphs of one scene, or a part of a paragraph
/// that is too long for one passage.
package struct Chunk: Sendable, Equatable {
  /// Bytes of ``ChapterText/text``, without blanks at its ends.
  package var text: Range<Int>
  /// The bytes of the chapter's body that it stands for.
  package var source: Range<Int>
  /// The scene that it belongs to, from 0, counted by scene breaks and scene headers.
  package var scene: Int
  /// The index in ``ChapterFacts/scenes`` of the scene header that holds here; `nil` before the first.
  package var sceneHeader: Int?
  package var words: Int

  package init(
    text: Range<Int>, source: Range<Int>, scene: Int, sceneHeader: Int? = nil, words: Int
  ) {
    self.text = text
    self.source = source
    self.scene = scene
    self.sceneHeader = sceneHeader
    self.words = words
  }
}

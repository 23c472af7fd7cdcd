/// A sentence of the text, with the marks that close it.
package struct Sentence: Sendable, Equatable {
  /// Bytes of ``ChapterText/text``, without the blanks around it.
  package var text: Range<Int>
  /// The paragraph, counted as in ``Segment/paragraph``.
  package var paragraph: Int

  package init(text: Range<Int>, paragraph: Int) {
    self.text = text
    self.paragraph = paragraph
  }
}

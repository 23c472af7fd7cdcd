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

  /// The sentences of a paragraph that is no heading, in order.
  ///
  /// - Parameters:
  ///   - range: The paragraph; bytes of `text`.
  ///   - text: ``ChapterText/text``.
  ///   - language: Decides what is an abbreviation, and how speech is named.
  /// - Returns: Their bytes, without the blanks around them.
  /// - Complexity: O(*bytes*).
  package static func ranges(
    in range: Range<Int>, of text: [UInt8], language: ProseLanguage
  ) -> [Range<Int>] {
    var sentences: [Sentence] = []
    SentenceScan(language).append(
      range.clamped(to: text.indices), paragraph: 0, of: text, to: &sentences)
    return sentences.map(\.text)
  }
}

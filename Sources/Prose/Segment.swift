/// A stretch of text in one voice; the segments of a chapter cover its text without gaps.
package struct Segment: Sendable, Equatable {
  package var voice: Voice
  /// Bytes of ``ChapterText/text``; speech holds its quotation marks.
  package var text: Range<Int>
  /// The paragraph, counted from 0 over headings, items and paragraphs.
  package var paragraph: Int

  package init(_ voice: Voice, text: Range<Int>, paragraph: Int) {
    self.voice = voice
    self.text = text
    self.paragraph = paragraph
  }
}

package import Manuscript

/// The prose of a chapter, taken apart: paragraphs, sentences, and segments by voice.
///
/// Ranges are bytes of ``ChapterText/text`` unless they come from ``range(of:)``.
package struct ChapterProse: Sendable {
  package let text: ChapterText
  package let language: ProseLanguage
  /// In order; they cover the text without gaps.
  package let paragraphs: [ProseParagraph]
  /// In order; they cover the text without gaps, and none crosses a paragraph.
  package let segments: [Segment]
  /// In order, each inside a paragraph; a heading is one sentence.
  package let sentences: [Sentence]

  /// Reads paragraphs, sentences and segments.
  ///
  /// - Complexity: O(*bytes* + *events*).
  package init(text: ChapterText, language: ProseLanguage) {
    self.text = text
    self.language = language
    let paragraphs = ProseParagraph.all(in: text)
    let scan = SentenceScan(language)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(text.text.count / 80)
    for (index, paragraph) in paragraphs.enumerated() {
      if paragraph.kind == .heading {
        sentences.append(Sentence(text: paragraph.text, paragraph: index))
      } else {
        scan.append(paragraph.text, paragraph: index, of: text.text, to: &sentences)
      }
    }
    self.paragraphs = paragraphs
    self.sentences = sentences
    segments =
      SegmentScan(paragraphs, of: text.text, language: language, sentences: scan).segments
  }

  /// The words of `range`, or of the whole text; see ``WordScan``.
  package func words(in range: Range<Int>? = nil) -> WordScan {
    WordScan(text.text, in: range, language: language)
  }

  /// The index of the segment that holds a byte; `nil` outside of the text.
  ///
  /// - Complexity: O(log *segments*).
  package func segment(at offset: Int) -> Int? {
    let index = segments.lastIndex(startingBy: offset) { $0.text.lowerBound }
    guard let index, segments[index].text.contains(offset) else { return nil }
    return index
  }

  /// The index of the sentence that holds a byte; `nil` between sentences.
  ///
  /// - Complexity: O(log *sentences*).
  package func sentence(at offset: Int) -> Int? {
    let index = sentences.lastIndex(startingBy: offset) { $0.text.lowerBound }
    guard let index, sentences[index].text.contains(offset) else { return nil }
    return index
  }

  /// The bytes of the chapter's body that a range of text stands for.
  ///
  /// - Complexity: O(log *runs*).
  package func range(of range: Range<Int>) -> Range<Int> { text.range(of: range) }
}

extension Array {
  /// The last element whose place is not behind `offset`, in an array that is sorted by place.
  ///
  /// - Complexity: O(log *n*).
  func lastIndex(startingBy offset: Int, place: (Element) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

import Manuscript
import Pipeline
import Prose
import Reading

/// One file of the story as search reads and shows it.
struct SearchFile {
  /// Where something stands, for people, editors and scripts.
  struct Place {
    /// In the file as stored, half open.
    var bytes: Range<Int>
    /// 1-based; columns in Unicode scalars.
    var start: (line: Int, column: Int)
    /// Of the last byte, so that a place on one line starts and ends there.
    var lastLine: Int
    var endColumn: Int
  }

  /// Index in ``StoryReading/files``.
  let index: Int
  let handle: String
  let path: String
  let title: String
  /// As a reader knows it: `Chapter 7, The Ball`; matter before and behind has only its title.
  let heading: String
  let language: ProseLanguage
  let text: ChapterText
  let paragraphs: [ProseParagraph]
  let placement: SourcePlacement

  init(_ index: Int, of texts: StoryTexts) throws {
    let reading = texts.reading
    let (file, facts) = (reading.files[index], reading.facts[index])
    self.index = index
    (handle, path, title) = (facts.handle, file.path, facts.title)
    let number = index - reading.chapterRange.lowerBound + 1
    heading =
      reading.chapterRange.contains(index) ? "Chapter \(number), \(facts.title)" : facts.title
    language = ProseLanguage(facts.header.language?.value ?? reading.story.language)
    text = try texts.text(of: index)
    paragraphs = ProseParagraph.all(in: text)
    placement =
      texts.sources.placement(of: SourceUnit(.body, facts.handle))
      ?? SourcePlacement(SourceText(path: file.path, bytes: []))
  }

  /// Where a range of text stands in the file.
  func place(ofText range: Range<Int>) -> Place { place(ofBody: text.range(of: range)) }

  /// Where a range of the body stands in the file.
  func place(ofBody range: Range<Int>) -> Place { places(ofBody: [range])[0] }

  /// Where ranges of text stand in the file.
  func places(ofText ranges: some Sequence<Range<Int>>) -> [Place] {
    places(ofBody: ranges.map(text.range(of:)))
  }

  /// - Returns: As many places as ranges.
  /// - Complexity: O(*bytes* + *ranges* · log *ranges*), however long the lines are.
  private func places(ofBody ranges: [Range<Int>]) -> [Place] {
    let source = placement.source
    let bytes = ranges.map { range in
      let lower = min(placement.base + range.lowerBound, source.bytes.count)
      return lower..<max(lower, min(placement.base + range.upperBound, source.bytes.count))
    }
    let offsets = Set(bytes.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let positions = Dictionary(
      zip(offsets, source.positions(of: offsets)), uniquingKeysWith: { first, _ in first })
    return bytes.map { bytes in
      let start = positions[bytes.lowerBound] ?? (1, 1)
      let end = positions[bytes.upperBound] ?? start
      return Place(
        bytes: bytes, start: start,
        lastLine: source.line(of: max(bytes.lowerBound, bytes.upperBound - 1)),
        endColumn: end.column)
    }
  }

  /// The text that a range of the body became: from the first byte in it that was copied to the last;
  /// footnotes that the body has in the midst of the range stand elsewhere in the text.
  ///
  /// - Complexity: O(*runs*).
  func text(ofBody range: Range<Int>) -> Range<Int> {
    let first =
      text.runs.firstIndex { $0.body.contains(range.lowerBound) }
      ?? text.runs.firstIndex { $0.body.overlaps(range) }
    guard let first else { return 0..<0 }
    let offset = Int(text.runs[first].text) - text.runs[first].body.lowerBound
    let lower = offset + max(text.runs[first].body.lowerBound, range.lowerBound)
    var upper = lower
    var last = -1
    for run in text.runs[first...] {
      guard run.body.lowerBound >= last, run.body.lowerBound < range.upperBound else { break }
      last = run.body.lowerBound
      upper = Int(run.text) + min(run.body.upperBound, range.upperBound) - run.body.lowerBound
    }
    return lower..<max(lower, upper)
  }

  /// The index of the paragraph that holds a byte of text; `nil` where there is none.
  ///
  /// - Complexity: O(log *paragraphs*).
  func paragraph(at offset: Int) -> Int? {
    var range = paragraphs.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let paragraph = paragraphs[middle].text
      if paragraph.contains(offset) { return middle }
      range =
        offset < paragraph.lowerBound
        ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return nil
  }

  /// A stretch of text as a person would write it down: paragraphs parted by empty lines.
  func plain(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var index = paragraph(at: range.lowerBound) ?? paragraphs.count
    while index < paragraphs.count, paragraphs[index].text.lowerBound < range.upperBound {
      let part = paragraphs[index].text.clamped(to: range)
      if !part.isEmpty {
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
        bytes += text.text[part]
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ChapterText.Run {
  /// Where it stands in the body.
  fileprivate var body: Range<Int> { Int(source)..<Int(source) + Int(max(count, 0)) }
}

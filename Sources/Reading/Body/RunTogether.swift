import Manuscript

/// Finds files of one-line paragraphs without blank lines, which Markdown joins into one.
enum RunTogether {
  /// Fewer lines than this say nothing.
  private static let fewest = 6

  /// The first of the joined lines, where most line ends of the text close a sentence.
  static func place(in body: [UInt8], text: ChapterText) -> Range<Int>? {
    var breaks = 0
    var closing = 0
    var first: Int?
    for event in text.events where event.element == .softBreak {
      breaks += 1
      if first == nil { first = Int(event.source) }
      if closesSentence(text.text[..<event.range.lowerBound]) { closing += 1 }
    }
    guard let first, breaks >= fewest, closing * 10 >= breaks * 8,
      breaks > text.counts.paragraphs
    else { return nil }
    var start = first
    while start > 0, !isLineEnd(body[start - 1]) { start -= 1 }
    return start..<first
  }

  /// Whether text ends with `.`, `!`, `?` or `…`, closing quotation marks aside.
  private static func closesSentence(_ text: ArraySlice<UInt8>) -> Bool {
    let tail = String(decoding: text.suffix(12), as: UTF8.self).unicodeScalars
    let last = tail.last { !"\"'”’»«“)*_".unicodeScalars.contains($0) && $0 != "\n" }
    return last.map { ".!?…:".unicodeScalars.contains($0) } ?? false
  }
}

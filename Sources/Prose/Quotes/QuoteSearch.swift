package import Manuscript

/// Looks for quotes in a chapter, also for those that were touched up since they were taken.
package struct QuoteSearch {
  /// The part of a quote that must still be there.
  private static let similarity = 0.9
  /// Quotes are compared up to this many bytes when they are not there word for word.
  private static let limit = 1_000
  /// Places that a word may have to serve as a landmark.
  private static let landmarks = 12

  private let text: QuoteText
  private let words: [Range<Int>]
  /// Words of the text by their bytes, each with its places.
  private let places: [ArraySlice<UInt8>: [Int]]

  /// - Complexity: O(*bytes*).
  package init(_ chapter: ChapterText) {
    text = QuoteText(chapter.text, blocks: chapter.textBlocks)
    words = text.words
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for word in words { places[text.bytes[word], default: []].append(word.lowerBound) }
    self.places = places
  }

  /// Whether the chapter holds a quote, or a stretch that differs in at most a tenth of its bytes.
  ///
  /// - Complexity: O(*bytes*) for what is there word for word, else O(*quote*²).
  package func contains(_ quote: String) -> Bool {
    let quote = QuoteText(quote)
    guard !quote.bytes.isEmpty else { return true }
    return containsExactly(quote.bytes) || containsSimilar(quote)
  }

  private func containsExactly(_ quote: [UInt8]) -> Bool {
    let bytes = text.bytes
    guard quote.count <= bytes.count else { return false }
    let last = bytes.count - quote.count
    let (quote, span) = (quote.span, bytes.span)
    var start = 0
    while start <= last {
      var index = 0
      while index < quote.count, span[start + index] == quote[index] { index += 1 }
      if index == quote.count { return true }
      start += 1
    }
    return false
  }

  private func containsSimilar(_ quote: QuoteText) -> Bool {
    guard quote.bytes.count <= Self.limit else { return false }
    let allowed = Int(Double(quote.bytes.count) * (1 - Self.similarity) + 0.000_1)
    guard allowed > 0 else { return false }
    // Of the words that are still there, the rarest says where to look; the next ones, should it have
    // been moved.
    let known = quote.words.compactMap { word in
      places[quote.bytes[word]].map { (word: word, places: $0) }
    }.filter { $0.places.count <= Self.landmarks }
    let rarest = known.sorted { left, right in
      left.places.count == right.places.count
        ? left.word.lowerBound < right.word.lowerBound : left.places.count < right.places.count
    }
    for (word, places) in rarest.prefix(3) {
      for place in places {
        let lower = max(0, place - word.lowerBound - allowed)
        let upper = min(text.bytes.count, place + quote.bytes.count - word.lowerBound + allowed)
        if lower < upper, isSimilar(quote.bytes, lower..<upper, allowed) { return true }
      }
    }
    return false
  }

  /// Whether some stretch of a window is within `allowed` edits of the quote; its ends are free.
  private func isSimilar(_ quote: [UInt8], _ window: Range<Int>, _ allowed: Int) -> Bool {
    var costs = [Int](repeating: 0, count: window.count + 1)
    for (row, byte) in quote.enumerated() {
      var diagonal = costs[0]
      costs[0] = row + 1
      var least = costs[0]
      for column in 1...window.count {
        let above = costs[column]
        let isEqual = text.bytes[window.lowerBound + column - 1] == byte
        costs[column] = min(above + 1, costs[column - 1] + 1, diagonal + (isEqual ? 0 : 1))
        diagonal = above
        least = min(least, costs[column])
      }
      if least > allowed { return false }
    }
    return (costs.min() ?? .max) <= allowed
  }
}

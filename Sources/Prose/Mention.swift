/// A place where the text names a bible entry.
package struct Mention: Sendable, Equatable {
  /// Bytes of ``ChapterText/text``, without a possessive ending.
  package var text: Range<Int>
  /// Index in ``Watchlist/needles``; the first of those that have this spelling.
  package var needle: Int
  /// Bible entries that it can mean, ascending; more than one where the name is ambiguous.
  package var entries: [Int]
  /// Whether it surely is the name: `Will` that opens a sentence may be a word like any other.
  package var isSafe: Bool

  package init(text: Range<Int>, needle: Int, entries: [Int], isSafe: Bool = true) {
    self.text = text
    self.needle = needle
    self.entries = entries
    self.isSafe = isSafe
  }
}

package import Manuscript

extension ChapterText {
  /// The bytes of the chapter's body that a range of text stands for.
  ///
  /// - Complexity: O(log *runs*).
  package func range(of range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    let last = range.upperBound - 1
    // What an entity stands for ends with the entity, where no footnote from elsewhere in the body
    // follows; else markup behind the last byte is not in it.
    let run = runs.lastIndex(startingBy: last) { Int($0.text) }
    let isCopied = run.map { last - Int(runs[$0].text) < Int(runs[$0].count) } ?? false
    let copied = source(of: last)
    let end = isCopied ? copied + 1 : max(copied, source(of: range.upperBound))
    return start..<max(start, end)
  }
}

import Manuscript

/// Puts the words of an excerpt into lines.
struct ExcerptLines {
  let room: Int
  let most: Int?
  let marks: [Range<Int>]
  let style: SearchExcerpt.Style
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  init(room: Int, most: Int?, marks: [Range<Int>], style: SearchExcerpt.Style) {
    (self.room, self.most, self.marks, self.style) = (room, most, marks, style)
  }

  mutating func lead() {
    line = "…"
    used = 1
  }

  /// Whether there was room; of the last line two cells stay free for what says that it goes on.
  mutating func add(_ word: SearchExcerpt.Word, isFirst: Bool) -> Bool {
    let breaks = word.opensParagraph && !isFirst
    let gap = word.isApart && used > 0 ? 1 : 0
    let isLast = most.map { lines.count + 1 >= $0 } ?? false
    if breaks || used > 0 && used + gap + word.width > (isLast ? room - 2 : room) {
      guard !isLast else { return false }
      lines.append(line)
      (line, used) = ("", 0)
      return put(word, gap: 0)
    }
    return put(word, gap: gap)
  }

  private mutating func put(_ word: SearchExcerpt.Word, gap: Int) -> Bool {
    if gap > 0 { line += " " }
    line += painted(word)
    used += gap + word.width
    return true
  }

  func finish(isCut: Bool) -> [String] {
    let last = isCut ? line + " …" : line
    return last.isEmpty ? lines : lines + [last]
  }

  private func painted(_ word: SearchExcerpt.Word) -> String {
    guard style.isColoured else { return word.text.map(\.text).joined() }
    var text = ""
    var isMarked = false
    for cluster in word.text {
      let marked = marks.contains { $0.overlaps(cluster.bytes) }
      if marked != isMarked { text += marked ? "\u{1B}[1;31m" : "\u{1B}[0m" }
      text += cluster.text
      isMarked = marked
    }
    return isMarked ? text + "\u{1B}[0m" : text
  }
}

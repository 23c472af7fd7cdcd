/// Mends a mask where CommonMark reads markup into what a novelist typed as prose.
///
/// The tree is never edited: each trouble is covered in the same-length copy, which is parsed again.
struct ProseCorrection {
  /// After so many rounds the reading is taken as it is; the novels need one.
  private static let rounds = 8

  var isProse: Bool

  /// Whether a dash at a paragraph's start is speech.
  var hasDashDialogue: Bool

  /// Code fences that nothing closes, as places in the bytes that were parsed.
  private(set) var unclosedFences: [Int] = []

  init(isProse: Bool, hasDashDialogue: Bool) {
    self.isProse = isProse
    self.hasDashDialogue = hasDashDialogue
  }

  /// The tree of `bytes`, after every correction in `bytes`.
  mutating func parse(_ bytes: inout [UInt8], lines: LineTable) -> MarkdownTree {
    var tree = MarkdownTree(bytes)
    guard isProse else { return tree }
    for _ in 0..<Self.rounds {
      var mender = Mender(bytes: bytes, lines: lines, hasDashDialogue: hasDashDialogue)
      tree.forEachBlock { mender.mend($0) }
      unclosedFences += mender.unclosedFences
      guard mender.hasChanged else { break }
      bytes = mender.bytes
      tree = MarkdownTree(bytes)
    }
    return tree
  }
}

/// One round of corrections.
private struct Mender {
  var bytes: [UInt8]
  let lines: LineTable
  let hasDashDialogue: Bool
  var hasChanged = false
  var unclosedFences: [Int] = []

  mutating func mend(_ node: MarkdownNode) {
    switch node.kind {
    case .codeBlock: mendCode(node)
    case .heading: mendHeading(node)
    case .list: mendList(node)
    default: break
    }
  }

  private mutating func put(_ byte: UInt8, at index: Int) {
    guard index >= 0, index < bytes.count, bytes[index] != byte, !isLineEnd(bytes[index]) else {
      return
    }
    bytes[index] = byte
    hasChanged = true
  }

  private func lineEnd(_ line: Int) -> Int {
    var end = lines.start(of: line + 1)
    while end > lines.start(of: line), isLineEnd(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// A line without quote marks and blanks around it.
  private func content(of line: Int) -> Range<Int> {
    var start = lines.start(of: line)
    var end = lineEnd(line)
    while start < end, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ">") { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: Indentation never makes code

  private mutating func mendCode(_ node: MarkdownNode) {
    let start = lines.offset(line: node.firstLine, column: node.firstColumn)
    if isFence(node, at: start) {
      mendFence(node, at: start)
      return
    }
    for line in node.firstLine...max(node.firstLine, node.lastLine) {
      let column = lines.offset(line: line, column: node.firstColumn)
      let text = content(of: line)
      guard !text.isEmpty else { continue }
      let last = min(column, text.lowerBound) - 1
      if last >= lines.start(of: line), isBlank(bytes[last]) { put(Cover.blank, at: last) }
    }
  }

  private func isFence(_ node: MarkdownNode, at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    guard start + 2 < bytes.count, bytes[start + 1] == mark, bytes[start + 2] == mark else {
      return false
    }
    // Indented code starts behind at least four columns of blanks; a fence behind at most three.
    var blanks = 0
    var index = start
    while index > 0, isBlank(bytes[index - 1]) {
      blanks += bytes[index - 1] == 0x09 ? 4 : 1
      index -= 1
    }
    return blanks < 4 || !node.url.isEmpty
  }

  private mutating func mendFence(_ node: MarkdownNode, at start: Int) {
    let mark = bytes[start]
    var length = 0
    while start + length < bytes.count, bytes[start + length] == mark { length += 1 }
    for line in [node.lastLine, node.lastLine - 1] where line > node.firstLine {
      let last = content(of: line)
      if last.count >= length, bytes[last].allSatisfy({ $0 == mark }) { return }
    }
    unclosedFences.append(start)
    put(Cover.text, at: start)
  }

  // MARK: No underlined headings

  private mutating func mendHeading(_ node: MarkdownNode) {
    let start = lines.offset(line: node.firstLine, column: node.firstColumn)
    guard !HeadingMarks.open(bytes, at: start) else { return }
    var line = node.lastLine
    while line > node.firstLine {
      let underline = content(of: line)
      if let mark = bytes[underline].first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
        bytes[underline].allSatisfy({ $0 == mark })
      {
        let isBreak = mark == UInt8(ascii: "-") && underline.count >= 3
        for index in isBreak ? underline : underline.prefix(1) {
          put(isBreak ? UInt8(ascii: "*") : Cover.text, at: index)
        }
        return
      }
      line -= 1
    }
  }

  // MARK: Lists

  private mutating func mendList(_ node: MarkdownNode) {
    let starts = node.items.map { lines.offset(line: $0.line, column: $0.column) }
    guard let first = starts.first, first < bytes.count else { return }
    if node.isOrdered {
      // A lone `1.` is a number; as an empty item it would not be printed.
      let isEmpty = node.items.allSatisfy(\.isEmpty)
      guard isEmpty || !isCounting(starts) else { return }
      for start in starts { put(Cover.text, at: digitsEnd(from: start)) }
    } else if hasDashDialogue, bytes[first] == UInt8(ascii: "-") {
      for start in starts { put(Cover.speech, at: start) }
    }
  }

  /// Whether the numbers as typed run on, from 1 or over two items and more.
  private func isCounting(_ starts: [Int]) -> Bool {
    let numbers = starts.map {
      Int(String(decoding: bytes[$0..<digitsEnd(from: $0)], as: UTF8.self))
    }
    guard let first = numbers.first ?? nil else { return true }
    guard numbers.count > 1 || first == 1 else { return false }
    return numbers.enumerated().allSatisfy { $0.element == first + $0.offset }
  }

  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end
  }
}

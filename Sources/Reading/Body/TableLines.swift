import Manuscript

/// A pipe table, as GitHub's Markdown reads one: a head row, a row of dashes, body rows.
///
/// Each cell is parsed alone, so that emphasis cannot cross from one to the next.
struct TableLines {
  private struct Row {
    var cells: [Range<Int>]
  }

  private var head: Row
  private var rows: [Row] = []
  /// 0 no alignment, 1 left, 2 centre, 3 right.
  private var alignments: [Int32]

  /// Empty cells that short rows are filled up with; a table that wants more is left ragged.
  private var spareCells = 100_000

  /// Reads the lines of a paragraph as a table; `nil` where they are none.
  init?(of node: MarkdownNode, in walker: BodyWalker) {
    guard node.lastLine > node.firstLine else { return nil }
    var lines: [Range<Int>] = []
    for line in node.firstLine...node.lastLine {
      var start = line == node.firstLine ? walker.cursor : walker.lines.start(of: line)
      let end = walker.lineEnd(from: start)
      if line > node.firstLine {
        var marks = 0
        while start < end,
          isBlank(walker.bytes[start])
            || walker.bytes[start] == UInt8(ascii: ">") && marks < walker.quoteDepth
        {
          if walker.bytes[start] == UInt8(ascii: ">") { marks += 1 }
          start += 1
        }
      }
      lines.append(start..<end)
      guard lines.count != 2 || Self.alignments(of: lines[1], in: walker.bytes) != nil else {
        return nil
      }
    }
    guard let alignments = Self.alignments(of: lines[1], in: walker.bytes) else { return nil }
    head = Row(cells: Self.cells(of: lines[0], in: walker.bytes))
    self.alignments = alignments
    guard head.cells.count == alignments.count else { return nil }
    rows = lines.dropFirst(2).map { Row(cells: Self.cells(of: $0, in: walker.bytes)) }
  }

  /// What `| :-- | --: |` says per column; `nil` for any other line.
  private static func alignments(of line: Range<Int>, in bytes: [UInt8]) -> [Int32]? {
    guard bytes[line].contains(UInt8(ascii: "|")) else { return nil }
    var result: [Int32] = []
    for cell in cells(of: line, in: bytes) {
      let text = bytes[cell]
      let isLeft = text.first == UInt8(ascii: ":")
      let isRight = text.count > 1 && text.last == UInt8(ascii: ":")
      let dashes = text.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLeft ? (isRight ? 2 : 1) : (isRight ? 3 : 0))
    }
    return result
  }

  /// The cells of a line, without the blanks around them; a backslash before a pipe keeps it.
  private static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var line = trimmed(line, in: bytes)
    if bytes[line].first == UInt8(ascii: "|") { line = line.lowerBound + 1..<line.upperBound }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<index, in: bytes))
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    let last = trimmed(min(start, line.upperBound)..<line.upperBound, in: bytes)
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Hands the table on; cells beyond the head's columns are kept.
  mutating func read(in walker: inout BodyWalker) {
    let source = walker.source(of: walker.cursor)
    walker.composer.enterContainer(.table, source: source)
    read(head, isHead: true, in: &walker)
    for row in rows { read(row, isHead: false, in: &walker) }
    walker.composer.exitContainer(.table, source: walker.source(of: walker.cursor))
  }

  private mutating func read(_ row: Row, isHead: Bool, in walker: inout BodyWalker) {
    let composer = walker.composer
    let start = walker.source(of: row.cells.first?.lowerBound ?? walker.cursor)
    composer.enterContainer(.tableRow, value: isHead ? 1 : 0, source: start)
    let missing = min(spareCells, max(0, alignments.count - row.cells.count))
    spareCells -= missing
    for (column, cell) in (row.cells + Array(repeating: 0..<0, count: missing)).enumerated() {
      let source = cell.isEmpty ? start : walker.source(of: cell.lowerBound)
      let alignment = column < alignments.count ? alignments[column] : 0
      composer.enterCell(alignment: alignment, source: source)
      if !cell.isEmpty { readCell(cell, at: source, in: walker) }
      composer.exitCell(source: source + cell.count)
    }
    composer.exitContainer(.tableRow, source: start)
  }

  /// Parses a cell behind something opaque: at its start `- x`, `# x` and `1. x` are only text.
  private func readCell(_ cell: Range<Int>, at source: Int, in walker: BodyWalker) {
    var excerpt = Excerpt([UInt8(ascii: "{"), Cover.hidden, UInt8(ascii: "}")], at: source)
    excerpt.append(walker.bytes[cell], at: source)
    excerpt.define(walker.setting.definitions)
    BodyWalker.read(excerpt, setting: walker.setting, isInlineOnly: true)
  }
}

import Manuscript

/// Walks the tree of one document with one cursor over its bytes, and hands the text on as it was
/// written.
///
/// libcmark's literals only verify: every byte of text comes from the body, every byte that is skipped
/// lies in a named kind of markup. libcmark's inline positions are not used (they are wrong behind
/// link definitions and on indented lines).
struct BodyWalker: MarkdownVisitor {
  /// What the documents of one body share.
  struct Setting {
    let composer: TextComposer
    let footnotes: FootnoteScan
    let isProse: Bool
    let hasDashDialogue: Bool
    let hasPipes: Bool
    /// Link definitions of the body by label, for notes and cells that are parsed alone.
    let definitions: [String: [UInt8]]
  }

  let setting: Setting
  let bytes: [UInt8]
  let lines: LineTable
  private let places: [(start: Int, source: Int)]

  /// Text ends here; behind it stand link definitions.
  private let limit: Int
  private var place = 0

  /// The next byte to be read.
  var cursor = 0

  /// Quote marks that each line may begin with.
  var quoteDepth = 0

  /// Whether a paragraph is only a shell around inline text, as in a table cell.
  let isInlineOnly: Bool

  /// Whether the inline nodes of the open block have been dealt with, as in a table.
  private var isHandled = false

  /// Literal bytes still to be passed over: the rest of something hidden.
  var owed = 0

  /// Quote marks passed at the last line start, for lines where one of them is text.
  var passedMarks: [Int] = []
  var isAtLineStart = false

  /// How the links that are open began: `true` for `<…>`.
  var autolinks: [Bool] = []

  /// Whether the open block's text has parted from its source; reported once per block.
  var isLost = false

  /// Where the open block ends, and the tags that nothing closes up to there.
  var blockEnd: Int
  var unclosedTags: Set<String> = []

  private var containers: [ChapterText.Element] = []

  var composer: TextComposer { setting.composer }

  private init(
    _ bytes: [UInt8], _ excerpt: Excerpt, lines: LineTable, setting: Setting, isInlineOnly: Bool
  ) {
    self.setting = setting
    self.bytes = bytes
    limit = excerpt.bytes.count
    blockEnd = limit
    places = excerpt.places
    self.lines = lines
    self.isInlineOnly = isInlineOnly
  }

  /// Parses and walks a document.
  static func read(_ excerpt: Excerpt, setting: Setting, isInlineOnly: Bool = false) {
    var bytes = excerpt.whole
    let lines = LineTable(bytes)
    var correction = ProseCorrection(
      isProse: setting.isProse && !isInlineOnly, hasDashDialogue: setting.hasDashDialogue)
    let tree = correction.parse(&bytes, lines: lines)
    var walker = BodyWalker(
      bytes, excerpt, lines: lines, setting: setting, isInlineOnly: isInlineOnly)
    for fence in correction.unclosedFences where fence < excerpt.bytes.count {
      let source = walker.source(of: fence)
      setting.composer.findings.append((.unclosedFence, source..<source + 3))
    }
    tree.walk(&walker)
  }

  /// The byte of the body that a byte of this document stands for.
  mutating func source(of offset: Int) -> Int {
    while place > 0, places[place].start > offset { place -= 1 }
    while place + 1 < places.count, places[place + 1].start <= offset { place += 1 }
    guard place < places.count else { return 0 }
    return places[place].source + offset - places[place].start
  }

  mutating func visit(_ node: MarkdownNode, literal: Span<UInt8>) {
    switch node.kind {
    case .document: if !node.isEntering { explain(upTo: bytes.count) }
    case .paragraph: paragraph(node)
    case .heading: heading(node)
    case .quote, .list, .item: container(node)
    case .thematicBreak:
      let start = open(node)
      cursor = lineEnd(from: start)
      composer.sceneBreak(source: source(of: start))
    case .codeBlock: codeBlock(node, literal: literal)
    case .htmlBlock: htmlBlock(node, literal: literal)
    case .other: break
    default: if !isHandled { inline(node, literal: literal) }
    }
  }

  // MARK: Blocks

  /// Goes to where a block starts; what lies between must be explained.
  @discardableResult
  mutating func open(_ node: MarkdownNode) -> Int {
    let start = max(cursor, lines.offset(line: node.firstLine, column: node.firstColumn))
    explain(upTo: start)
    cursor = start
    return start
  }

  private mutating func container(_ node: MarkdownNode) {
    if node.isEntering {
      let start = open(node)
      switch node.kind {
      case .quote:
        quoteDepth += 1
        if let label = passageLabel(at: start) {
          containers.append(.passage)
          let value = composer.attribute(String(decoding: bytes[label], as: UTF8.self).lowercased())
          composer.enterContainer(.passage, value: value, source: source(of: start))
          cursor = label.upperBound + 1
          hasLabel = true
        } else {
          containers.append(.quote)
          composer.enterContainer(.quote, source: source(of: start))
        }
      case .list:
        containers.append(.list)
        composer.enterContainer(
          .list, value: node.isOrdered ? Int32(clamping: node.number) : -1,
          source: source(of: start))
      default:
        containers.append(.item)
        composer.enterContainer(.item, source: source(of: start))
        while cursor < bytes.count, (0x30...0x39).contains(bytes[cursor]) { cursor += 1 }
        if cursor < bytes.count { cursor += 1 }
      }
    } else {
      if node.kind == .quote {
        quoteDepth -= 1
        hasLabel = false
      }
      if let element = containers.popLast() {
        composer.exitContainer(element, source: source(of: cursor))
      }
    }
  }

  /// Whether the next paragraph begins with a label that is not printed.
  private var hasLabel = false

  /// The `label` of a quote that starts with `> [!label]`.
  private func passageLabel(at start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "["),
      bytes[index + 1] == UInt8(ascii: "!")
    else { return nil }
    let first = index + 2
    index = first
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      let isWordByte =
        bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "-")
        || bytes[index] == UInt8(ascii: "_") || isASCIIAlphanumeric(bytes[index])
      guard isWordByte, index - first < 64 else { return nil }
      index += 1
    }
    guard index > first, index < bytes.count else { return nil }
    // At an edge `_` would be emphasis.
    let isPlain = bytes[first] != UInt8(ascii: "_") && bytes[index - 1] != UInt8(ascii: "_")
    return isPlain ? first..<index : nil
  }

  private mutating func paragraph(_ node: MarkdownNode) {
    if isInlineOnly { return }
    guard node.isEntering else {
      guard !isHandled else {
        isHandled = false
        return
      }
      composer.exitBlock(.paragraph, source: source(of: cursor))
      return
    }
    let labelEnd = hasLabel ? cursor : 0
    if hasLabel {
      hasLabel = false
      beginBlock(node)
      composer.enterBlock(.paragraph, source: source(of: cursor))
      owed = max(0, cursor - lines.offset(line: node.firstLine, column: node.firstColumn))
      cursor = labelEnd
      return
    }
    open(node)
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "[") {
      skipDefinitions(from: node.firstLine, to: node.lastLine)
    }
    if setting.hasPipes, var table = TableLines(of: node, in: self) {
      isHandled = true
      table.read(in: &self)
      cursor = max(cursor, lineEnd(from: lines.start(of: node.lastLine)))
      return
    }
    beginBlock(node)
    composer.enterBlock(.paragraph, source: source(of: cursor))
  }

  private mutating func heading(_ node: MarkdownNode) {
    guard node.isEntering else {
      if !setting.isProse { cursor = max(cursor, lineEnd(from: cursor)) }
      composer.exitBlock(.heading, source: source(of: cursor))
      return
    }
    open(node)
    beginBlock(node)
    composer.enterBlock(.heading, value: Int32(node.number), source: source(of: cursor))
    guard HeadingMarks.open(bytes, at: cursor) else { return }
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: "#") { cursor += 1 }
    while cursor < bytes.count, isBlank(bytes[cursor]) { cursor += 1 }
  }

  private mutating func beginBlock(_ node: MarkdownNode) {
    blockEnd = lines.start(of: node.lastLine + 1)
    unclosedTags = []
    isLost = false
    isAtLineStart = false
    owed = 0
    autolinks = []
  }

  // MARK: What stands between blocks

  /// Passes link definitions at the start of a paragraph, one by one: each is the longest run of
  /// lines, title included, that libcmark alone reads as nothing.
  private mutating func skipDefinitions(from first: Int, to last: Int) {
    var line = first
    while line < last, mayDefine(at: cursor) {
      var end: Int?
      var hasTitle = false
      for next in line + 1...min(last, line + 20) {
        let isEmpty = MarkdownTree(stripped(cursor..<lines.start(of: next))).isEmpty
        if isEmpty { end = next }
        // Only a title, of as many lines as it likes, still belongs to a definition that is whole.
        if isEmpty, !hasTitle { hasTitle = mayBeTitle(at: lines.start(of: next)) }
        if end != nil, !hasTitle { break }
      }
      guard let end else { return }
      reportWords(inDefinitions: cursor..<lines.start(of: end))
      cursor = lines.start(of: end)
      passLinePrefix()
      line = end
    }
  }

  /// Whether `[…]:` stands at `start`.
  private func mayDefine(at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return false }
    var index = start + 1
    while index + 1 < min(bytes.count, start + 1001) {
      switch bytes[index] {
      case UInt8(ascii: "]"): return bytes[index + 1] == UInt8(ascii: ":")
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return false
  }

  private func mayBeTitle(at start: Int) -> Bool {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") {
      index += 1
    }
    return index < bytes.count && "\"'(".utf8.contains(bytes[index])
  }

  /// Reports link definitions that look like prose, such as `[Exeunt]: silence`: their words are lost.
  private mutating func reportWords(inDefinitions range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(lineEnd(from: start), range.upperBound)
      if let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
        bytes[close + 1] == UInt8(ascii: ":"),
        bytes[(close + 2)..<end].contains(where: isASCIIAlphanumeric),
        !bytes[(close + 2)..<end].contains(where: { "/.:#@".utf8.contains($0) })
      {
        composer.findings.append(
          (.linkDefinition, source(of: start)..<source(of: start) + end - start))
      }
      start = end + 1
    }
  }

  /// Bytes without the quote marks and blanks that lines begin with.
  private func stripped(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var isAtStart = true
    for byte in bytes[range] {
      if isAtStart, isBlank(byte) || byte == UInt8(ascii: ">") { continue }
      isAtStart = isLineEnd(byte)
      result.append(byte)
    }
    return result
  }

  /// Checks that no letter or digit lies between the cursor and `end`, link definitions aside.
  private mutating func explain(upTo end: Int) {
    guard cursor < end else { return }
    let stop = end
    let end = min(end, limit)
    defer { cursor = stop }
    var index = cursor
    while index < end {
      let byte = bytes[index]
      guard byte >= 0x80 || isASCIIAlphanumeric(byte) else {
        index += 1
        continue
      }
      if !MarkdownTree(stripped(cursor..<end)).isEmpty {
        let start = source(of: index)
        composer.findings.append((.unread, start..<source(of: end)))
      } else {
        reportWords(inDefinitions: cursor..<end)
      }
      break
    }
  }

  /// Whether a stretch belongs to the excerpt proper.
  func isText(_ range: Range<Int>) -> Bool { range.upperBound <= limit }

  /// Hands on a stretch of bytes as written.
  mutating func emit(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<limit)
    guard !range.isEmpty else { return }
    composer.appendRun(source: source(of: range.lowerBound), count: range.count)
  }

  /// Hands on text that the source at the cursor spells otherwise.
  mutating func emitDecoded(_ text: [UInt8], at offset: Int) {
    guard offset < limit else { return }
    composer.appendDecoded(text, source: source(of: offset))
  }

  /// Reports, once per block, that the text has parted from its source.
  mutating func lose() {
    guard !isLost, cursor <= limit else { return }
    isLost = true
    let start = source(of: min(cursor, bytes.count))
    let length = min(composer.original.count - start, 40)
    composer.findings.append((.unread, start..<start + max(length, 0)))
  }

  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }
}

/// Whether a byte is one of `0-9`, `A-Z`, `a-z`.
func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

import Manuscript

extension BodyWalker {
  /// Reads a block of code line by line: each line of the literal ends its line in the source.
  mutating func codeBlock(_ node: MarkdownNode, literal: Span<UInt8>) {
    let start = open(node)
    let info = node.url.isEmpty ? -1 : composer.attribute(node.url)
    composer.enterBlock(.codeBlock, value: info, source: source(of: start))
    var line = node.firstLine + (opensFence(start, literal) ? 1 : 0)
    var index = 0
    isLost = false
    while index < literal.count {
      var end = index
      while end < literal.count, literal[end] != 0x0A { end += 1 }
      codeLine(literal, index..<end, in: lines.start(of: line))
      line += 1
      index = end + 1
    }
    cursor = max(cursor, lineEnd(from: lines.start(of: node.lastLine)))
    composer.exitBlock(.codeBlock, source: source(of: cursor))
  }

  /// Reads one line of code; a tab that a container's indentation cuts is blanks in the literal.
  private mutating func codeLine(_ literal: Span<UInt8>, _ range: Range<Int>, in lineStart: Int) {
    let sourceEnd = lineEnd(from: lineStart)
    var text = range.lowerBound
    while text < range.upperBound, isBlank(literal[text]) { text += 1 }
    var from = sourceEnd - (range.upperBound - text)
    if from >= lineStart, isEqual(from, literal, text..<range.upperBound) {
      let blanks = text - range.lowerBound
      if from - blanks >= lineStart, isEqual(from - blanks, literal, range.lowerBound..<text) {
        from -= blanks
      } else {
        emitDecoded(Array(repeating: 0x20, count: blanks), at: from)
      }
      if from < sourceEnd { emitVisible(from..<sourceEnd) }
    } else {
      cursor = lineStart
      lose()
    }
    emitDecoded([0x0A], at: min(sourceEnd, bytes.count))
  }

  /// Whether the block starts with a fence: its first line is not the first line of the code.
  private func opensFence(_ start: Int, _ literal: Span<UInt8>) -> Bool {
    let start = min(start, bytes.count)
    guard bytes[start...].starts(with: "```".utf8) || bytes[start...].starts(with: "~~~".utf8)
    else { return false }
    var end = 0
    while end < literal.count, !isLineEnd(literal[end]) { end += 1 }
    return end != lineEnd(from: start) - start || !isEqual(start, literal, 0..<end)
  }

  private func isEqual(_ from: Int, _ literal: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[from + index - range.lowerBound] != literal[index] {
      return false
    }
    return true
  }

  // MARK: Raw HTML

  /// Reduces a block of raw HTML to paragraphs of text with safe tags.
  ///
  /// libcmark gives a line too few for blocks that end with their closing tag; the literal has them all.
  mutating func htmlBlock(_ node: MarkdownNode, literal: Span<UInt8>) {
    let start = open(node)
    var count = 0
    for index in 0..<literal.count where literal[index] == 0x0A { count += 1 }
    let lastLine = node.firstLine + max(count, 1) - 1
    let end = max(start, lineEnd(from: lines.start(of: lastLine)))
    blockEnd = end
    unclosedTags = []
    var excerpt: [UInt8] = []
    var offsets: [Int] = []
    cursor = start
    while cursor < end {
      let lineStop = min(lineEnd(from: cursor), end)
      excerpt += bytes[cursor..<lineStop]
      offsets += cursor..<lineStop
      cursor = lineStop
      guard cursor < end else { break }
      excerpt.append(0x0A)
      offsets.append(cursor)
      passLineEnd()
      passLinePrefix()
    }
    offsets.append(end)
    cursor = end
    composer.enterBlock(.paragraph, source: source(of: start))
    for piece in RawHTML.pieces(excerpt) {
      switch piece {
      case .text(let range): htmlText(excerpt, range, offsets: offsets)
      case .tag(let name, let isClosing, _, let attributes, let range):
        tag(
          name, isClosing: isClosing, attributes: attributes,
          range: offsets[range.lowerBound]..<offsets[range.upperBound], isBlock: true)
      case .other: break
      }
    }
    composer.droppedTag = nil
    composer.exitBlock(.paragraph, source: source(of: cursor))
  }

  private mutating func htmlText(_ text: [UInt8], _ range: Range<Int>, offsets: [Int]) {
    var index = range.lowerBound
    var runStart = index
    func place(_ index: Int) -> Range<Int> {
      offsets[runStart]..<offsets[runStart] + index - runStart
    }
    while index < range.upperBound {
      switch text[index] {
      case 0x0A:
        emitVisible(place(index))
        composer.softBreak(source: source(of: offsets[index]))
        index += 1
      case UInt8(ascii: "&"):
        guard let entity = Entity.read(text, at: index), entity.end <= range.upperBound else {
          index += 1
          continue
        }
        emitVisible(place(index))
        emitDecoded(entity.text, at: offsets[index])
        index = entity.end
      default:
        index += 1
        continue
      }
      runStart = index
    }
    emitVisible(place(index))
  }

  /// Passes a piece of raw HTML inside a paragraph, over line ends where it holds some.
  mutating func htmlInline(_ literal: Span<UInt8>) {
    let start = cursor
    var text: [UInt8] = []
    for index in 0..<literal.count {
      let byte = literal[index]
      text.append(byte)
      if isLineEnd(byte), cursor < bytes.count, isLineEnd(bytes[cursor]) {
        passLineEnd()
        passLinePrefix()
      } else if cursor < bytes.count, bytes[cursor] == byte {
        cursor += 1
      } else if !isBlank(byte) {
        lose()
        return
      }
    }
    let range = start..<cursor
    guard case .tag(let name, let isClosing, _, let attributes, _) = RawHTML.pieces(text).first
    else {
      return
    }
    tag(name, isClosing: isClosing, attributes: attributes, range: range, isBlock: false)
  }

  private mutating func tag(
    _ name: String, isClosing: Bool, attributes: [String: String], range: Range<Int>, isBlock: Bool
  ) {
    let place = source(of: range.lowerBound)..<source(of: range.upperBound)
    if let dropped = composer.droppedTag {
      if isClosing, dropped == name { composer.droppedTag = nil }
      return
    }
    if ChapterText.safeTags.contains(name) {
      if isClosing {
        composer.exitTag(name, source: place.upperBound)
      } else {
        composer.enterTag(name, source: place.lowerBound)
      }
      return
    }
    switch name {
    case "br": if !isClosing { composer.lineBreak(source: place.lowerBound) }
    case "img":
      guard let path = attributes["src"], !path.isEmpty else { return }
      composer.addImage(
        .init(
          path: PercentEncoding.decoded(Cover.removed(from: path)),
          alt: Cover.removed(from: attributes["alt"] ?? ""),
          title: Cover.removed(from: attributes["title"] ?? ""), source: place))
    case "hr" where isBlock:
      composer.exitBlock(.paragraph, source: place.lowerBound)
      composer.sceneBreak(source: place.lowerBound)
      composer.enterBlock(.paragraph, source: place.upperBound)
    default:
      if !isClosing { composer.findings.append((.droppedTag(name), place)) }
      if name == "script" || name == "style" {
        if !isClosing, closes(name, behind: range.upperBound) { composer.droppedTag = name }
      } else if isBlock, Self.blockTags.contains(name) {
        composer.exitBlock(.paragraph, source: place.lowerBound)
        composer.enterBlock(.paragraph, source: place.upperBound)
      }
    }
  }

  /// Whether `</name` stands in the rest of the block; without it nothing is dropped but the tag.
  private mutating func closes(_ name: String, behind start: Int) -> Bool {
    guard !unclosedTags.contains(name) else { return false }
    let mark = Array("</\(name)".utf8)
    var index = start
    while index + mark.count <= min(blockEnd, bytes.count) {
      let isHere = mark.indices.allSatisfy { offset in
        bytes[index + offset] | (offset > 1 ? 0x20 : 0) == mark[offset]
      }
      if isHere { return true }
      index += 1
    }
    unclosedTags.insert(name)
    return false
  }

  /// Tags that end a paragraph where they are dropped (CommonMark 0.30, 4.6, the sixth kind).
  private static let blockTags: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "legend", "li", "main",
    "menu",
    "nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}

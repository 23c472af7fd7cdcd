import Manuscript

extension BodyWalker {
  mutating func inline(_ node: MarkdownNode, literal: Span<UInt8>) {
    switch node.kind {
    case .text: text(literal)
    case .code: code(literal)
    case .htmlInline: htmlInline(literal)
    case .softBreak, .lineBreak: lineBreak(isHard: node.kind == .lineBreak)
    case .emphasis, .strong:
      let element: ChapterText.Element = node.kind == .strong ? .strong : .emphasis
      if node.isEntering { composer.enterInline(element, source: source(of: cursor)) }
      passDelimiters(node.kind == .strong ? 2 : 1)
      if !node.isEntering { composer.exitInline(element, source: source(of: cursor)) }
    case .link: link(node)
    case .image: image(node)
    default: break
    }
    if node.kind != .softBreak && node.kind != .lineBreak { isAtLineStart = false }
  }

  // MARK: Text

  /// Aligns a literal with the bytes at the cursor, and hands on the bytes as written.
  private mutating func text(_ literal: Span<UInt8>) {
    var index = min(owed, literal.count)
    owed -= index
    if isAtLineStart, index < literal.count { settleLineStart(literal) }
    if composer.isInImage == false, isAtLineStart {
      while index < literal.count, isBlank(literal[index]) || literal[index] == Cover.blank,
        cursor < bytes.count, !isBlank(bytes[cursor]), bytes[cursor] != Cover.blank
      { index += 1 }
    }
    var runStart = cursor
    while index < literal.count {
      guard cursor < bytes.count else {
        lose()
        break
      }
      let have = bytes[cursor]
      if have == literal[index], !Self.isSpecial(have) {
        cursor += 1
        index += 1
        continue
      }
      emit(runStart..<cursor)
      index += special(have, literal: literal, at: index)
      runStart = cursor
    }
    emit(min(runStart, cursor)..<cursor)
  }

  /// Bytes at which a literal and its source may differ.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20
      ? byte != 0x09
      : byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "{")
  }

  /// Reads one special byte at the cursor; gives how many bytes of the literal it stands for.
  private mutating func special(_ have: UInt8, literal: Span<UInt8>, at index: Int) -> Int {
    let want = literal[index]
    switch have {
    case UInt8(ascii: "\\"):
      let next = cursor + 1 < bytes.count ? bytes[cursor + 1] : 0
      if next == want, isASCIIPunctuation(next) {
        emit(cursor + 1..<cursor + 2)
        cursor += 2
        return 1
      }
    case UInt8(ascii: "&"):
      if let entity = Entity.read(bytes, at: cursor), matches(entity.text, literal, at: index) {
        emitDecoded(entity.text, at: cursor)
        cursor = entity.end
        return entity.text.count
      }
    case UInt8(ascii: "{"):
      let next = cursor + 1 < bytes.count ? bytes[cursor + 1] : 0
      if next == Cover.mark || next == Cover.hidden {
        var end = cursor + 1
        while end < bytes.count, bytes[end] == next { end += 1 }
        end = min(end + 1, bytes.count)
        if next == Cover.mark { noteMark(cursor..<end) }
        let length = end - cursor
        cursor = end
        owed = max(0, length - (literal.count - index))
        return min(length, literal.count - index)
      }
    case Cover.nothing:
      cursor += 1
      return want == Cover.nothing ? 1 : 0
    default: break
    }
    if have == want {
      emit(cursor..<cursor + 1)
      cursor += 1
      return 1
    }
    if isBlank(have) || have == Cover.blank {
      cursor += 1
      return 0
    }
    lose()
    emitDecoded([want], at: cursor)
    return 1
  }

  private func matches(_ text: [UInt8], _ literal: Span<UInt8>, at index: Int) -> Bool {
    guard index + text.count <= literal.count else { return false }
    for offset in text.indices where literal[index + offset] != text[offset] { return false }
    return true
  }

  private mutating func noteMark(_ range: Range<Int>) {
    guard range.count > 3, isText(range) else { return }
    let start = source(of: range.lowerBound)
    let label = composer.original[start + 2..<start + range.count - 1]
    if let index = setting.footnotes.index(of: String(decoding: label, as: UTF8.self)) {
      composer.noteReference(index, source: start)
    }
  }

  // MARK: Line ends

  private mutating func lineBreak(isHard: Bool) {
    while cursor < bytes.count, isBlank(bytes[cursor]) || bytes[cursor] == Cover.blank {
      cursor += 1
    }
    if isHard, cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\\") { cursor += 1 }
    let start = source(of: cursor)
    guard passLineEnd() else {
      lose()
      return
    }
    passLinePrefix()
    isAtLineStart = true
    let opensSpeech = cursor < bytes.count && bytes[cursor] == Cover.speech
    if isHard {
      composer.lineBreak(source: start)
    } else {
      composer.softBreak(source: start, opensSpeech: opensSpeech)
    }
  }

  @discardableResult
  mutating func passLineEnd() -> Bool {
    guard cursor < bytes.count, isLineEnd(bytes[cursor]) else { return false }
    let isPair =
      bytes[cursor] == 0x0D && cursor + 1 < bytes.count && bytes[cursor + 1] == 0x0A
    cursor += isPair ? 2 : 1
    return true
  }

  /// Passes blanks and at most as many quote marks as quotes are open; at four columns and more a
  /// quote mark is text.
  mutating func passLinePrefix() {
    passedMarks = []
    var columns = 0
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: ">"), passedMarks.count < quoteDepth, columns < 4 {
        passedMarks.append(cursor)
        columns = 0
      } else if isBlank(byte) || byte == Cover.blank {
        columns += byte == 0x09 ? 4 : 1
      } else {
        return
      }
      cursor += 1
    }
  }

  /// Goes back to a quote mark that the literal shows to be text.
  private mutating func settleLineStart(_ literal: Span<UInt8>) {
    guard literal[0] == UInt8(ascii: ">"), !(cursor < bytes.count && bytes[cursor] == literal[0])
    else { return }
    if let mark = passedMarks.last { cursor = mark }
  }

  // MARK: Code

  private mutating func code(_ literal: Span<UInt8>) {
    let opening = cursor
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: "`") { cursor += 1 }
    let length = cursor - opening
    guard length > 0, let close = closingTicks(length) else {
      lose()
      var rest: [UInt8] = []
      for index in 0..<literal.count { rest.append(literal[index]) }
      emitDecoded(rest, at: cursor)
      return
    }
    var content = cursor..<close
    let edges = [bytes[content.lowerBound], bytes[content.upperBound - 1]]
    let isAllBlank = bytes[content].allSatisfy { $0 == 0x20 || isLineEnd($0) }
    if edges.allSatisfy({ $0 == 0x20 || isLineEnd($0) }), !isAllBlank {
      content = content.lowerBound + 1..<content.upperBound - 1
    }
    let start = composer.result.text.count
    cursor = content.lowerBound
    while cursor < content.upperBound {
      let runStart = cursor
      while cursor < content.upperBound, !isLineEnd(bytes[cursor]) { cursor += 1 }
      emitVisible(runStart..<cursor)
      guard cursor < content.upperBound else { break }
      emitDecoded([0x20], at: cursor)
      passLineEnd()
      passLinePrefix()
    }
    composer.code(from: start, source: source(of: opening))
    cursor = close + length
  }

  /// Where a run of exactly `length` back-ticks starts, from the cursor on.
  private func closingTicks(_ length: Int) -> Int? {
    var index = cursor
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index - start == length { return start > cursor ? start : nil }
    }
    return nil
  }

  /// Emits a stretch without what is hidden in it.
  mutating func emitVisible(_ range: Range<Int>) {
    // A line that is all hidden is blank here, and not in the body.
    if bytes[range].allSatisfy(isBlank) {
      let start = source(of: range.lowerBound)
      let isWritten = composer.original[start..<min(start + range.count, composer.original.count)]
        .allSatisfy(isBlank)
      guard isWritten else { return }
    }
    var runStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let isHidden =
        bytes[index] == UInt8(ascii: "{") && index + 1 < range.upperBound
        && bytes[index + 1] == Cover.hidden
      guard isHidden || bytes[index] == Cover.nothing else {
        index += 1
        continue
      }
      emit(runStart..<index)
      if isHidden {
        while index < range.upperBound, bytes[index] != UInt8(ascii: "}") { index += 1 }
      }
      index = min(index + 1, range.upperBound)
      runStart = index
    }
    emit(runStart..<range.upperBound)
  }

  private mutating func passDelimiters(_ count: Int) {
    for _ in 0..<count {
      guard cursor < bytes.count,
        bytes[cursor] == UInt8(ascii: "*") || bytes[cursor] == UInt8(ascii: "_")
      else {
        lose()
        return
      }
      cursor += 1
    }
  }
}

/// Whether a byte is ASCII punctuation, which a backslash escapes (CommonMark 0.30, 2.4).
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

import Manuscript

/// Walks through a rendered chapter and its text side by side.
struct AuditReader {
  let output: [UInt8]
  let expected: [UInt8]
  let events: [ChapterText.Event]
  let titleIsInText: Bool

  /// The next byte of the output.
  private(set) var index = 0
  /// The next byte of the text.
  private(set) var place = 0
  private var event = 0
  /// Open elements inside which nothing counts, the outermost included; 0 where text counts.
  private var skipDepth = 0
  private var skipName = TagName.other
  /// Whether the place is in the opening, where only a title that is the chapter's own text counts.
  private var isInOpening = false
  private var isInTitle = false

  init(
    output: [UInt8], expected: [UInt8],
    events: [ChapterText.Event], titleIsInText: Bool
  ) {
    self.output = output
    self.expected = expected
    self.events = events
    self.titleIsInText = titleIsInText
  }

  /// Whether a byte is compared: ASCII letters and digits, and all bytes of other characters.
  @inline(__always)
  private static func counts(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private var isCounting: Bool { skipDepth == 0 && (!isInOpening || isInTitle) }

  /// Reads to the end, or to the first difference, whose place is then ``index`` and ``place``.
  mutating func firstDifference() -> TextAudit.Difference.Kind? {
    let end = output.count
    while index < end {
      if isCounting {
        passEqual()
        guard index < end else { break }
      }
      let byte = output[index]
      if byte == UInt8(ascii: "<") {
        if let kind = readTag() { return kind }
      } else if !isCounting {
        index += 1
      } else if byte == UInt8(ascii: "&") {
        if !readEntity() { return .words }
      } else {
        if Self.counts(byte) {
          skipUncounted()
          guard place < expected.count, expected[place] == byte else { return .words }
          place += 1
        }
        index += 1
      }
    }
    skipUncounted()
    guard place == expected.count else { return .words }
    return nextStructure().map { Self.kind(events[$0]) }
  }

  /// Moves on over bytes that are the same on both sides, up to a tag or a character reference.
  private mutating func passEqual() {
    let start = index
    let from = place
    let count = min(output.count - start, expected.count - from)
    var passed = 0
    unsafe output.withUnsafeBytes { output in
      unsafe expected.withUnsafeBytes { expected in
        while passed + 8 <= count {
          let word = unsafe output.loadUnaligned(fromByteOffset: start + passed, as: UInt64.self)
          let other = unsafe expected.loadUnaligned(fromByteOffset: from + passed, as: UInt64.self)
          guard word == other, !Self.holds(word, 0x3C3C_3C3C_3C3C_3C3C),
            !Self.holds(word, 0x2626_2626_2626_2626)
          else { break }
          passed += 8
        }
        while passed < count {
          let byte = unsafe output[start + passed]
          guard unsafe byte == expected[from + passed], byte != UInt8(ascii: "<"),
            byte != UInt8(ascii: "&")
          else { break }
          passed += 1
        }
      }
    }
    index += passed
    place += passed
  }

  /// Whether one of the eight bytes is the one that `pattern` repeats.
  @inline(__always)
  private static func holds(_ word: UInt64, _ pattern: UInt64) -> Bool {
    let difference = word ^ pattern
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// Moves on to the next byte of the text that counts.
  private mutating func skipUncounted() { place = nextCounted(from: place) }

  /// The first byte of the text that counts, at an offset or after it.
  private func nextCounted(from offset: Int) -> Int {
    var place = offset
    while place < expected.count {
      let byte = expected[place]
      if !Self.counts(byte) {
        place += 1
      } else if byte == 0xC2 || byte == 0xEF {
        let length = ForbiddenScalar.length(expected[place...])
        guard length > 0 else { return place }
        place += length
      } else {
        return place
      }
    }
    return place
  }

  /// Reads a character reference; false where it stands for something else than the text.
  private mutating func readEntity() -> Bool {
    var end = index + 1
    while end < output.count, end < index + 12, output[end] != UInt8(ascii: ";") { end += 1 }
    let name = String(decoding: output[(index + 1)..<min(end, output.count)], as: UTF8.self)
    index = min(end + 1, output.count)
    switch name {
    case "amp", "lt", "gt", "quot", "apos": return true
    default: break
    }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    guard name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) else {
      return false
    }
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] where Self.counts(byte) {
      skipUncounted()
      guard place < expected.count, expected[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Reads a tag, with the structure that it stands for.
  private mutating func readTag() -> TextAudit.Difference.Kind? {
    let tag = RenderedTag(output, at: index)
    let start = index
    index = tag.end
    if skipDepth > 0 {
      if tag.name == skipName, !tag.isEmpty { skipDepth += tag.isEnd ? -1 : 1 }
      return nil
    }
    if tag.isApparatus(output) {
      skipName = tag.name
      skipDepth = tag.isEmpty || tag.isEnd ? 0 : 1
      return nil
    }
    switch tag.name {
    case .header:
      isInOpening = !tag.isEnd
    case .heading where isInOpening:
      isInTitle = titleIsInText && !tag.isEnd && tag.level <= 2
      if isInTitle { return expect(.heading, tag, at: start) }
    case _ where tag.isEnd || isInOpening:
      break
    case .heading: return expect(.heading, tag, at: start)
    case .paragraph: return expect(.paragraph, tag, at: start)
    case .rule: return expect(.sceneBreak, tag, at: start)
    case .orderedList, .bulletList: return expect(.list, tag, at: start)
    case .item: return expect(.item, tag, at: start)
    case .other, .skipped, .anchor, .span: break
    }
    return nil
  }

  /// Compares a structure of the output with the next one of the text.
  private mutating func expect(
    _ kind: TextAudit.Difference.Kind, _ tag: RenderedTag, at start: Int
  ) -> TextAudit.Difference.Kind? {
    guard let next = nextStructure() else { return kind }
    let found = events[next]
    let isSameList = kind != .list || Int(found.value) == tag.firstNumber(output)
    guard Self.kind(found) == kind, isSameList, isHere(Int(found.lower)) else {
      index = start
      return Self.kind(found)
    }
    event = next + 1
    return nil
  }

  /// Whether no letter stands between the current place and an offset of the text.
  private func isHere(_ offset: Int) -> Bool {
    nextCounted(from: max(0, min(place, offset))) >= max(place, min(offset, expected.count))
  }

  /// The index of the next event that has a counterpart in the output.
  private func nextStructure() -> Int? {
    var next = event
    while next < events.count {
      let candidate = events[next]
      if candidate.phase != .exit, Self.kind(candidate) != .words { return next }
      next += 1
    }
    return nil
  }

  private static func kind(_ event: ChapterText.Event) -> TextAudit.Difference.Kind {
    switch event.element {
    case .paragraph: .paragraph
    case .heading: .heading
    case .sceneBreak: .sceneBreak
    case .list: .list
    case .item: .item
    default: .words
    }
  }

  /// Up to 24 bytes on each side of an offset, cut between characters.
  static func context(_ text: [UInt8], around offset: Int) -> String {
    var lower = max(0, min(offset, text.count) - 24)
    var upper = min(text.count, offset + 24)
    while lower < upper, text[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper < text.count, upper > lower, text[upper] & 0xC0 == 0x80 { upper -= 1 }
    return String(decoding: text[lower..<max(lower, upper)], as: UTF8.self)
  }

  /// The words of the output around an offset, its tags left out.
  static func words(_ output: [UInt8], around offset: Int) -> String {
    var lower = max(0, offset - 80)
    while lower < offset, output[lower] & 0xC0 == 0x80 { lower += 1 }
    // The stretch may begin inside a tag.
    while lower < offset, output[lower] != UInt8(ascii: ">") { lower += 1 }
    if lower == offset { lower = max(0, offset - 24) }
    var isInTag = false
    var plain: [UInt8] = []
    for byte in output[lower..<min(output.count, offset + 80)] {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { plain.append(byte) }
      if byte == UInt8(ascii: ">") {
        isInTag = false
        if plain.last == byte { plain.removeLast() }
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// A part of a body that is parsed as a document of its own, with the places its lines come from.
struct Excerpt {
  /// Masked bytes.
  var bytes: [UInt8] = []

  /// Where stretches of ``bytes`` stand in the body, ascending; a stretch ends where the next starts.
  var places: [(start: Int, source: Int)] = []

  /// Link definitions behind the excerpt proper, which bring no text.
  private(set) var appendix: [UInt8] = []

  init() {}

  /// A whole body, or one stretch of it.
  init(_ bytes: [UInt8], at source: Int = 0) {
    self.bytes = bytes
    places = [(0, source)]
  }

  mutating func append(_ more: ArraySlice<UInt8>, at source: Int) {
    places.append((bytes.count, source))
    bytes += more
  }

  /// The excerpt with the appendix.
  var whole: [UInt8] { appendix.isEmpty ? bytes : bytes + appendix }

  /// Puts the link definitions that the excerpt uses behind it, in a block of their own.
  mutating func define(_ definitions: [String: [UInt8]]) {
    guard !definitions.isEmpty else { return }
    var seen: Set<String> = []
    for label in BracketLabels(bytes) {
      let name = BracketLabels.name(bytes[label])
      guard let line = definitions[name], seen.insert(name).inserted else { continue }
      if appendix.isEmpty { appendix = [0x0A, 0x0A] }
      appendix += line
    }
  }
}

/// Finds footnotes, takes their bodies out of the mask and covers their marks.
///
/// libcmark knows no footnotes: it reads `[^1]: Ibid.` as a link definition, and the note is gone.
struct FootnoteScan {
  struct Definition {
    var label: String
    /// `[^label]:` in the body.
    var mark: Range<Int>
    var content: Excerpt
  }

  private(set) var definitions: [Definition] = []

  /// Definitions of a label that has one already; they stay text.
  private(set) var repeated: [(label: String, range: Range<Int>)] = []

  /// Marks without a definition; they stay text.
  private(set) var undefined: [(label: String, range: Range<Int>)] = []

  private var indexes: [String: Int] = [:]

  /// Whether each line is a paragraph, so that a note goes on only where it is indented.
  private let linesAreParagraphs: Bool

  init(_ mask: inout BodyMask, linesAreParagraphs: Bool = false) {
    self.linesAreParagraphs = linesAreParagraphs
    guard mask.hasNotes else { return }
    takeDefinitions(&mask)
    for index in definitions.indices {
      var bytes = definitions[index].content.bytes
      coverMarks(in: &bytes)
      definitions[index].content.bytes = bytes
    }
    coverMarks(in: &mask.bytes, isBody: true)
  }

  // MARK: Definitions

  private mutating func takeDefinitions(_ mask: inout BodyMask) {
    var line = 0
    while line < mask.bytes.count {
      let end = lineEnd(from: line, in: mask.bytes)
      guard let opening = opening(of: line..<end, in: mask.bytes) else {
        line = next(after: end, in: mask.bytes)
        continue
      }
      guard indexes[opening.label] == nil else {
        repeated.append((opening.label, opening.mark))
        mask.bytes[opening.mark.lowerBound] = Cover.text
        line = next(after: end, in: mask.bytes)
        continue
      }
      line = take(opening, to: end, from: &mask)
    }
  }

  private struct Opening {
    var label: String
    var mark: Range<Int>
    /// Quote marks and blanks before the definition.
    var prefix: Range<Int>
  }

  /// `[^label]:` at the start of a line, behind at most three blanks or quote marks.
  private func opening(of line: Range<Int>, in bytes: [UInt8]) -> Opening? {
    var start = line.lowerBound
    while start < line.upperBound, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    guard let close = markEnd(at: start, in: bytes), close < line.upperBound,
      bytes[close] == UInt8(ascii: ":")
    else { return nil }
    return Opening(
      label: label(of: start..<close, in: bytes), mark: start..<close + 1,
      prefix: line.lowerBound..<start)
  }

  /// Takes a definition with the lines that belong to it; gives the line to go on with.
  private mutating func take(_ opening: Opening, to lineStop: Int, from mask: inout BodyMask) -> Int
  {
    let isQuoted = mask.bytes[opening.prefix].contains(UInt8(ascii: ">"))
    var content = Excerpt()
    var taken = [opening.mark.lowerBound..<lineStop]
    content.append(mask.bytes[opening.mark.upperBound..<lineStop], at: opening.mark.upperBound)
    content.bytes.append(0x0A)
    var resume = next(after: lineStop, in: mask.bytes)
    var line = resume
    var isAfterBlank = false
    while line < mask.bytes.count {
      let end = lineEnd(from: line, in: mask.bytes)
      var start = line
      if isQuoted {
        while start < end, isBlank(mask.bytes[start]) || mask.bytes[start] == UInt8(ascii: ">") {
          start += 1
        }
      }
      let isEmpty = mask.bytes[start..<end].allSatisfy(isBlank)
      let indent = isQuoted ? 0 : indentation(of: start..<end, in: mask.bytes)
      if isEmpty {
        if isQuoted { break }
        isAfterBlank = true
        content.append([0x0A], at: start)
      } else {
        let belongs =
          isAfterBlank || linesAreParagraphs
          ? indent > 0 : !startsBlock(start..<end, in: mask.bytes)
        guard belongs, self.opening(of: line..<end, in: mask.bytes) == nil else { break }
        content.append(mask.bytes[start + indent..<end], at: start + indent)
        content.bytes.append(0x0A)
        taken.append(start..<end)
        resume = next(after: end, in: mask.bytes)
      }
      line = next(after: end, in: mask.bytes)
    }
    for range in taken {
      for index in range { mask.bytes[index] = UInt8(ascii: " ") }
    }
    indexes[opening.label] = definitions.count
    definitions.append(Definition(label: opening.label, mark: opening.mark, content: content))
    return resume
  }

  /// The bytes of one level of a note's indentation: four blanks or a tab; 0 where there is less.
  private func indentation(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    var width = 0
    for index in line.prefix(4) {
      if bytes[index] == 0x09 { return width + 1 }
      guard bytes[index] == 0x20 || bytes[index] == Cover.blank else { return 0 }
      width += 1
    }
    return width == 4 ? 4 : 0
  }

  /// Whether a line right behind a note's text ends the note, as it would end a paragraph.
  private func startsBlock(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let text = bytes[line].drop(while: isBlank)
    guard let first = text.first else { return false }
    let isBreak =
      text.starts(with: "***".utf8)
      && text.allSatisfy { $0 == UInt8(ascii: "*") || isBlank($0) }
    return isBreak || text.starts(with: "```".utf8) || first == UInt8(ascii: ">")
      || HeadingMarks.open(bytes, at: text.startIndex)
  }

  private func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
    bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
  }

  private func next(after end: Int, in bytes: [UInt8]) -> Int {
    guard end < bytes.count else { return bytes.count }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  // MARK: Marks

  /// The end of `[^label]` at `start`; `nil` where there is none.
  private func markEnd(at start: Int, in bytes: [UInt8]) -> Int? {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var end = start + 2
    while end < min(bytes.count, start + 1000) {
      let byte = bytes[end]
      if byte == UInt8(ascii: "]") { return end > start + 2 ? end + 1 : nil }
      if isBlank(byte) || isLineEnd(byte) || byte == UInt8(ascii: "[") || byte < 0x20 { return nil }
      end += 1
    }
    return nil
  }

  private func label(of mark: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[mark.lowerBound + 2..<mark.upperBound - 1], as: UTF8.self)
  }

  /// Covers each mark that has a definition by `{…}` of the same length: it stays punctuation to its
  /// neighbours, and no bracket.
  private mutating func coverMarks(in bytes: inout [UInt8], isBody: Bool = false) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), let end = markEnd(at: index, in: bytes) else {
        index += 1
        continue
      }
      var slashes = 0
      while slashes < index, bytes[index - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
      let label = label(of: index..<end, in: bytes)
      if slashes % 2 == 0, indexes[label] != nil {
        bytes[index] = UInt8(ascii: "{")
        for inside in index + 1..<end - 1 { bytes[inside] = Cover.mark }
        bytes[end - 1] = UInt8(ascii: "}")
      } else if slashes % 2 == 0 {
        if isBody { undefined.append((label, index..<end)) }
        // Behind a list mark this would be a link definition, and the note would vanish.
        if end < bytes.count, bytes[end] == UInt8(ascii: ":") { bytes[end] = Cover.text }
      }
      index = end
    }
  }

  /// The definition that a label names.
  func index(of label: String) -> Int? { indexes[label] }
}

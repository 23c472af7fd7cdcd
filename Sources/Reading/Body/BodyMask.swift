import Manuscript

/// Bytes that stand in a masked body for something that CommonMark must not see.
///
/// Input holds no control characters, so each of them is unambiguous.
enum Cover {
  /// The original byte, as plain text.
  static let text: UInt8 = 0x01
  /// Nothing: the original byte is markup.
  static let nothing: UInt8 = 0x02
  /// The inside of `{…}` over a footnote mark.
  static let mark: UInt8 = 0x04
  /// The dash that opens a speech.
  static let speech: UInt8 = 0x05
  /// The inside of `{…}` over something that is never published.
  static let hidden: UInt8 = 0x06
  /// A blank that does not count as indentation.
  static let blank: UInt8 = 0x0C

  /// An address or title without what is covered in it.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if result.last == hidden || result.last == mark {
        if byte == result.last { continue }
        // What stands here is the closing brace of `{…}`, its opening one two places back.
        result.removeLast(min(2, result.count))
        if byte == UInt8(ascii: "}") { continue }
      }
      result.append(byte)
    }
    return String(
      decoding: result.filter { $0 >= 0x20 || isBlank($0) || isLineEnd($0) }, as: UTF8.self)
  }
}

/// A same-length copy of a body, in which what CommonMark would misread is covered.
///
/// Offsets are those of the body, so that they stay true; the text is always taken from the original.
struct BodyMask {
  /// How the body is to be read.
  var isProse: Bool

  /// The bytes as written.
  let original: [UInt8]

  /// What is handed to libcmark.
  var bytes: [UInt8]

  /// What `<!-- scene: … -->` comments hold, in order.
  var scenes: [Range<Int>] = []

  /// `<!-- allow: … -->` comments, in order: the whole comment, and what stands behind the colon.
  var allowances: [(comment: Range<Int>, words: Range<Int>)] = []

  /// Each problem with its place in the body.
  var findings: [(finding: BodyFinding, range: Range<Int>)] = []

  /// Whether any `|` or `[^` or link definition stands in the body, so that most bodies skip the work.
  var hasPipes = false
  var hasNotes = false
  var hasDefinitions = false

  /// Where each mark stands that was looked for: the next place at or after `from`, `nil` for none.
  private var known: [String: (from: Int, place: Int?)] = [:]

  /// Colons that make a line a link definition, if its label is used anywhere.
  var doubtfulColons: [(label: Range<Int>, colon: Int)] = []

  /// Images opened since the last empty line.
  private var openImages = 0

  /// More images than this in one paragraph are read as links: libcmark 0.30 takes time that grows
  /// with the square of their number.
  private static let mostImages = 1000

  /// The longest label or target between brackets, in bytes (CommonMark 0.30, 4.7).
  static let longestLabel = 999

  init(_ original: [UInt8], isProse: Bool) {
    self.original = original
    self.isProse = isProse
    bytes = original
    cover()
    coverDoubtfulColons()
  }

  private mutating func cover() {
    var index = 0
    var isAtLineStart = true
    let count = original.count
    while index < count {
      if isAtLineStart {
        isAtLineStart = false
        coverLine(at: index)
      }
      index = Self.nextInteresting(in: original, from: index)
      guard index < count else { break }
      guard bytes[index] != Cover.hidden else {
        index += 1
        continue
      }
      switch original[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isAtLineStart = true
        index += 1
      case UInt8(ascii: "<"): index = coverComment(at: index)
      case UInt8(ascii: "%"): index = coverPercents(at: index)
      case UInt8(ascii: "{"): index = coverCritic(at: index)
      case UInt8(ascii: "["): index = coverBracket(at: index)
      default:
        hasPipes = true
        index += 1
      }
    }
  }

  /// The first interesting byte at or after `index`, else the count; eight bytes at a time.
  private static func nextInteresting(in bytes: [UInt8], from index: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = index
      while index + 8 <= buffer.count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // `[` and `{` differ by one bit only.
        let found =
          hits(word, 0x0A) | hits(word, 0x0D) | hits(word, 0x25) | hits(word, 0x3C)
          | hits(word, 0x7C) | hits(word | 0x2020_2020_2020_2020, 0x7B)
        if found != 0 { break }
        index += 8
      }
      while index < buffer.count, unsafe !isInteresting(buffer[index]) { index += 1 }
      return index
    }
  }

  /// Not zero if a byte of `word` is `byte` (Mycroft's test for a zero byte).
  @inline(__always)
  private static func hits(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ (byte &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func isInteresting(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "["),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  // MARK: Lines

  /// Looks at a whole line: conflict marks, and the scene breaks that CommonMark does not know.
  private mutating func coverLine(at start: Int) {
    var first = start
    while first < original.count, isBlank(original[first]) { first += 1 }
    guard first < original.count else { return }
    if isLineEnd(original[first]) { openImages = 0 }
    switch original[first] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      guard first == start else { return }
      let line = original[start..<lineEnd(from: start)]
      let marks = line.prefix { $0 == original[first] }
      let isWhole = line.count == 7 || line.count > 7 && line[start + 7] == UInt8(ascii: " ")
      if marks.count == 7, isWhole { findings.append((.conflict, start..<line.endIndex)) }
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "*"), 0xE2:
      guard isProse else { return }
      let end = lineEnd(from: first)
      var last = end
      while last > first, isBlank(original[last - 1]) { last -= 1 }
      guard isSceneBreak(first..<last) else { return }
      for index in start..<end { bytes[index] = UInt8(ascii: " ") }
      // Indented further it would be code; up to there it may belong to a list item.
      let isNear = first - start < 4 && !original[start..<first].contains(0x09)
      let place = isNear ? first : start
      for index in place..<place + 3 { bytes[index] = UInt8(ascii: "*") }
    default: return
    }
  }

  /// Whether a line without its blanks is `---` or longer, `~~~` or longer, `***`, `* * *` or `⁂`.
  private func isSceneBreak(_ line: Range<Int>) -> Bool {
    let first = original[line.lowerBound]
    if first == 0xE2 { return original[line].elementsEqual([0xE2, 0x81, 0x82]) }
    let marks = original[line].count { $0 == first }
    if first == UInt8(ascii: "*") {
      return marks >= 3 && original[line].allSatisfy { $0 == first || isBlank($0) }
    }
    return marks >= 3 && marks == line.count
  }

  /// The first line end at or after `index`, or the end of the body.
  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < original.count, original[end] != 0x0A, original[end] != 0x0D { end += 1 }
    return end
  }

  // MARK: What is never published

  /// Hides `range`: by blanks where it fills its lines, else by one opaque word.
  mutating func hide(_ range: Range<Int>) {
    var before = range.lowerBound
    while before > 0, isBlank(original[before - 1]) { before -= 1 }
    var after = range.upperBound
    while after < original.count, isBlank(original[after]) { after += 1 }
    let opensLine = before == 0 || isLineEnd(original[before - 1])
    let closesLine = after == original.count || isLineEnd(original[after])
    if opensLine && closesLine {
      for index in range where !isLineEnd(original[index]) { bytes[index] = UInt8(ascii: " ") }
    } else {
      for index in range { bytes[index] = Cover.hidden }
      bytes[range.lowerBound] = UInt8(ascii: "{")
      bytes[range.upperBound - 1] = UInt8(ascii: "}")
    }
  }

  private mutating func coverComment(at index: Int) -> Int {
    guard starts(with: "<!--", at: index) else {
      // Declarations, instructions and CDATA would vanish; a writer's `<!Hello>` is text.
      let next = index + 1 < original.count ? original[index + 1] : 0
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { bytes[index] = Cover.text }
      return index + 1
    }
    // `<!-->` is a whole comment (HTML, 13.2.5.43), and so is `<!--->`.
    guard let close = find("-->", from: index + 2) else {
      findings.append((.unclosedComment, index..<index + 4))
      bytes[index] = Cover.text
      return index + 4
    }
    let end = close + 3
    var start = index + 4
    while start < close, isBlank(original[start]) || isLineEnd(original[start]) { start += 1 }
    if start < close, starts(with: "scene:", at: start) { scenes.append(start + 6..<close) }
    if start < close, starts(with: "allow:", at: start) {
      allowances.append((index..<end, start + 6..<close))
    }
    hide(index..<end)
    return end
  }

  private mutating func coverPercents(at index: Int) -> Int {
    guard starts(with: "%%", at: index), let close = find("%%", from: index + 2) else {
      return index + 1
    }
    hide(index..<close + 2)
    return close + 2
  }

  private static let criticMarks: [(String, String)] = [
    ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{>>", "<<}"), ("{==", "==}"),
  ]

  /// Open CriticMarkup reads as the original: additions are hidden, deletions stay.
  private mutating func coverCritic(at index: Int) -> Int {
    guard index + 2 < original.count else { return index + 1 }
    guard let (open, close) = Self.criticMarks.first(where: { starts(with: $0.0, at: index) }),
      let end = find(close, from: index + 3)
    else { return index + 1 }
    findings.append((.criticMarkup, index..<end + 3))
    switch open {
    case "{++", "{>>":
      hide(index..<end + 3)
      return end + 3
    case "{~~":
      guard let middle = find("~>", from: index + 3), middle < end else { return index + 1 }
      erase(index..<index + 3)
      for byte in middle..<end + 3 { bytes[byte] = Cover.hidden }
      bytes[middle] = UInt8(ascii: "{")
      bytes[end + 2] = UInt8(ascii: "}")
      // What is kept may hold comments; what is hidden is passed over by its cover.
      return index + 3
    default:
      erase(index..<index + 3)
      erase(end..<end + 3)
      return index + 3
    }
  }

  // MARK: Brackets

  private mutating func coverBracket(at index: Int) -> Int {
    guard index + 1 < original.count else { return index + 1 }
    if index > 0, original[index - 1] == UInt8(ascii: "!"), bytes[index - 1] == original[index - 1]
    {
      openImages += 1
      if openImages > Self.mostImages { bytes[index - 1] = Cover.text }
    }
    if original[index + 1] == UInt8(ascii: "^") {
      hasNotes = true
      coverNoteColon(at: index)
      return index + 2
    }
    if isProse || original[index + 1] == UInt8(ascii: "!") { coverColon(at: index) }
    if original[index + 1] == UInt8(ascii: "["), let next = coverWikilink(at: index) { return next }
    if !hasDefinitions, let close = find("]", from: index, reach: Self.longestLabel),
      close + 1 < original.count
    {
      hasDefinitions = original[close + 1] == UInt8(ascii: ":")
    }
    return index + 1
  }

  /// `[[target|label]]` prints its label, `[[target]]` its target, `![[…]]` nothing.
  private mutating func coverWikilink(at index: Int) -> Int? {
    guard let close = find("]]", from: index + 2, reach: Self.longestLabel), close > index + 2,
      (find("\n", from: index) ?? .max) > close, (find("\r", from: index) ?? .max) > close
    else { return nil }
    if index > 0, original[index - 1] == UInt8(ascii: "!") {
      findings.append((.embed, index - 1..<close + 2))
      hide(index - 1..<close + 2)
      return close + 2
    }
    let bar = find("|", from: index).flatMap { $0 < close ? $0 : nil }
    erase(index..<(bar.map { $0 + 1 } ?? index + 2))
    erase(close..<close + 2)
    return bar.map { $0 + 1 } ?? index + 2
  }

  // MARK: Bytes

  /// Covers markup that is simply not there for CommonMark.
  private mutating func erase(_ range: Range<Int>) {
    for index in range { bytes[index] = Cover.nothing }
  }

  func starts(with text: String, at index: Int) -> Bool {
    original[min(index, original.count)...].starts(with: text.utf8)
  }

  /// The first place at or after `index`, and at most `reach` bytes on, where `text` stands.
  ///
  /// What was found is remembered, so that looking for it from place to place takes linear time.
  mutating func find(_ text: String, from index: Int, reach: Int = .max) -> Int? {
    var place: Int?
    if let last = known[text], last.from <= index, last.place.map({ $0 >= index }) ?? true {
      place = last.place
    } else {
      let needle = Array(text.utf8)
      var at = index
      while at + needle.count <= original.count, place == nil {
        if original[at] == needle[0], original[at...].starts(with: needle) { place = at }
        at += 1
      }
      known[text] = (index, place)
    }
    return place.flatMap { $0 - index <= reach ? $0 : nil }
  }
}

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Whether a byte ends a line.
func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

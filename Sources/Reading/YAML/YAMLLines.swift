/// The lines of a YAML text, as byte ranges without their line ends.
struct YAMLLines: IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var start: Int

  /// Where the next line starts.
  var offset: Int { start }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    start = bytes.startIndex
  }

  /// The next line; it ends at `\n`, `\r\n`, a lone `\r` or the end of the text.
  mutating func next() -> Range<Int>? {
    guard start < bytes.endIndex else { return nil }
    let lower = start
    var end = start
    while end < bytes.endIndex, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    start = min(end + 1, bytes.endIndex)
    if end < bytes.endIndex, bytes[end] == 0x0D, start < bytes.endIndex, bytes[start] == 0x0A {
      start += 1
    }
    return lower..<end
  }

  /// Whether the next line that is not blank is indented by `indent` or more: it goes on with the
  /// value above.
  func continues(indent: Int) -> Bool {
    guard let line = nextFilledLine() else { return false }
    let blanks = bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
    return blanks >= indent
  }

  /// Whether the text ends here, or the next line that is not blank starts with a key or an item.
  func endsOrStartsKey() -> Bool {
    guard let line = nextFilledLine() else { return true }
    return Self.keyEnd(in: line, of: bytes) != nil || Self.item(in: line, of: bytes) != nil
  }

  private func nextFilledLine() -> Range<Int>? {
    var rest = self
    while let line = rest.next() {
      if bytes[line].contains(where: { $0 != 0x20 && $0 != 0x09 }) { return line }
    }
    return nil
  }

  /// The offset of the `:` that ends the key of `line`, if it has one.
  static func keyEnd(in line: Range<Int>, of bytes: ArraySlice<UInt8>) -> Int? {
    for index in line where bytes[index] == UInt8(ascii: ":") {
      let next = index + 1
      if next == line.upperBound || bytes[next] == 0x20 || bytes[next] == 0x09 {
        return index > line.lowerBound ? index : nil
      }
    }
    return nil
  }

  /// What stands behind the `- ` of a list item, blanks and comments included at its end.
  static func item(in line: Range<Int>, of bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let dash = bytes[line].prefix { $0 == 0x20 }.endIndex
    guard dash < line.upperBound, bytes[dash] == UInt8(ascii: "-") else { return nil }
    let value = trimmed(dash + 1..<line.upperBound, of: bytes)
    guard value.lowerBound > dash + 1 || value.isEmpty else { return nil }
    return value
  }

  /// The first line of seven `<` or `>`, alone or before a blank, as a merge leaves them at the margin.
  static func conflictMark(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var lines = YAMLLines(bytes)
    while let line = lines.next() {
      if isConflictMark(bytes[line]) { return line }
    }
    return nil
  }

  /// Whether a line is a mark that begins or ends a conflict.
  static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") else {
      return false
    }
    return line.prefix { $0 == sign }.count == 7
      && (line.count == 7 || line[line.startIndex + 7] == UInt8(ascii: " "))
  }

  /// A range without the blanks at its ends.
  static func trimmed(_ range: Range<Int>, of bytes: ArraySlice<UInt8>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return lower..<upper
  }
}

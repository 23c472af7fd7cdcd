/// The `#` marks of a heading (CommonMark 0.30, 4.2).
enum HeadingMarks {
  /// Whether they stand at `start`: one to six, with a blank or a line end behind.
  static func open(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let marks = bytes[start...].prefix(7).prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(marks.count) else { return false }
    return marks.endIndex == bytes.count || isBlank(bytes[marks.endIndex])
      || isLineEnd(bytes[marks.endIndex])
  }
}

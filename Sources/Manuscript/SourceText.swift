/// The bytes of one file, with the table that turns byte offsets into lines and columns.
///
/// Every position in the tool is a byte offset; lines and columns exist only where a C parser
/// reports one and where a diagnostic is printed. A line ends at `\n`, `\r\n` or a lone `\r`.
package struct SourceText: Sendable, Equatable {
  /// Path relative to the story, with `/` separators.
  package let path: String

  /// The whole file as stored.
  package let bytes: [UInt8]

  /// Byte offset of the first byte of each line; never empty.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      } else if byte == UInt8(ascii: "\r"),
        offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
      {
        starts.append(offset + 1)
      }
    }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The 1-based line, and 1-based column in Unicode scalars, of a byte offset; clamped to the file.
  ///
  /// - Complexity: O(log *lines* + *line length*).
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    return (line, scalars(lineStarts[line - 1]..<offset) + 1)
  }

  /// The positions of byte offsets that are in ascending order.
  ///
  /// - Complexity: O(*bytes* + *offsets* · log *lines*), however long the lines are.
  package func positions(of offsets: some Sequence<Int>) -> [(line: Int, column: Int)] {
    var last = (offset: 0, line: 1, column: 1)
    return offsets.map { offset in
      let offset = min(max(offset, last.offset), bytes.count)
      let line = line(of: offset)
      let column =
        line == last.line
        ? last.column + scalars(last.offset..<offset) : scalars(lineStarts[line - 1]..<offset) + 1
      last = (offset, line, column)
      return (line, column)
    }
  }

  /// The 1-based line of a byte offset, clamped to the file.
  ///
  /// - Complexity: O(log *lines*).
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func scalars(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }

  /// The bytes of a 1-based line, without its line break; empty when there is no such line.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let upper = number < lineStarts.count ? lineStarts[number] : bytes.count
    var line = bytes[lineStarts[number - 1]..<upper]
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    return line
  }
}

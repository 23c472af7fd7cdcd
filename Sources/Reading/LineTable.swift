/// Where the lines of a byte buffer start, as libcmark counts them: `\n`, `\r\n` and a lone `\r` end one.
struct LineTable {
  private var starts: [Int] = [0]
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A) {
        starts.append(index)
      }
    }
  }

  /// The offset of a 1-based line and byte column, inside the buffer whatever is asked for.
  func offset(line: Int, column: Int = 1) -> Int {
    min(start(of: line) + max(column, 1) - 1, count)
  }

  /// The first byte of a 1-based line; the end of the buffer behind the last line.
  func start(of line: Int) -> Int {
    guard line >= 1 else { return 0 }
    return line <= starts.count ? starts[line - 1] : count
  }
}

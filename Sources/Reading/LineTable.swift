private import Glibc

/// Where the lines of a byte buffer start, as libcmark counts them: `\n`, `\r\n` and a lone `\r` end one.
struct LineTable {
  private var starts: [Int] = [0]
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    unsafe bytes.withUnsafeBytes { buffer in
      let isPlain = unsafe Self.next(0x0D, in: buffer, from: 0) == nil
      var index = 0
      if isPlain {
        while let end = unsafe Self.next(0x0A, in: buffer, from: index) {
          index = end + 1
          starts.append(index)
        }
      } else {
        while index < buffer.count {
          let byte = unsafe buffer[index]
          index += 1
          let next: UInt8 = index < buffer.count ? unsafe buffer[index] : 0
          if isLineEnd(byte), !(byte == 0x0D && next == 0x0A) { starts.append(index) }
        }
      }
    }
  }

  private static func next(
    _ byte: Int32, in buffer: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = buffer.baseAddress, start < buffer.count,
      let found = unsafe memchr(base + start, byte, buffer.count - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
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

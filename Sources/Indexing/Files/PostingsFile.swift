/// The postings of a whole story: the segments of its chapters behind one another, with a directory;
/// see docs/formats/postings.md.
@safe package struct PostingsFile: Sendable {
  /// Raised when the bytes mean something else.
  package static let version = 1

  private static let magic = Array("FABPOST\n".utf8)
  private static let headerLength = 32

  /// One for each chapter that has text, in reading order.
  package var segments: [PostingsSegment]
  /// For each segment the row of its first passage, and behind them the number of rows.
  package var firstRows: [Int]

  private let bytes: MappedBytes
  /// Where the line table starts.
  private let lineTable: Int

  /// The pieces of the file, to stand behind one another.
  ///
  /// - Parameters:
  ///   - segments: Of the chapters, in reading order.
  ///   - lines: The length of each line of chunks.jsonl, with its line end.
  /// - Returns: Header, directory, line table, segments.
  package static func pieces(segments: [[UInt8]], lines: [Int]) -> [[UInt8]] {
    let start = headerLength + 16 * (segments.count + 1) + 8 * (lines.count + 1)
    let length = segments.reduce(start) { $0 + $1.count }
    var head = magic
    head.reserveCapacity(start)
    head.append32(version)
    head.append32(segments.count)
    head.append64(lines.count)
    head.append64(length)
    var place = start
    var row = 0
    for segment in segments {
      head.append64(place)
      head.append64(row)
      place += segment.count
      row += PostingsSegment.chunkCount(of: segment)
    }
    head.append64(place)
    head.append64(row)
    var line = 0
    for count in lines {
      head.append64(line)
      line += count
    }
    head.append64(line)
    return [head] + segments
  }

  /// Opens the file where it lies; every offset in it is checked once.
  ///
  /// - Complexity: O(*bytes*).
  package init(_ bytes: MappedBytes) throws(IndexDamage) {
    let data = unsafe bytes.bytes
    guard data.count >= Self.headerLength, unsafe data.prefix(8).elementsEqual(Self.magic) else {
      throw IndexDamage("postings", "it is no file of postings")
    }
    let version = unsafe data.u32(8)
    guard version == Self.version else {
      throw IndexDamage("postings", "its version is \(version), and this is read: \(Self.version)")
    }
    let count = unsafe data.u32(12)
    guard let rows = unsafe data.u64(16), unsafe data.u64(24) == data.count else {
      throw IndexDamage("postings", "it is not as long as it says")
    }
    let directoryEnd = Self.headerLength + 16 * (count + 1)
    let tableEnd = directoryEnd + 8 * (rows + 1)
    guard tableEnd <= data.count else {
      throw IndexDamage("postings", "it ends in the middle of its tables")
    }
    self.bytes = bytes
    lineTable = directoryEnd
    segments = []
    firstRows = [0]
    segments.reserveCapacity(count)
    try readDirectory(of: count, rows: rows, from: tableEnd)
    try checkLines(rows)
  }

  private mutating func readDirectory(
    of count: Int, rows: Int, from start: Int
  ) throws(IndexDamage) {
    let data = unsafe bytes.bytes
    var place = start
    for index in 0..<count {
      let entry = Self.headerLength + 16 * index
      guard unsafe data.u64(entry) == place, unsafe data.u64(entry + 8) == firstRows[index],
        let end = unsafe data.u64(entry + 16), end >= place, end <= data.count
      else {
        throw IndexDamage("postings", "segment \(index + 1) is not where the directory has it")
      }
      let segment = try PostingsSegment(bytes, place..<end)
      segments.append(segment)
      firstRows.append(firstRows[index] + segment.chunkCount)
      place = end
    }
    let last = Self.headerLength + 16 * count
    guard place == data.count, unsafe data.u64(last) == place, firstRows[count] == rows,
      unsafe data.u64(last + 8) == rows
    else { throw IndexDamage("postings", "its directory does not cover it") }
  }

  private func checkLines(_ rows: Int) throws(IndexDamage) {
    let data = unsafe bytes.bytes
    var before = -1
    for row in 0...rows {
      guard let line = unsafe data.u64(lineTable + 8 * row), line > before,
        row > 0 || line == 0
      else { throw IndexDamage("postings", "line \(row + 1) starts before the one before it") }
      before = line
    }
  }

  /// Where the line of a row stands in chunks.jsonl, without its line end; empty where there is no
  /// such row.
  package func line(of row: Int) -> Range<Int> {
    let rows = firstRows.last ?? 0
    guard row >= 0, row < rows, let start = unsafe bytes.bytes.u64(lineTable + 8 * row),
      let end = unsafe bytes.bytes.u64(lineTable + 8 * row + 8), start < end
    else { return 0..<0 }
    return start..<end - 1
  }

  /// The length that chunks.jsonl has, by the line table.
  package var linesLength: Int {
    unsafe bytes.bytes.u64(lineTable + 8 * (firstRows.last ?? 0)) ?? 0
  }
}

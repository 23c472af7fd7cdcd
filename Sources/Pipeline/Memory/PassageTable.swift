import BuildGraph

/// The passages of one chapter without their text, as they are kept with the step that cut them.
struct PassageTable: Sendable, Equatable {
  /// One passage.
  struct Row: Sendable, Equatable {
    var id: PassageID
    /// Bytes of the chapter's text; see ``Chunk/blocks``.
    var blocks: [Range<Int>]
    /// Bytes of the chapter's body.
    var source: Range<Int>
    var words: Int
  }

  /// In order.
  var rows: [Row] = []

  var words: Int { rows.reduce(0) { $0 + $1.words } }

  /// Changes with the texts of the passages and with nothing else.
  var digest: Digest {
    var writer = ByteWriter()
    for row in rows { writer.append(row.id) }
    return Digest(hashing: writer.bytes)
  }

  init(_ rows: [Row]) { self.rows = rows }

  /// One blob for the store.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: rows.count))
    for row in rows {
      writer.append(row.id)
      writer.append(UInt32(clamping: row.words))
      writer.append(UInt32(clamping: row.blocks.count))
      for range in [row.source] + row.blocks {
        writer.append(UInt32(clamping: range.lowerBound))
        writer.append(UInt32(clamping: range.upperBound))
      }
    }
    return writer.bytes
  }

  /// Reads what ``encoded`` gave; `nil` for anything else.
  init?(encoded: [UInt8]) {
    let read = unsafe encoded.withUnsafeBytes { bytes -> [Row]? in
      var reader = unsafe ByteReader(bytes)
      return try? Self.rows(from: &reader)
    }
    guard let read else { return nil }
    rows = read
  }

  private static func rows(from reader: inout ByteReader) throws -> [Row] {
    var rows: [Row] = []
    let count = try reader.count()
    rows.reserveCapacity(count)
    for _ in 0..<count {
      let id = try reader.passageID()
      let words = Int(try reader.uint32())
      let blocks = try reader.count()
      let source = try reader.range()
      rows.append(
        Row(
          id: id, blocks: try (0..<blocks).map { _ in try reader.range() }, source: source,
          words: words))
    }
    guard reader.isAtEnd else { throw ByteReader.Damaged() }
    return rows
  }
}

extension ByteWriter {
  mutating func append(_ id: PassageID) {
    append(id.first)
    append(id.second)
  }
}

extension ByteReader {
  mutating func passageID() throws(Damaged) -> PassageID {
    PassageID(first: try uint64(), second: try uint64())
  }

  fileprivate mutating func range() throws(Damaged) -> Range<Int> {
    let (lower, upper) = (Int(try uint32()), Int(try uint32()))
    guard lower <= upper else { throw Damaged() }
    return lower..<upper
  }
}

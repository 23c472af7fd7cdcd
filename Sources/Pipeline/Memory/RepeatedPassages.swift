import BuildGraph
import Indexing

/// Counts how often the same passage stands in a story, chapter after chapter.
struct RepeatedPassages {
  private var counts: [PassageID: Int] = [:]

  /// A chapter's lines with the repeats in them numbered, and the length of each with its line end.
  ///
  /// - Parameters:
  ///   - lines: As the chapter's step gave them.
  ///   - table: The chapter's passages.
  /// - Returns: `nil` where lines and table do not fit one another.
  mutating func numbering(
    _ lines: [UInt8], _ table: PassageTable
  ) -> (lines: [UInt8], lengths: [Int])? {
    var lengths = table.rows.map(\.line)
    guard lengths.reduce(0, +) == lines.count, lengths.allSatisfy({ $0 > 0 }) else { return nil }
    var numbered: [UInt8] = []
    var (start, copied) = (0, 0)
    for (index, row) in table.rows.enumerated() {
      let count = counts[row.id, default: 0] + 1
      counts[row.id] = count
      let end = start + row.line
      if count > 1 {
        guard let line = Self.line(lines[start..<end], named: row.id.text(repeat: count)) else {
          return nil
        }
        numbered += lines[copied..<start]
        numbered += line
        copied = end
        lengths[index] = line.count
      }
      start = end
    }
    if copied == 0 { return (lines, lengths) }
    return (numbered + lines[copied...], lengths)
  }

  private static func line(_ line: ArraySlice<UInt8>, named id: String) -> [UInt8]? {
    let read = unsafe line.dropLast().withUnsafeBytes { unsafe ChunkLine(encoded: $0) }
    guard var read else { return nil }
    read.id = id
    return read.encoded + [UInt8(ascii: "\n")]
  }
}

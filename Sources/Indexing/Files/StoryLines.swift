/// The lines of a whole story: those of its chapters behind one another, each with an id of its own.
package struct StoryLines: Sendable, Equatable {
  /// The pieces of chunks.jsonl, to stand behind one another; one for each chapter.
  package private(set) var pieces: [[UInt8]] = []
  /// The length of each line, with its line end.
  package private(set) var lengths: [Int] = []

  /// Puts `-n` behind the id of a text's nth repeat, counted from 2 in reading order.
  ///
  /// - Parameter chapters: For each chapter the lines of its passages, each a
  ///   ``ChunkLine/encoded`` with `\n` behind it.
  /// - Complexity: O(*bytes*).
  package init(chapters: [[UInt8]]) {
    var seen: [ArraySlice<UInt8>: Int] = [:]
    pieces.reserveCapacity(chapters.count)
    for chapter in chapters { pieces.append(numbered(chapter, &seen)) }
  }

  private mutating func numbered(
    _ chapter: [UInt8], _ seen: inout [ArraySlice<UInt8>: Int]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var start = 0
    while start < chapter.count {
      let end = chapter[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? chapter.count
      let id = Self.id(of: chapter[start..<end])
      let repeats = id.isEmpty ? 1 : (seen[id] ?? 0) + 1
      seen[id] = repeats
      var length = end - start
      if repeats > 1 {
        let suffix = Array("-\(repeats)".utf8)
        result += chapter[copied..<id.endIndex]
        result += suffix
        copied = id.endIndex
        length += suffix.count
      }
      lengths.append(length)
      start = end
    }
    return copied == 0 ? chapter : result + chapter[copied...]
  }

  /// The id of a line; empty where it has none.
  private static func id(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.starts(with: ChunkLine.lead) else { return line.dropLast(line.count) }
    let rest = line.dropFirst(ChunkLine.lead.count)
    return rest.prefix { $0 != UInt8(ascii: "\"") }
  }
}

import BuildGraph

/// What the files of the book's memory hold of one chapter.
struct ChapterSegment: Sendable, Equatable {
  /// Lines of chunks.jsonl, each with its line end, as if no passage repeated one of the story.
  var lines: [UInt8]
  /// See ``PostingsSegment``.
  var postings: [UInt8]

  init(lines: [UInt8], postings: [UInt8]) {
    self.lines = lines
    self.postings = postings
  }

  /// One blob for the store.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(counted: lines)
    writer.append(counted: postings)
    return writer.bytes
  }

  /// Reads what ``encoded`` gave; `nil` for anything else.
  init?(encoded: [UInt8]) {
    let read = unsafe encoded.withUnsafeBytes { bytes -> ChapterSegment? in
      var reader = unsafe ByteReader(bytes)
      guard let lines = try? reader.counted(), let postings = try? reader.counted(),
        reader.isAtEnd
      else { return nil }
      return ChapterSegment(lines: lines, postings: postings)
    }
    guard let read else { return nil }
    self = read
  }
}

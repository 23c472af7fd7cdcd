/// One line of chunks.jsonl: a passage with its text.
package struct ChunkLine: Sendable, Equatable {
  /// 32 hexadecimal digits of the text's SHA-256, with `-n` for its nth repeat in the story.
  package var id: String
  /// The chapter's handle.
  package var chapter: String
  package var chunk: Chunk
  package var text: [UInt8]

  package init(id: String, chapter: String, chunk: Chunk, text: [UInt8]) {
    self.id = id
    self.chapter = chapter
    self.chunk = chunk
    self.text = text
  }

  /// Without its line end.
  package var encoded: [UInt8] { [] }

  /// `nil` for what is no such line.
  package init?(encoded: UnsafeRawBufferPointer) { return nil }
}

private import Manuscript

/// One line of chunks.jsonl: a passage with its text.
package struct ChunkLine: Sendable, Equatable {
  /// 32 hexadecimal digits of the text's SHA-256, with `-n` for its nth repeat in the story.
  package var id: String
  /// The chapter's handle.
  package var chapter: String
  /// In one that was read, ``Chunk/text`` counts from the passage's own start, and
  /// ``Chunk/sceneHeader`` is `nil`: ``PostingsSegment/passage(_:)`` has it.
  package var chunk: Chunk
  package var text: [UInt8]

  package init(id: String, chapter: String, chunk: Chunk, text: [UInt8]) {
    self.id = id
    self.chapter = chapter
    self.chunk = chunk
    self.text = text
  }

  /// What stands before the id, so that ``StoryLines`` finds it without reading the line.
  static let lead = Array(#"{"id":""#.utf8)

  /// Without its line end; scenes are counted from 1.
  ///
  /// - Complexity: O(*bytes*).
  package var encoded: [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count + text.count / 16 + 160)
    line += Self.lead
    line += id.utf8
    line += #"","chapter":"#.utf8
    line += JSONText.string(chapter).compact.utf8
    line += #","scene":\#(chunk.scene + 1),"start":\#(chunk.source.lowerBound)"#.utf8
    line += #","end":\#(chunk.source.upperBound),"words":\#(chunk.words),"text":"#.utf8
    JSONText.write(text, to: &line)
    line.append(UInt8(ascii: "}"))
    return line
  }

  /// `nil` for what is no such line.
  package init?(encoded: UnsafeRawBufferPointer) {
    guard let line = unsafe try? JSONReader.value(of: Array(encoded)), let id = line["id"]?.text,
      let chapter = line["chapter"]?.text, let text = line["text"]?.text,
      let scene = line["scene"]?.count, let start = line["start"]?.count,
      let end = line["end"]?.count, let words = line["words"]?.count, scene > 0, start <= end
    else { return nil }
    self.id = id
    self.chapter = chapter
    self.text = Array(text.utf8)
    chunk = Chunk(
      text: 0..<self.text.count, source: start..<end, scene: scene - 1, words: words)
  }
}

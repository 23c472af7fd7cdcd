import Indexing
import Prose

/// A story of three short chapters as an index holds it.
struct SmallStory {
  static let chapters = [
    ["The gull saw the lantern.", "The lantern was out, and the gull was gone."],
    ["Nobody lit a lantern."],
    ["Rain.", "Rain.", "Rain on the harbour, rain on the gulls."],
  ]

  var segments: [[UInt8]] = []
  var lines: StoryLines

  init() {
    let scanner = TermScanner(language: ProseLanguage("en"))
    var lines: [[UInt8]] = []
    for (index, passages) in Self.chapters.enumerated() {
      let text = Array(passages.joined(separator: "\n").utf8)
      var chunks: [Chunk] = []
      var start = 0
      for (scene, passage) in passages.enumerated() {
        let range = start..<start + passage.utf8.count
        let words = passage.split(separator: " ").count
        chunks.append(
          Chunk(
            text: range, source: range, scene: scene, sceneHeader: scene > 0 ? scene - 1 : nil,
            words: words))
        start = range.upperBound + 1
      }
      segments.append(PostingsSegment.encoded(chunks, of: text, scanner))
      lines.append(
        chunks.flatMap { chunk in
          let line = ChunkLine(
            id: String(repeating: "\(chunk.words)", count: 32), chapter: "chapter-\(index)",
            chunk: chunk, text: Array(text[chunk.text]))
          return line.encoded + Array("\n".utf8)
        })
    }
    self.lines = StoryLines(chapters: lines)
  }

  var postings: [UInt8] {
    Array(PostingsFile.pieces(segments: segments, lines: lines.lengths).joined())
  }
}

import Indexing
import TestSupport
import Testing

@Suite struct ChunkLineTests {
  private func decoded(_ bytes: [UInt8]) -> ChunkLine? {
    bytes.withUnsafeBytes { unsafe ChunkLine(encoded: $0) }
  }

  private let line = ChunkLine(
    id: "0123456789abcdef0123456789abcdef", chapter: "the-lantern",
    chunk: Chunk(text: 0..<24, source: 7..<40, scene: 1, words: 4),
    text: Array("“Out,” said\n\"Mara\" \u{1F41F}".utf8))

  @Test func `a line is what other tools expect`() {
    #expect(
      String(decoding: line.encoded, as: UTF8.self) == """
        {"id":"0123456789abcdef0123456789abcdef","chapter":"the-lantern","scene":2,"start":7,\
        "end":40,"words":4,"text":"“Out,” said\\n\\"Mara\\" \u{1F41F}"}
        """)
  }

  @Test func `a line comes back as it was`() {
    var expected = line
    expected.chunk.text = 0..<line.text.count
    expected.chunk.blocks = [expected.chunk.text]
    #expect(decoded(line.encoded) == expected)
  }

  @Test func `what is no line is refused`() {
    let bytes = line.encoded
    for count in 0..<bytes.count { #expect(decoded(Array(bytes.prefix(count))) == nil) }
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      ("\"scene\":2", "\"scene\":0"), ("\"scene\":2", "\"scene\":-1"), ("40", "6"),
      ("\"words\":4", "\"words\":1e400"), ("40", "9223372036854775807"), ("\"text\"", "\"test\""),
    ] {
      #expect(decoded(Array(text.replacing(old, with: new).utf8)) == nil, "\(new)")
    }
  }

  @Test func `damage never traps`() {
    let bytes = line.encoded
    var random = SplitMix(seed: 3)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0...random.below(4) {
        damaged[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = decoded(damaged)
    }
  }

  @Test func `the nth repeat of a text has n in its id`() {
    func lines(_ ids: [String]) -> [UInt8] {
      ids.flatMap { Array("{\"id\":\"\($0)\",\"chapter\":\"x\"}\n".utf8) }
    }
    let story = StoryLines(
      chapters: [lines(["aa", "bb", "aa"]), lines(["cc"]), [], lines(["bb", "aa", "dd"])])
    #expect(
      story.pieces == [
        lines(["aa", "bb", "aa-2"]), lines(["cc"]), [], lines(["bb-2", "aa-3", "dd"]),
      ])
    #expect(story.lengths.count == 7)
    #expect(story.lengths.reduce(0, +) == story.pieces.reduce(0) { $0 + $1.count })
    #expect(story.lengths[2] == story.lengths[0] + 2)
  }

  @Test func `lines of another kind stay as they are`() {
    let lines = Array("no line\nno line\n{\"id\":\"".utf8)
    #expect(StoryLines(chapters: [lines]).pieces == [lines])
    #expect(StoryLines(chapters: [lines]).lengths == [8, 8, 7])
  }
}

import Indexing
import Prose
import TestSupport
import Testing

@Suite struct PostingsFileTests {
  private let story = SmallStory()

  private func term(_ word: String) -> [UInt8] {
    let scanner = TermScanner(language: ProseLanguage("en"))
    return scanner.terms(in: Array(word.utf8)).first.map { scanner.term($0.term) } ?? []
  }

  @Test func `a term is found in the passages that hold it`() throws {
    let file = try PostingsFile(MappedBytes([story.postings]))
    #expect(file.segments.count == 3)
    #expect(file.firstRows == [0, 2, 3, 6])
    #expect(
      file.segments[0].postings(of: term("lanterns")) == [
        .init(chunk: 0, count: 1), .init(chunk: 1, count: 1),
      ])
    #expect(file.segments[1].postings(of: term("gull")).isEmpty)
    #expect(
      file.segments[2].postings(of: term("rain")) == [
        .init(chunk: 0, count: 1), .init(chunk: 1, count: 1), .init(chunk: 2, count: 2),
      ])
    #expect(file.segments[2].postings(of: []).isEmpty)
    #expect(file.segments[2].postings(of: Array("zzz".utf8)).isEmpty)
  }

  @Test func `a passage has its length, its words and its scene`() throws {
    let file = try PostingsFile(MappedBytes([story.postings]))
    let segment = file.segments[2]
    #expect(segment.chunkCount == 3)
    #expect(segment.passage(2).words == 8)
    #expect(segment.passage(2).scene == 2)
    #expect(segment.passage(2).sceneHeader == 1)
    #expect(segment.passage(0).sceneHeader == nil)
    #expect(segment.length == (0..<3).reduce(0) { $0 + segment.passage($1).length })
    #expect(segment.passage(3).words == 0)
    #expect(segment.passage(-1).words == 0)
  }

  @Test func `a row's line is found by its offset`() throws {
    let file = try PostingsFile(MappedBytes([story.postings]))
    let lines = Array(story.lines.pieces.joined())
    #expect(file.linesLength == lines.count)
    for row in 0..<6 {
      let line = lines[file.line(of: row)]
      #expect(line.first == UInt8(ascii: "{"))
      #expect(line.last == UInt8(ascii: "}"))
    }
    #expect(file.line(of: 6).isEmpty)
    #expect(file.line(of: -1).isEmpty)
  }

  @Test func `a segment does not depend on what the scanner read before`() {
    let scanner = TermScanner(language: ProseLanguage("en"))
    let text = Array("A gull over the harbour.".utf8)
    let chunk = Chunk(text: 0..<text.count, source: 0..<text.count, scene: 0, words: 5)
    let fresh = PostingsSegment.encoded([chunk], of: text, scanner)
    let used = TermScanner(language: ProseLanguage("en"))
    _ = used.terms(in: Array("The harbour saw an over-anxious zebra.".utf8))
    #expect(PostingsSegment.encoded([chunk], of: text, used) == fresh)
    #expect(fresh.count % 8 == 0)
  }

  @Test func `a count stops at 255`() throws {
    let text = Array(String(repeating: "gull ", count: 300).utf8)
    let chunk = Chunk(text: 0..<text.count, source: 0..<text.count, scene: 0, words: 300)
    let bytes = PostingsSegment.encoded(
      [chunk], of: text, TermScanner(language: ProseLanguage("en")))
    let segment = try PostingsSegment(MappedBytes([bytes]), bytes.indices)
    #expect(segment.postings(of: term("gull")) == [.init(chunk: 0, count: 255)])
    #expect(segment.passage(0).length == 300)
  }

  @Test func `a story without text has a file`() throws {
    let bytes = Array(PostingsFile.pieces(segments: [], lines: []).joined())
    let file = try PostingsFile(MappedBytes([bytes]))
    #expect(file.segments.isEmpty)
    #expect(file.line(of: 0).isEmpty)
  }

  @Test func `a file that is cut short is refused, wherever it is cut`() {
    let bytes = story.postings
    for count in 0..<bytes.count {
      #expect(throws: IndexDamage.self) {
        _ = try PostingsFile(MappedBytes([Array(bytes.prefix(count))]))
      }
    }
    #expect(throws: IndexDamage.self) { _ = try PostingsFile(MappedBytes([bytes, [0]])) }
  }

  @Test func `a damaged file is refused or read within its bounds`() {
    let bytes = story.postings
    var random = SplitMix(seed: 11)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0...random.below(3) {
        damaged[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
      }
      readAll(damaged)
    }
  }

  @Test func `foreign bytes behind the magic are refused or read within their bounds`() {
    var random = SplitMix(seed: 12)
    for _ in 0..<5_000 {
      var bytes = Array(story.postings.prefix(16))
      for _ in 0..<random.below(200) { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      readAll(bytes)
      readAll(Array(bytes.dropFirst(16)))
    }
  }

  private func readAll(_ bytes: [UInt8]) {
    guard let file = try? PostingsFile(MappedBytes([bytes])) else { return }
    for segment in file.segments {
      for word in ["gull", "lantern", "rain", "a", "zzzz"] {
        for posting in segment.postings(of: Array(word.utf8)) {
          #expect(posting.chunk < segment.chunkCount)
        }
      }
      for chunk in 0..<segment.chunkCount { _ = segment.passage(chunk) }
    }
    for row in 0..<8 { _ = file.line(of: row) }
  }
}

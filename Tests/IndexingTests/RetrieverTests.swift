import Indexing
import Prose
import Testing

@Suite struct RetrieverTests {
  /// Chapters of passages as an opened memory; rows of vectors where they are given.
  private func memory(
    _ chapters: [[String]], vectors: [[Double]] = [], language: String = "en"
  ) throws -> MemoryIndex {
    let scanner = TermScanner(language: ProseLanguage(language))
    var segments: [[UInt8]] = []
    var lines: [[UInt8]] = []
    for (number, passages) in chapters.enumerated() {
      let text = Array(passages.joined(separator: "\n").utf8)
      var chunks: [Chunk] = []
      var start = 0
      for passage in passages {
        let range = start..<start + passage.utf8.count
        chunks.append(Chunk(text: range, source: range, scene: 0, words: 1))
        start = range.upperBound + 1
      }
      segments.append(PostingsSegment.encoded(chunks, of: text, scanner))
      lines.append(
        chunks.flatMap { chunk in
          ChunkLine(
            id: String(repeating: "0", count: 32), chapter: "c\(number)", chunk: chunk,
            text: Array(text[chunk.text])
          ).encoded + [10]
        })
    }
    let story = StoryLines(chapters: lines)
    let rows = vectors.compactMap { VectorRow($0) }
    let identity = rows.first.map { row in
      EmbedderIdentity(
        provider: "test", model: "", digest: "", dimension: row.components.count)
    }
    let card = IndexCard(
      madeFrom: "", language: language, embedder: identity,
      chapters: chapters.enumerated().map { number, passages in
        IndexCard.Chapter(handle: "c\(number)", title: "", chunks: passages.count, words: 0)
      }, files: [])
    let matrix = identity.map { identity in
      VectorFile.header(rows: rows.count, dimension: identity.dimension)
        + rows.flatMap { $0.components.map(UInt8.init(bitPattern:)) }
    }
    return try MemoryIndex(
      card: card, chunks: MappedBytes(story.pieces), vectors: matrix.map { MappedBytes([$0]) },
      postings: MappedBytes(PostingsFile.pieces(segments: segments, lines: story.lengths)))
  }

  private func hits(
    _ text: String, in chapters: [[String]], thesaurus: (any Thesaurus)? = nil,
    _ change: (inout MemoryQuery) -> Void = { _ in }
  ) throws -> [Hit] {
    let memory = try memory(chapters)
    var query = MemoryQuery(text, bounds: 0..<chapters.count)
    change(&query)
    return Retriever(memory, language: ProseLanguage("en"), thesaurus: thesaurus).hits(query)
  }

  private struct Pairs: Thesaurus {
    let words: [String: [(String, Double)]]

    func words(near word: [UInt8]) -> [(word: [UInt8], nearness: Double)] {
      (words[String(decoding: word, as: UTF8.self)] ?? []).map { (Array($0.0.utf8), $0.1) }
    }
  }

  static let island = [
    ["The gull flew over the harbour.", "Nobody lit the lantern.", "Rain fell on the roofs."],
    ["The keeper went to bed.", "The harbour slept under the rain."],
    ["A letter came from the north.", "The harbour master read the letter twice."],
  ]

  @Test func `the passage that says it stands first, with its reasons`() throws {
    let hits = try hits("Who lit the lantern?", in: Self.island)
    let first = try #require(hits.first)
    #expect(first.row == 1)
    #expect(first.terms.map { String(decoding: $0, as: UTF8.self) } == ["lit", "lantern"])
    #expect(first.parts.bm25 > 0)
    #expect(first.parts.chapter > 0)
    #expect(first.parts.dense == nil)
    #expect(abs(first.parts.sum - first.score) < 1e-9)
  }

  @Test func `irregular forms meet`() throws {
    #expect(try hits("Where did the keeper go?", in: Self.island).first?.row == 3)
  }

  @Test func `a passage is found by what stands beside it`() throws {
    let rows = try hits("gull", in: Self.island).map(\.row)
    #expect(rows.prefix(2) == [0, 1])
    // The third passage only shares the chapter.
    #expect(rows == [0, 1, 2])
  }

  @Test func `words beside each other count more than words apart`() throws {
    let chapters = [
      ["A letter came, late and wet, from north."], ["The north letter came late and wet."],
    ]
    let hits = try hits("north letter", in: chapters)
    #expect(hits.map(\.row) == [1, 0])
  }

  @Test func `nothing behind the bounds changes a score`() throws {
    let whole = try hits("harbour rain", in: Self.island) { $0.bounds = 0..<2 }
    let cut = try hits("harbour rain", in: Array(Self.island.prefix(2)))
    #expect(whole == cut)
    #expect(whole.allSatisfy { $0.row < 5 })
    let all = try hits("harbour rain", in: Self.island)
    #expect(all.first?.score != whole.first?.score)
  }

  @Test func `with vectors nothing behind the bounds changes a score either`() throws {
    let vectors: [[Double]] = [
      [1, 0], [0.6, 0.8], [0, 1], [1, 0.2], [0.3, 0.3], [-1, 0], [-1, 0.1],
    ]
    let query = MemoryQuery("rain", bounds: 0..<2)
    func hits(_ chapters: Int, _ rows: Int) throws -> [Hit] {
      var query = query
      query.vector = VectorRow([0.9, 0.1])
      let memory = try memory(
        Array(Self.island.prefix(chapters)), vectors: Array(vectors.prefix(rows)))
      return Retriever(memory, language: ProseLanguage("en")).hits(query)
    }
    let bounded = try hits(3, 7)
    #expect(try bounded == hits(2, 5))
    #expect(bounded.count == 5)
    #expect(bounded.allSatisfy { $0.parts.dense != nil })
  }

  @Test func `bounds that reach past the book end with it, and empty bounds find nothing`() throws {
    #expect(try hits("rain", in: Self.island) { $0.bounds = 0..<99 }.isEmpty == false)
    #expect(try hits("rain", in: Self.island) { $0.bounds = 0..<0 }.isEmpty)
    #expect(try hits("rain", in: []).isEmpty)
  }

  @Test func `a filter keeps the statistics`() throws {
    let all = try hits("harbour", in: Self.island)
    let some = try hits("harbour", in: Self.island) { $0.isWanted = { $0 >= 5 } }
    #expect(some == all.filter { $0.row >= 5 })
    #expect(!some.isEmpty)
  }

  @Test func `equal passages stand in reading order`() throws {
    let hits = try hits("gull", in: [["A gull."], ["A gull."], ["A gull."]])
    #expect(hits.map(\.row) == [0, 1, 2])
    #expect(Set(hits.map(\.score)).count == 1)
  }

  @Test func `no more than the limit`() throws {
    #expect(try hits("harbour rain", in: Self.island) { $0.limit = 2 }.count == 2)
    #expect(try hits("harbour rain", in: Self.island) { $0.limit = -1 }.isEmpty)
  }

  @Test func `words of near meaning are found, below the word itself`() throws {
    let chapters = [["The seabird cried."], ["The gull cried."], ["The gate cried."]]
    let pairs = Pairs(words: ["gull": [("seabird", 0.8), ("gulls", 0.7)]])
    let hits = try hits("gull", in: chapters, thesaurus: pairs)
    #expect(hits.map(\.row) == [1, 0])
    #expect(hits.last?.terms == [Array("seabird".utf8)])
  }

  @Test func `the other names of somebody count half`() throws {
    let chapters = [["Mina wrote."], ["Mrs. Harker wrote."], ["Lucy wrote."]]
    let hits = try hits("What did Mina do?", in: chapters) {
      $0.names = [.init("Mina", others: ["Wilhelmina Murray", "Mrs. Harker"])]
    }
    #expect(hits.map(\.row) == [0, 1])
  }

  @Test func `what was just read is held back`() throws {
    let chapters = [["A gull."], ["A gull."], ["A gull."], ["The end."]]
    let hits = try hits("gull", in: chapters) { $0.beside = 3 }
    #expect(hits.map(\.row) == [0, 1, 2])
    #expect(Set(hits.map(\.score)).count == 3)
  }

  @Test func `a question of stop words finds nothing, and words of asking count when alone`() throws
  {
    #expect(try hits("the of and", in: Self.island).isEmpty)
    #expect(try hits("", in: Self.island).isEmpty)
    let chapters = [["It happened at night."], ["Nothing else."]]
    #expect(try hits("What happened?", in: chapters).map(\.row) == [0])
    #expect(try hits("What happened to the gull?", in: chapters).isEmpty)
  }

  @Test func `without words only the direction counts`() throws {
    let memory = try memory([["Rain."], ["Gull."]], vectors: [[1, 0], [0, 1]])
    var query = MemoryQuery("rain", bounds: 0..<2)
    query.usesWords = false
    query.vector = VectorRow([0, 1])
    let hits = Retriever(memory, language: ProseLanguage("en")).hits(query)
    #expect(hits.map(\.row) == [1, 0])
    #expect(hits.allSatisfy { $0.parts.bm25 == 0 })
  }
}

import Foundation
import Indexing
import Manuscript
import Prose
import Reading
import TestSupport
import Testing

@Suite struct ChunkCutterTests {
  /// A chapter given as Markdown, cut.
  private struct Cut {
    let text: ChapterText
    let language: ProseLanguage
    let chunks: [Chunk]

    init(_ markdown: [UInt8], _ language: String = "en") {
      let reading = MarkdownReader(language: language)
        .read(markdown, unit: SourceUnit(.body, "chapter"))
      var text = reading.text
      for event in text.events where event.element == .scene {
        text.scenes.append(ChapterText.Scene(start: Int(event.lower)))
      }
      self.init(text, language)
    }

    init(_ text: ChapterText, _ language: String = "en") {
      self.text = text
      self.language = ProseLanguage(language)
      chunks = ChunkCutter.chunks(of: text, language: self.language)
    }

    func string(_ chunk: Chunk) -> String {
      String(decoding: chunk.passage(in: text.text), as: UTF8.self)
    }

    var passages: [String] { chunks.map(string) }
    var words: [Int] { chunks.map(\.words) }

    private func words(in ranges: [Range<Int>]) -> [Range<Int>] {
      ranges.flatMap { Array(WordScan(text.text, in: $0, language: language)) }
    }

    /// Records an issue unless the passages hold every word once, in order, and fit their own limits.
    func check(areWordsWhole: Bool = true, _ name: String = "") {
      let paragraphs = ProseParagraph.all(in: text).map(\.text)
      if areWordsWhole {
        #expect(words(in: chunks.flatMap(\.blocks)) == words(in: paragraphs), "\(name)")
      }
      var end = 0
      for chunk in chunks {
        #expect(chunk.text.lowerBound >= end, "\(name)")
        #expect(chunk.blocks.first?.lowerBound == chunk.text.lowerBound)
        #expect(chunk.blocks.last?.upperBound == chunk.text.upperBound)
        #expect(chunk.words > 0)
        #expect(chunk.text.count <= 12_000, "\(name): \(chunk.text.count)")
        #expect(!chunk.source.isEmpty, "\(string(chunk)) \(name)")
        let passage = string(chunk)
        #expect(passage.unicodeScalars.count <= 3_750, "\(name)")
        #expect(passage == passage.trimmingCharacters(in: .whitespacesAndNewlines), "\(name)")
        end = chunk.text.upperBound
      }
    }
  }

  private func words(_ count: Int) -> String {
    Array(repeating: "gull", count: count).joined(separator: " ")
  }

  private func cut(_ markdown: String, _ language: String = "en") -> Cut {
    let cut = Cut(Array(markdown.utf8), language)
    cut.check()
    return cut
  }

  @Test func `paragraphs are gathered to about 250 words`() {
    let markdown = (0..<15).map { _ in words(50) + "." }.joined(separator: "\n\n")
    #expect(cut(markdown).words == [250, 250, 250])
  }

  @Test func `a scene is cut evenly, without a small rest`() {
    let markdown = (0..<11).map { _ in words(40) + "." }.joined(separator: "\n\n")
    #expect(cut(markdown).words == [200, 240])
    #expect(cut(words(360) + ".").words == [360])
    #expect(cut(words(220) + ".\n\n" + words(240) + ".\n\nEnd.").words == [220, 241])
  }

  @Test func `blocks are parted by an empty line`() {
    let cut = cut("# One\n\nThe gull\nsat.\n\n“Out!”")
    #expect(cut.passages == ["One\n\nThe gull\nsat.\n\n“Out!”"])
    #expect(cut.words == [5])
    #expect(cut.chunks.map(\.blocks.count) == [3])
  }

  @Test func `no passage crosses a scene break`() {
    let cut = cut("One.\n\n***\n\nTwo.\n\n***\n\n***\n\nThree.")
    #expect(cut.passages == ["One.", "Two.", "Three."])
    #expect(cut.chunks.map(\.scene) == [0, 1, 2])
    #expect(cut.chunks.map(\.sceneHeader) == [nil, nil, nil])
  }

  @Test func `a scene header begins a scene, and holds until the next`() {
    let cut = cut(
      """
      # One

      <!-- scene: {place: harbour} -->

      At the harbour.

      <!-- scene: {place: tower} -->
      At the tower.

      ***

      Still there.

      ***

      <!-- scene: {place: boat} -->

      In the boat.
      """)
    #expect(
      cut.passages == ["One\n\nAt the harbour.", "At the tower.", "Still there.", "In the boat."])
    #expect(cut.chunks.map(\.scene) == [0, 1, 2, 3])
    #expect(cut.chunks.map(\.sceneHeader) == [0, 1, 1, 2])
  }

  @Test func `text before the first scene header has none`() {
    let cut = cut("Before.\n\n<!-- scene: {place: harbour} -->\n\nAt the harbour.")
    #expect(cut.chunks.map(\.sceneHeader) == [nil, 0])
    #expect(cut.chunks.map(\.scene) == [0, 1])
  }

  @Test func `a heading goes with what follows it`() {
    let cut = cut(words(250) + ".\n\n## Two\n\n" + words(250) + ".")
    #expect(cut.words == [250, 251])
    #expect(cut.passages.last?.hasPrefix("Two\n\n") == true)
    #expect(
      self.cut("One.\n\n***\n\n# Two\n\n***\n\nThree.").passages == ["One.", "Two\n\nThree."])
    #expect(self.cut("One.\n\n# Two").passages == ["One.\n\nTwo"])
    #expect(self.cut("# Two").passages == ["Two"])
  }

  @Test func `a long paragraph is cut at sentences`() {
    let sentence = "Gulls " + words(29) + ". "
    let cut = cut(String(repeating: sentence, count: 20))
    #expect(cut.words == [300, 300])
    #expect(cut.passages.allSatisfy { $0.hasPrefix("Gulls") && $0.hasSuffix(".") })
  }

  @Test func `a long sentence is cut at words`() {
    let cut = cut(words(2_000))
    #expect(cut.chunks.count >= 7)
    #expect(cut.passages.allSatisfy { $0.hasPrefix("gull") && !$0.hasSuffix(" ") })
  }

  @Test(arguments: ["x", "ö", "東", "ก้", "!", "👍🏽", "a-", "\u{301}"])
  func `text without blanks is cut at letters`(letter: String) {
    let text = "Start. " + String(repeating: letter, count: 1_000_000 / letter.utf8.count)
    let cut = Cut(Array(text.utf8))
    cut.check(areWordsWhole: letter == "東")
    if letter != "!", letter != "👍🏽" {
      #expect(cut.chunks.reduce(0) { $0 + $1.text.count } > 900_000)
    }
  }

  @Test func `two Chinese letters count as a word`() {
    let paragraph = String(repeating: "他来到海边。", count: 16)
    let markdown = (0..<20).map { _ in paragraph }.joined(separator: "\n\n")
    let cut = cut(markdown, "zh")
    #expect(cut.words.allSatisfy { (200...300).contains($0) }, "\(cut.words)")
  }

  @Test func `footnotes come last and go with their scene`() {
    let cut = cut(
      "One.[^a]\n\n[^b]: Of two.\n\n***\n\nTwo.[^b] Again.[^c]\n\n[^a]: Of one.\n\n[^c]: Also of two."
    )
    #expect(cut.passages == ["One.", "Two. Again.", "Of one.", "Of two.\n\nAlso of two."])
    #expect(cut.chunks.map(\.scene) == [0, 1, 0, 1])
  }

  @Test(arguments: ["", "\n\n", "***", "…", "— —\n\n!", "![](a.png)", "# —"])
  func `a chapter without words has no passages`(markdown: String) {
    #expect(cut(markdown).chunks.isEmpty)
  }

  @Test func `a chapter of one word is one passage`() {
    let cut = cut("*Rain*.")
    #expect(cut.passages == ["Rain."])
    #expect(cut.chunks.map(\.source) == [1..<7])
  }

  @Test func `lists, tables, verse and letters are kept`() {
    let cut = cut(
      "- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n> letter: Dear Tom\n\n    code\n")
    #expect(cut.chunks.count == 1)
  }

  @Test func `thousands of headings and breaks take no longer each`() {
    let headings = (0..<20_000).map { "# h\($0)\n\n***" }.joined(separator: "\n\n")
    #expect(cut(headings).chunks.allSatisfy { $0.text.count < 6_000 })
    _ = cut((0..<20_000).map { "w\($0)\n\n***" }.joined(separator: "\n\n"))
  }

  @Test func `random chapters hold every word once`() {
    let pieces = [
      "# Head\n\n", "***\n\n", "<!-- scene: {place: x} -->\n\n", "Rain fell. ", "\n\n", "She left",
      "[^1]", "\n\n[^1]: A note.\n\n", "> quote\n\n", "- item\n", "東京", " ", words(120) + ". ",
      words(330), "*", "&amp;", "—",
    ]
    var random = SplitMix(seed: 31)
    for _ in 0..<300 {
      let markdown = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }
        .joined()
      _ = cut(markdown)
    }
  }

  @Test(.enabled(if: Corpus.exists), arguments: ["alice", "dracula", "time-machine"])
  func `a novel's passages hold every word once`(book: String) throws {
    var sizes: [Int] = []
    for chapter in try Corpus.chapters(of: book) {
      let cut = Cut(Corpus.body(of: try Data(contentsOf: chapter)))
      cut.check("\(chapter.lastPathComponent)")
      sizes += cut.words
    }
    sizes.sort()
    #expect((150...250).contains(sizes[sizes.count / 2]))
    #expect(sizes[sizes.count / 20] > 60)
    #expect(sizes[sizes.count * 95 / 100] < 380)
  }
}

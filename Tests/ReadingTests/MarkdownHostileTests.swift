import Manuscript
import Reading
import Testing

/// Texts on which work that grows with the square of the length would take minutes.
@Suite struct MarkdownHostileTests {
  private func read(_ text: String) -> ChapterText {
    MarkdownReader().read(Array(text.utf8), unit: SourceUnit(.body, "a")).text
  }

  @Test(arguments: [
    "[", "[[", "[[a|", "*", "`", "<", "<!--", "<!A ", "<?", "<![CDATA[", "{++", "{--", "{~~", "%%",
    "![", "[^1]", "*a_ ", "[a](<b", "[a](b (", "<script>", "<b>", "|", "\\", "(", "[a]:\n",
  ])
  func readsOneMarkWithoutEnd(mark: String) {
    let text = read(String(repeating: mark, count: 400_000 / mark.utf8.count) + " end")
    #expect(text.text.suffix(3).elementsEqual("end".utf8))
  }

  @Test func closesManyEditsWithOneMark() {
    #expect(read(String(repeating: "{--", count: 100_000) + "a--}").text == Array("a".utf8))
  }

  @Test func readsReferencesBeforeOpenParentheses() {
    let text = read("[a]: http://x\n\n" + String(repeating: "[a](b (", count: 50_000))
    // libcmark bounds what references may bring in.
    #expect(text.events.count { $0.element == .link && $0.phase == .enter } > 40_000)
  }

  @Test func readsManyNotesThatNothingRefersTo() {
    let text = read((0..<30_000).map { "[^\($0)]: n\n\n" }.joined())
    #expect(text.notes.count == 30_000)
  }

  @Test func readsManyMarksInsideManyTags() {
    let marks = String(repeating: "<b>", count: 50_000) + String(repeating: "[^1]", count: 50_000)
    let text = read("[^1]: n\n\n" + marks)
    #expect(text.events.count { $0.element == .noteReference } == 50_000)
  }

  @Test func placesManyScenes() {
    let text = read(String(repeating: "<!-- scene: {place: x} -->\n", count: 60_000) + "T")
    #expect(text.events.count { $0.element == .scene } == 60_000)
  }

  @Test func leavesAWideTableRagged() {
    let columns = 20_000
    let head =
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
    let text = read(head + "|\n" + String(repeating: "b\n", count: columns))
    #expect(text.text.count == 2 * columns)
    #expect(text.events.count { $0.element == .tableCell && $0.phase == .enter } < 200_000)
  }

  @Test func definesLinksOnlyForCellsThatUseThem() {
    let definitions = (0..<100).map { "[x\($0)]: http://\(String(repeating: "y", count: 1900))\n" }
    let text = read(
      definitions.joined() + "\n|a|\n|-|\n" + String(repeating: "|[b]|\n", count: 20_000))
    #expect(text.counts.words == 20_001)
  }

  @Test func closesManyImagesAroundLinks() {
    let text = read(String(repeating: "![[]()", count: 200_000) + " end")
    #expect(text.text.suffix(3).elementsEqual("end".utf8))
  }
}

import Manuscript
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (6, 3, 1), (7, 4, 1), (9, 4, 2), (99, 4, 2),
    (-5, 1, 1),
  ])
  func countsLinesAndColumns(offset: Int, line: Int, column: Int) {
    let text = SourceText(path: "a.md", text: "aé\nb\n\rü")
    let position = text.position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test func endsLinesAtEveryKindOfLineEnd() {
    let text = SourceText(path: "a.md", text: "a\r\nb\rc\nd")
    #expect(
      (1...5).map { String(decoding: text.line($0), as: UTF8.self) } == ["a", "b", "c", "d", ""])
  }

  @Test("Places that are counted together are the same as one by one")
  func countsManyAtOnce() {
    let text = SourceText(path: "a.md", text: "aé\nb\n\rü x é")
    let offsets = [0, 0, 1, 3, 4, 6, 7, 9, 11, 99]
    let together = text.positions(of: offsets)
    for (offset, position) in zip(offsets, together) {
      #expect(position == text.position(of: offset), "\(offset)")
    }
  }
}

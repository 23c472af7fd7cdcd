import Manuscript
import TestSupport
import Testing

@Suite struct DiagnosticFormatterTests {
  private func format(
    _ text: String, _ bytes: Range<Int>, isColoured: Bool = false
  ) -> String {
    let source = SourceText(path: "a.md", text: text)
    var formatter = DiagnosticFormatter(
      sources: SourceTable(files: [source]), isColoured: isColoured)
    return formatter.format(
      Diagnostic(.warning, "thin", "it is thin", at: SourceRange(SourceUnit(.file, "a.md"), bytes)))
  }

  /// The shown line and the marks below it.
  private func excerpt(_ text: String, _ bytes: Range<Int>) -> [String] {
    format(text, bytes).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func marksTheRangeBelowItsLine() {
    #expect(
      format("one\nThen Mira came.\n", 9..<13)
        == "a.md:2:6: warning: it is thin [thin]\nThen Mira came.\n     ^~~~")
  }

  @Test(arguments: [
    ("e\u{301}\u{301} Mira", 6..<10, "  ^~~~"),
    ("日本 Mira", 7..<11, "     ^~~~"),
    ("日本語", 3..<9, "  ^~~~"),
    ("\tMira", 1..<5, "    ^~~~"),
    ("Mira", 2..<2, "  ^"),
    ("Mira", 4..<4, "    ^"),
    ("Mira\nand", 2..<8, "  ^~"),
    ("", 0..<0, ""),
    ("a\u{1B}[31m", 1..<2, " ^"),
  ])
  func putsTheCaretUnderTheCell(text: String, bytes: Range<Int>, marks: String) {
    #expect(excerpt(text, bytes).dropFirst().first ?? "" == marks)
  }

  @Test func showsControlCharactersInsteadOfSendingThem() {
    #expect(excerpt("a\u{1B}[31m", 1..<2).first == "a␛[31m")
  }

  @Test(arguments: [0, 5, 700, 13_990, 13_999])
  func cutsALongLineToSeventyTwoCells(start: Int) throws {
    let text = String(repeating: "0123456789", count: 1400)
    let lines = excerpt(text, start..<start + 1)
    let line = try #require(lines.first)
    let caret = try #require(lines.last?.firstIndex(of: "^"))
    let offset = try #require(lines.last.map { $0.distance(from: $0.startIndex, to: caret) })
    #expect(line.count <= 72)
    #expect(Array(line)[offset] == Character(String(start % 10)))
  }

  @Test func cutsWideTextByCells() throws {
    let text = String(repeating: "語", count: 2000)
    let line = try #require(excerpt(text, 3000..<3003).first)
    #expect(line.count == 37)
    #expect(line.hasPrefix("…語") && line.hasSuffix("語…"))
    #expect(!line.contains("\u{FFFD}"))
  }

  @Test func showsBrokenBytesWithoutTrapping() {
    let source = SourceText(path: "a.md", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x62])
    var formatter = DiagnosticFormatter(sources: SourceTable(files: [source]))
    let range = SourceRange(SourceUnit(.file, "a.md"), 4..<5)
    let text = formatter.format(Diagnostic(.error, "bad", "bytes", at: range))
    #expect(text.hasSuffix("a\u{FFFD}\u{FFFD}\u{FFFD}b\n    ^"))
  }

  @Test func rebasesABodyToItsFileAndPrintsHelpOncePerCode() throws {
    let source = SourceText(
      path: "chapters/07-the-storm.md", text: "---\ntitle: Storm\n---\nThen Mira came.\n")
    var table = SourceTable(files: [source])
    let body = SourceUnit(.body, "the-storm")
    table.add(body, at: SourcePlacement(source, at: 21))
    let diagnostics = [
      Diagnostic(
        .warning, "unknown-reference", "nobody in the bible is called Mira",
        at: SourceRange(body, 5..<9),
        notes: [
          .init("the title says so", at: SourceRange(SourceUnit(.file, source.path), 11..<16))
        ], help: ["add Mira to bible.yaml", "or correct the name"]),
      Diagnostic(
        .error, "unknown-reference", "nobody is called Then", at: SourceRange(body, 0..<4),
        help: ["add Then to bible.yaml"]),
      Diagnostic(.note, "mixed-numbering", "about the file", at: whole("x.md")),
      Diagnostic(.error, "no-chapters", "there are no chapters here", at: nil),
      Diagnostic(
        .error, "lost", "its file is gone", at: SourceRange(SourceUnit(.body, "gone"), 3..<4)),
    ]
    var formatter = DiagnosticFormatter(sources: table)
    let text = formatter.format(diagnostics)
    #expect(try text == Recorded.text("diagnostics.txt", recording: text))
    let json = JSONText.diagnostics(diagnostics, in: table).lines
    #expect(try json == Recorded.text("diagnostics.json", recording: json))
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(format("Mira", 0..<4, isColoured: true).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(!format("Mira", 0..<4).contains("\u{1B}"))
  }

  @Test func clampsRangesThatLieOutsideTheFile() {
    #expect(format("Mira", 90..<Int.max).hasSuffix("\nMira\n    ^"))
  }

  @Test func givesEqualFindingsNamesOfTheirOwn() {
    let finding = Diagnostic(.note, "a", "b", at: nil)
    let json = JSONText.diagnostics([finding, finding], in: SourceTable()).compact
    #expect(json.contains("-2\",\"notes\""))
  }

  private func whole(_ path: String) -> SourceRange {
    SourceRange(SourceUnit(.file, path), 0..<0)
  }
}

import Manuscript
import Reading
import Testing

@Suite struct ChapterFileTests {
  private func split(_ text: String) -> (header: String?, body: String, codes: [String]) {
    let bytes = Array(text.utf8)
    let file = ChapterFile.split(bytes, name: "storm")
    return (
      file.header.map { String(decoding: bytes[$0], as: UTF8.self) },
      String(decoding: bytes[file.bodyStart...], as: UTF8.self), file.diagnostics.map(\.code)
    )
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\nText.\n", "title: a\n", "Text.\n"),
    ("---\r\ntitle: a\r\n---\r\nText.\r\n", "title: a\r\n", "Text.\r\n"),
    ("---\rtitle: a\r---\rText.\r", "title: a\r", "Text.\r"),
    ("--- \t\ntitle: a\n---  \nText.", "title: a\n", "Text."),
    ("---\n---\nText.", "", "Text."), ("---\n---", "", ""), ("---\n\n# c\n---\n", "\n# c\n", ""),
    ("\u{FEFF}---\ntitle: a\n---\nText.", "title: a\n", "Text."),
    ("---\n{a: b}\n---\nText.", "{a: b}\n", "Text."),
    ("---\n\"a b\": c\n---\nText.", "\"a b\": c\n", "Text."),
    ("---\ntitle:The Storm\n---\nText.", "title:The Storm\n", "Text."),
    ("---\ntitle: a\n---\n---\nText.", "title: a\n", "---\nText."),
  ])
  func dividesHeaderAndBody(text: String, header: String, body: String) {
    let found = split(text)
    #expect(found.header == header)
    #expect(found.body == body)
    #expect(found.codes.isEmpty)
  }

  @Test(arguments: [
    "", "Text.", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n---\n", "--\na: b\n--\n",
    "--- a\nb: c\n---\n", "***\nText.\n***\n",
  ])
  func findsNoHeaderWhereNoneOpens(text: String) {
    let found = split(text)
    #expect(found.header == nil)
    #expect(found.body == text)
    #expect(found.codes.isEmpty)
  }

  @Test(arguments: [
    ("---", "header-unclosed"), ("---\ntitle: a\n", "header-unclosed"),
    ("---\ntitle: a\n--\n", "header-unclosed"), ("---\ntitle: a\n ---\n", "header-unclosed"),
    ("---\n- a\n- b\n---\nText.", "header-not-keys"), ("---\n[a, b]\n---\n", "header-not-keys"),
    ("---\nThe wind rose.\n\n---\nText.", "header-not-keys"),
    ("---\n- a: b\n---\nText.", "header-not-keys"),
  ])
  func countsTheWholeFileAsTextWhenAHeaderIsNone(text: String, code: String) {
    let found = split(text)
    #expect(found.header == nil)
    #expect(found.body == text)
    #expect(found.codes == [code])
  }

  @Test func countsABrokenFilesBodyFromBehindTheByteOrderMark() {
    let file = ChapterFile.split(Array("\u{FEFF}---\ntitle: a\n".utf8), name: "storm")
    #expect(file.bodyStart == 3)
    #expect(file.diagnostics.map(\.range) == [SourceRange(SourceUnit(.body, "storm"), 0..<3)])
  }
}

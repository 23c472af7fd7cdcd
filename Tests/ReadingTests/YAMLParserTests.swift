import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct YAMLParserTests {
  private func error(_ bytes: [UInt8]) -> YAMLError? {
    do throws(YAMLError) {
      _ = try YAMLParser.parse(bytes[...])
      return nil
    } catch {
      return error
    }
  }

  private func code(_ text: String) -> String? {
    error(Array(text.utf8))?.diagnostic(in: SourceUnit(.file, "a.yaml")).code
  }

  @Test(arguments: ["no", "21:30", "3", "0x10", "null", "~", "2027-03-14", "1.5", "on"])
  func keepsEveryScalarAsTyped(text: String) throws {
    let root = try #require(try YAMLParser.parse(ArraySlice("a: \(text)".utf8)))
    #expect(root["a"]?.text == text)
  }

  @Test func countsBytesFromTheBaseInTextThatIsNotASCII() throws {
    let marked = MarkedSource("⟦ö⟧: ⟦Åsa tände ljuset⟧\n⟦b⟧: ⟦[⟦é⟧, ⟦“x”⟧]⟧\n")
    let root = try #require(try YAMLParser.parse(marked.bytes[...], base: 100))
    let entries = try #require(root.entries)
    let items = try #require(entries[1].value.items)
    let found = [
      entries[0].keyRange, entries[0].value.range, entries[1].keyRange, items[0].range,
      items[1].range, entries[1].value.range,
    ]
    #expect(found == marked.ranges.map { $0.lowerBound + 100..<$0.upperBound + 100 })
  }

  @Test func readsASliceThatDoesNotStartAtZero() throws {
    let bytes = Array("skip\na: b\n".utf8)
    let root = try #require(try YAMLParser.parse(bytes[5...]))
    #expect(root["a"]?.range == 3..<4)
  }

  @Test func endsABlockAtItsLastValue() throws {
    let marked = MarkedSource("⟦a:\n  ⟦b: c⟧⟧\n\n# comment\n")
    let root = try #require(try YAMLParser.parse(marked.bytes[...]))
    #expect([root["a"]?.range, root.range] == marked.ranges)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func acceptsEveryLineEnd(end: String) throws {
    let text = ["a: é", "b:", "  - c", "  - d"].joined(separator: end)
    let root = try #require(try YAMLParser.parse(ArraySlice(text.utf8)))
    #expect(root["b"]?.items?.compactMap(\.text) == ["c", "d"])
    let range = try #require(root["b"]?.items?.last?.range)
    #expect(Array(text.utf8)[range] == [UInt8(ascii: "d")])
  }

  @Test func givesNilForNothing() throws {
    #expect(try YAMLParser.parse([]) == nil)
    #expect(try YAMLParser.parse(ArraySlice("# only a comment\n\n".utf8)) == nil)
  }

  @Test(arguments: [
    ("a: &x 1", "yaml-alias"), ("a: &a [*a]", "yaml-alias"), ("a: *a", "yaml-alias"),
    ("&k a: b", "yaml-alias"), ("a: &b {c: d}", "yaml-alias"),
    ("a: 1\nb: 2\na: 3", "yaml-duplicate-key"), ("a:\n\tb: c", "yaml-tab"),
    ("\ta: b", "yaml-tab"), ("a: b\n\tc: d", "yaml-tab"), ("? [a]\n: b", "yaml-key"),
    ("a: b\n---\nc: d", "yaml-documents"), ("a: b: c", "yaml-unreadable"),
    ("a: 'b", "yaml-unreadable"), ("a: [b", "yaml-unreadable"), ("a: @b", "yaml-unreadable"),
    ("a: \u{0}", "yaml-unreadable"), ("a: {b", "yaml-unreadable"), ("a\nb: c", "yaml-unreadable"),
    ("a: !x!y z", "yaml-unreadable"), ("a: \"\\q\"", "yaml-unreadable"),
    ("a: - b", "yaml-unreadable"), ("a: > b", "yaml-unreadable"),
  ])
  func namesWhatCannotBeRead(text: String, expected: String) {
    #expect(code(text) == expected)
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let found = error([0x61, 0x3A, 0x20, 0xFF])
    #expect(found?.problem == .syntax("these bytes are not UTF-8 text"))
    #expect(found?.range == 3..<4)
  }

  @Test(arguments: ["[", "{a: ", "- ", "a: ["])
  func refusesBottomlessNesting(opening: String) {
    #expect(code(String(repeating: opening, count: 10_000)) == "yaml-too-deep")
  }

  @Test func readsSixtyLevels() throws {
    let text = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(try YAMLParser.parse(ArraySlice(text.utf8)) != nil)
  }

  @Test func readsAScalarOfAMegabyte() throws {
    let word = String(repeating: "é", count: 500_000)
    let root = try #require(try YAMLParser.parse(ArraySlice("a: \(word)\nb: c".utf8)))
    #expect(root["a"]?.text == word)
    #expect(root["b"]?.range == 1_000_007..<1_000_008)
  }

  @Test func findsDuplicatesAmongManyKeys() {
    let keys = (0..<1_000).map { "key\($0): x\n" }.joined()
    #expect(code(keys) == nil)
    #expect(code(keys + "key17: y") == "yaml-duplicate-key")
    #expect(code(keys + "key999: y") == "yaml-duplicate-key")
  }

  @Test func pointsAtBothUsesOfAKey() {
    let marked = MarkedSource("⟦é⟧: a\nb: c\n⟦é⟧: d\n")
    let found = error(marked.bytes)
    #expect(found?.problem == .duplicateKey("é", first: marked.ranges[0]))
    #expect(found?.range == marked.ranges[1])
  }

  @Test(
    arguments: [
      "a: ⟦\"⟧open\nb: c", "a:\n⟦\t⟧b: c", "é: ⟦@⟧x", "a: b⟦:⟧ c", "a: ⟦*⟧", "a: [b,⟦\t⟧\n\u{1}",
    ].dropLast())
  func pointsAtTheSignThatIsWrong(text: String) {
    let marked = MarkedSource(text)
    #expect(error(marked.bytes)?.range == marked.ranges.first)
  }
}

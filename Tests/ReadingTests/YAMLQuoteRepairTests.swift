import Manuscript
import Reading
import TestSupport
import Testing

/// Values of headers that YAML rejects or misreads.
@Suite struct YAMLQuoteRepairTests {
  @Test(arguments: [
    ("The Storm: Part Two", "\"The Storm: Part Two\""), ("'Tis Pity", "\"'Tis Pity\""),
    ("\"Quoted\" and more", "'\"Quoted\" and more'"), ("50% off: now", "\"50% off: now\""),
    ("@x", "\"@x\""), ("`x`", "\"`x`\""), ("*star*", "\"*star*\""), ("&amp", "\"&amp\""),
    ("!bang", "\"!bang\""), ("%x", "\"%x\""), ("[draft] x", "\"[draft] x\""),
    ("{x} y", "\"{x} y\""), ("# hash", "\"# hash\""), ("Ends:", "\"Ends:\""),
    ("'80s: \"it's\"", "'''80s: \"it''s\"'"), ("> told", "\"> told\""), ("- dash", "\"- dash\""),
    ("? why", "\"? why\""), ("Åsa: ‘é’", "\"Åsa: ‘é’\""), ("| bar", "\"| bar\""),
    ("'a' b", "\"'a' b\""), ("[open", "\"[open\""), ("\"open", "'\"open'"), (", x", "\", x\""),
    ("!", "\"!\""), ("'", "\"'\""), ("@", "\"@\""), ("a\\b: c", "'a\\b: c'"),
  ])
  func readsToTheEndOfTheLineAndShowsTheQuotedLine(value: String, quoted: String) throws {
    for end in ["\n", "\r\n", "\r"] {
      let marked = MarkedSource("pov: mara\(end)title: ⟦\(value)⟧  \(end)place: ⟦Hamn⟧\(end)")
      let (header, diagnostics) = HeaderReader.read(marked.bytes[...], name: "storm")
      #expect(header.title?.value == value)
      #expect(header.place?.value == "Hamn")
      #expect([header.title, header.place].map { $0?.range.bytes } == marked.ranges)
      let warning = try #require(diagnostics.first)
      #expect(diagnostics.count == 1)
      #expect(warning.code == "header-quote")
      #expect(warning.range?.bytes == marked.ranges[0])
      #expect(warning.message.hasSuffix("type title: \(quoted)"))
      let again = HeaderReader.read(ArraySlice("title: \(quoted)".utf8), name: "storm")
      #expect(again.header.title?.value == value)
      #expect(again.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    ("The Storm", "The Storm"), ("\"a: b\"", "a: b"), ("'it''s'", "it's"), ("a:b", "a:b"),
    ("Who? Me!", "Who? Me!"), ("-dash", "-dash"), ("a # comment: x", "a"), ("'a' # b", "a"),
    ("#hash".replacing("#", with: "a#"), "ahash".replacing("ah", with: "a#h")),
    ("C# minor", "C# minor"), ("|\n  a: b\n  c", "a: b\nc"), (">-\n  a: b\n  c", "a: b c"),
    ("a\n  b", "a b"), ("\"a\n  b: c\"", "a b: c"), ("21:30", "21:30"), ("\"a\nb\"", "a b"),
  ])
  func leavesWhatYAMLReads(value: String, expected: String) {
    let (header, diagnostics) = HeaderReader.read(
      ArraySlice("title: \(value)\npov: mara\n".utf8), name: "storm")
    #expect(header.title?.value == expected)
    #expect(header.pov?.value == "mara")
    #expect(diagnostics.isEmpty)
  }

  @Test func leavesACommentBehindTheValueOut() {
    let header = HeaderReader.read(
      ArraySlice("title: Part: Two #1  # or Three\nabout: # of lamps: 3 # x".utf8), name: "storm"
    ).header
    #expect(header.title?.value == "Part: Two #1")
    #expect(header.about?.value == "# of lamps: 3")
  }

  @Test func repairsItemsAndSingleValuesOfLists() {
    let text = """
      must: Mara finds it: the page
      must-not:
        - Tobias speaks: never
        - 'Tis said
        - plain
      beats:
      - "Up" the stairs
      weather: wind: NW
      """
    let (header, diagnostics) = HeaderReader.read(ArraySlice(text.utf8), name: "storm")
    #expect(header.must.map(\.value) == ["Mara finds it: the page"])
    #expect(header.mustNot.map(\.value) == ["Tobias speaks: never", "'Tis said", "plain"])
    #expect(header.beats.map(\.value) == ["\"Up\" the stairs"])
    #expect(header.extra.map(\.value) == ["wind: NW"])
    #expect(Set(diagnostics.map(\.code)) == ["header-quote"])
    #expect(diagnostics.count == 5)
    #expect(diagnostics[1].message.hasSuffix("type - \"Tobias speaks: never\""))
  }

  @Test func repairsThousandsOfLines() {
    let lines = (0..<3_000).map { "x-\($0): @value\n" }.joined()
    let (header, diagnostics) = HeaderReader.read(ArraySlice(lines.utf8), name: "storm")
    #expect(header.extra.count == 3_000)
    #expect(header.extra.last?.value == "@value")
    #expect(diagnostics.count == 3_000)
    let offsets = diagnostics.compactMap { $0.range?.bytes.lowerBound }
    #expect(offsets == offsets.sorted())
  }

  @Test func givesUpAfterFiftyLinesBelowTheMargin() {
    let lines = "x:\n" + (0..<60).map { "  y\($0): @value\n" }.joined()
    let diagnostics = HeaderReader.read(ArraySlice(lines.utf8), name: "storm").diagnostics
    #expect(diagnostics.map(\.code) == ["yaml-unreadable"])
  }

  @Test func doesNotHideBytesThatNoTextHolds() {
    let codes = HeaderReader.read(ArraySlice("title: a: \u{1}\n".utf8), name: "s").diagnostics
    #expect(codes.map(\.code) == ["yaml-unreadable"])
  }

  @Test func repairsScenes() {
    let (scene, diagnostics) = HeaderReader.readScene(
      ArraySlice(" place: 'Tis home\nwhen: 23:00\n".utf8.dropFirst()),
      unit: SourceUnit(.body, "storm"), base: 40, start: 7)
    #expect(scene.place?.value == "'Tis home")
    #expect(scene.place?.range.bytes == 47..<56)
    #expect(scene.start == 7)
    #expect(diagnostics.map(\.code) == ["header-quote"])
    #expect(diagnostics.first?.range == scene.place?.range)
  }

  @Test func readsASceneBetweenBraces() {
    let marked = MarkedSource(
      "{place: ⟦harbour⟧, when: ⟦23:00⟧, pov: mara, told-as: dream, characters: [Mara]}")
    let unit = SourceUnit(.body, "storm")
    let (scene, diagnostics) = HeaderReader.readScene(
      marked.bytes[...], unit: unit, base: 15, start: 0)
    #expect(diagnostics.isEmpty)
    #expect(scene.pov?.value == "mara")
    #expect(scene.toldAs?.value == "dream")
    #expect(scene.characters?.map(\.value) == ["Mara"])
    let ranges = marked.ranges.map { SourceRange(unit, $0.lowerBound + 15..<$0.upperBound + 15) }
    #expect([scene.place, scene.when].map { $0?.range } == ranges)
  }

  @Test(arguments: [
    ("{plaec: harbour}", "unknown-key"), ("harbour", "header-not-keys"),
    ("{place: harbour", "yaml-unreadable"), ("{place: [a]}", "header-value"),
  ])
  func reportsWhatIsWrongWithAScene(text: String, code: String) {
    let diagnostics = HeaderReader.readScene(
      ArraySlice(text.utf8), unit: SourceUnit(.body, "storm"), base: 0, start: 0
    ).diagnostics
    #expect(diagnostics.map(\.code) == [code])
  }
}

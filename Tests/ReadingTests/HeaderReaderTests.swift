import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct HeaderReaderTests {
  private let unit = SourceUnit(.header, "storm")

  private func read(_ text: String) -> HeaderReader.Reading {
    HeaderReader.read(ArraySlice(text.utf8), name: "storm")
  }

  @Test func readsEveryKey() {
    let (header, diagnostics) = read(
      """
      id: storm
      title: The Storm
      number: 7
      part: Two
      language: en-GB
      pov: mara
      characters: Mara, Tobias       # present
      mentions: [Mrs Dunn]
      place: Skerry Light
      when: 1887-11-03 21:30
      told-as: now
      plotlines: missing-ledger
      events:
        - wreck
      changes: {who: tobias, what: status, to: injured, because: falls on the stairs}
      about: Mara climbs to the lamp in the storm.
      must: [Mara finds the ledger's last page]
      must-not: [Tobias's debt is revealed, "a, b"]
      beats: [the climb, the broken lamp, the page]
      target: 1800
      status: draft
      generate: missing
      ai: never
      """)
    #expect(diagnostics.isEmpty)
    #expect(header.id?.value == "storm")
    #expect(header.title?.value == "The Storm")
    #expect(header.number?.value == "7")
    #expect(header.isNumbered)
    #expect(header.part?.value == "Two")
    #expect(header.language?.value == "en-GB")
    #expect(header.pov?.value == "mara")
    #expect(header.characters?.map(\.value) == ["Mara", "Tobias"])
    #expect(header.mentions?.map(\.value) == ["Mrs Dunn"])
    #expect(header.place?.value == "Skerry Light")
    #expect(header.when?.value == "1887-11-03 21:30")
    #expect(header.toldAs?.value == "now")
    #expect(header.plotlines.map(\.value) == ["missing-ledger"])
    #expect(header.events.map(\.value) == ["wreck"])
    #expect(header.changes.map(\.who.value) == ["tobias"])
    #expect(header.changes.first?.because?.value == "falls on the stairs")
    #expect(header.about?.value == "Mara climbs to the lamp in the storm.")
    #expect(header.must.map(\.value) == ["Mara finds the ledger's last page"])
    #expect(header.mustNot.map(\.value) == ["Tobias's debt is revealed", "a, b"])
    #expect(header.beats.count == 3)
    #expect(header.target?.value == 1800)
    #expect(header.status?.value == "draft")
    #expect(header.generate?.value == "missing")
    #expect(header.ai?.value == "never")
    #expect(header.extraKeys.isEmpty)
  }

  @Test func leavesAbsentKeysOpen() {
    let (header, diagnostics) = read("title:\ncharacters: []\n")
    #expect(diagnostics.isEmpty)
    #expect(header.title == nil)
    #expect(header.characters == [])
    #expect(header.mentions == nil)
    #expect(read("").header == ChapterHeader())
    #expect(read("# nothing\n").diagnostics.isEmpty)
  }

  @Test func givesEachNameBetweenCommasItsPlace() {
    let marked = MarkedSource("characters: ⟦Åsa⟧ ,⟦Mrs Dunn⟧, ⟦Bo⟧\nplace: ⟦Hamn⟧\n")
    let header = HeaderReader.read(marked.bytes[...], name: "storm").header
    let names = (header.characters ?? []) + [header.place].compactMap { $0 }
    #expect(names.map(\.range) == marked.ranges.map { SourceRange(unit, $0) })
    #expect(names.map(\.value) == ["Åsa", "Mrs Dunn", "Bo", "Hamn"])
  }

  @Test(arguments: [
    ("when: day 3, evening", "day 3, evening"), ("date: 1887-11-03", "1887-11-03"),
    ("time: 21:30", "21:30"), ("date: 1887-11-03\ntime: 21:30", "1887-11-03 21:30"),
    ("time: 21:30\ndate: 1887-11-03", "1887-11-03 21:30"),
  ])
  func joinsDateAndTime(text: String, when: String) {
    let (header, diagnostics) = read(text)
    #expect(header.when?.value == when)
    #expect(diagnostics.isEmpty)
  }

  @Test func prefersWhenToDateAndTime() {
    let (header, diagnostics) = read("when: noon\ntime: 21:30\n")
    #expect(header.when?.value == "noon")
    #expect(diagnostics.map(\.code) == ["header-value"])
  }

  @Test(arguments: [
    ("no", false), ("false", false), ("off", false), ("No", false), ("yes", true), ("true", true),
  ])
  func readsNumbered(word: String, expected: Bool) {
    let (header, diagnostics) = read("numbered: \(word)")
    #expect(header.isNumbered == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["1800", "1,800", "1 800", "1.800", "1800 words", "'1800'"])
  func readsTargets(text: String) {
    #expect(read("target: \(text)").header.target?.value == 1800)
  }

  @Test(arguments: [
    "target: lots", "target: -3", "target: 1.5", "target: [1]", "target: 99999999999999999999",
    "title: [a, b]", "title: {a: b}", "numbered: maybe", "characters: {a: b}",
    "characters: [[a]]", "changes: tobias", "changes: {who: tobias}", "changes: [x]",
    "language: klingonese", "must: [{a: b}]", "pov:\n  - a\n",
  ])
  func reportsValuesOfTheWrongKind(text: String) {
    #expect(read(text).diagnostics.map(\.code) == ["header-value"])
  }

  @Test func takesSeveralChanges() {
    let (header, diagnostics) = read(
      "changes:\n  - {who: a, what: b, to: c}\n  - who: d\n    what: e\n    to: f\n")
    #expect(diagnostics.isEmpty)
    #expect(header.changes.map(\.to.value) == ["c", "f"])
  }

  @Test func keepsKeysOfItsOwnWithoutAWord() {
    let (header, diagnostics) = read("mood: dark\nx-title: y\nmusic: [a, b]\nweather: wind\n")
    #expect(diagnostics.isEmpty)
    #expect(header.extraKeys == ["mood", "x-title", "music", "weather"])
    #expect(header.extra.map(\.value) == ["dark", "y", "[a, b]", "wind"])
  }

  @Test(arguments: [
    ("⟦Title⟧: a", "title"), ("⟦titel⟧: a", "title"), ("⟦told_as⟧: now", "told-as"),
    ("⟦toldAs⟧: now", "told-as"), ("⟦character⟧: Mara", "characters"), ("⟦beat⟧: a", "beats"),
    ("⟦MUST NOT⟧: a", "must-not"),
  ])
  func warnsAboutAKeyThatIsNearlyKnown(text: String, meant: String) throws {
    let marked = MarkedSource(text)
    let (header, diagnostics) = HeaderReader.read(marked.bytes[...], name: "storm")
    let warning = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(warning.code == "unknown-key")
    #expect(warning.severity == .warning)
    #expect(warning.message.hasSuffix("type \(meant):"))
    #expect(warning.range?.bytes == marked.ranges.first)
    #expect(header.extraKeys.count == 1)
  }

  @Test(arguments: [
    ("status: finished", "unknown-status", "outline, draft, revised, final"),
    ("status: Draft", "unknown-status", "status: draft"),
    ("told-as: flashbak", "unknown-telling", "told-as: flashback"),
  ])
  func warnsAboutUnknownWords(text: String, code: String, way: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.message.hasSuffix(way) == true)
  }

  @Test(arguments: [
    ("title: a\n\tpov: b", "yaml-tab"), ("title: a\ntitle: b", "yaml-duplicate-key"),
    ("x: &a [*a]", "yaml-alias"), ("a\u{0}: b", "yaml-unreadable"),
    ("changes: " + String(repeating: "[", count: 10_000), "yaml-too-deep"),
    ("\"a: b\"", "header-not-keys"),
  ])
  func givesAnEmptyHeaderWhenNothingCanBeRead(text: String, code: String) {
    let (header, diagnostics) = read(text)
    #expect(header == ChapterHeader())
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map(\.severity) == [.error])
  }
}

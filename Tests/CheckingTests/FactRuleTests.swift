import Checking
import Manuscript
import Prose
import Testing

@Suite("Facts")
struct FactRuleTests {
  private func attributes(_ facts: String, _ header: String = "") -> [String] {
    AttributeAgainstBible().check(
      CheckedSample.story(["", header, "", ""], bible: "characters:\n  Mara: {\(facts)}")
    ).map(\.message)
  }

  @Test(
    "Two values at one time are reported",
    arguments: [
      (
        "eyes: grey, facts: [{field: eyes, value: blue}]", "",
        "Mara has two values for eyes at one time: blue and grey"
      ),
      (
        "hair from b: black, facts: [{field: hair, value: red, from: b}]", "",
        "Mara has two values for hair at one time: red (from b) and black (from b)"
      ),
      (
        "facts: [{field: hair, value: black, until: d}, {field: hair, value: red, from: b}]", "",
        "Mara has two values for hair at one time: red (from b) and black (until d)"
      ),
      (
        "hair: black, hair from b: cropped", "changes: {who: Mara, what: hair, to: shaved}",
        "here Mara's hair changes to 'shaved', and the bible says 'cropped' from this chapter on"
      ),
      (
        "scar from b: left cheek", "changes: {who: Mara, what: scar, to: right cheek}",
        "here Mara's scar changes to 'right cheek', and the bible says 'left cheek' from this chapter on"
      ),
    ])
  func overlaps(facts: String, header: String, message: String) {
    #expect(attributes(facts, header) == [message])
  }

  @Test(
    "Values one after the other, in a list, or of which one says more are let pass",
    arguments: [
      ("hair: black, hair from b: cropped, hair from c: long", ""),
      ("facts: [{field: hair, value: black, until: c}, {field: hair, value: red, from: b}]", ""),
      ("facts: [{field: hair, value: black, until: b}, {field: hair, value: red, from: b}]", ""),
      ("languages: [French, Erse], skill: fishing, facts: [{field: skill, value: knots}]", ""),
      ("eyes: grey, facts: [{field: eyes, value: gray}, {field: eyes, value: pale grey}]", ""),
      ("eyes: hazel, facts: [{field: eyes, value: green}]", ""),
      ("eyes: grey, facts: [{field: eyes, value: blue, status: rumour}]", ""),
      (
        "hair from b: ginger and cropped to the bone",
        "changes: {who: Mara, what: hair, to: cropped}"
      ),
      ("office from b: none", "changes: {who: Mara, what: office, to: no longer mayor}"),
      ("hair from c: cropped", "changes: {who: Mara, what: hair, to: shaved}"),
      ("hair from b: cropped", "changes: {who: Mara, what: mood, to: bleak}"),
      (
        "hair from b: cropped",
        "changes: [{who: Mara, what: hair, to: wet}, {who: Mara, what: hair, to: cropped}]"
      ),
      ("hair from b: cropped", "changes: {who: Xerxes, what: hair, to: shaved}"),
      ("hair from nowhere: cropped, hair from elsewhere: long", ""),
      ("", ""),
    ])
  func noOverlaps(facts: String, header: String) {
    #expect(attributes(facts, header) == [])
  }

  @Test("Equal points are certain, and so is a header against its own chapter")
  func severity() {
    let story = CheckedSample.story(
      ["", "changes: {who: Anna, what: hair, to: shaved}"],
      bible: """
        characters:
          Mara: {eyes: grey, facts: [{field: eyes, value: blue}]}
          Tobias: {hair from b: black, facts: [{field: hair, value: red, from: b}]}
          Anna: {hair from b: cropped}
        """)
    let found = AttributeAgainstBible().check(story)
    #expect(found.map(\.severity) == [.warning, .error, .error])
    #expect(found.allSatisfy { $0.notes.count == 1 && !$0.help.isEmpty })
  }

  private func places(_ places: String, _ header: String = "") -> [String] {
    PlaceAttribute().check(CheckedSample.story(["", header], bible: "places:\n" + places))
      .map(\.message)
  }

  @Test("Places that lie within themselves and places of two minds are reported")
  func placeConflicts() {
    #expect(places("  harbour: {within: harbour}") == ["harbour lies within itself"])
    #expect(
      places("  attic: {within: house}\n  house: {within: town}\n  town: {within: house}") == [
        "house lies within itself: house and town lie within one another"
      ])
    #expect(
      places("  house: {storeys: one, facts: [{field: storeys, value: three}]}") == [
        "house has two values for storeys at one time: three and one"
      ])
    #expect(
      places("  house: {storeys from b: two}", "changes: {who: house, what: storeys, to: 3}") == [
        "here house's storeys changes to '3', and the bible says 'two' from this chapter on"
      ])
  }

  @Test("Places within places and renovations are let pass")
  func placesThatAreSound() {
    #expect(places("  attic: {within: house}\n  house: {within: town}\n  town:") == [])
    #expect(
      places(
        "  house: {storeys: one, storeys from b: two}",
        "changes: {who: house, what: storeys, to: 2}")
        == [])
    #expect(places("  attic: {within: nowhere}") == [])
  }

  @Test("A quote that is gone is reported at the quote, and the chapter is shown")
  func staleEvidence() throws {
    let bible = """
      characters:
        Mara: {facts: [{field: eyes, value: grey, source: {chapter: a, quote: her grey eyes}}]}
      """
    let story = SightedSample.story(
      ["", ""], bible: bible, seen: [[], []], missing: [0: ["her grey eyes"]])
    let found = try #require(StaleEvidence().check(story).first)
    #expect(
      found.message
        == "the words quoted for 'Mara, eyes: grey' are not in a: nothing there shows it any more")
    #expect(found.notes.map(\.range.unit) == [SourceUnit(.body, "a")])
    for missing in [[:], [1: ["her grey eyes"]], [0: ["other words"]]] {
      let story = SightedSample.story(["", ""], bible: bible, seen: [[], []], missing: missing)
      #expect(StaleEvidence().check(story).isEmpty)
    }
  }

  private func unused(_ bible: String, _ header: String = "", _ seen: [String] = []) -> [String] {
    UnusedEntry().check(
      SightedSample.story([header], bible: bible, seen: [seen.map { .init($0) }])
    ).map(\.message)
  }

  @Test("What nothing names is reported")
  func unusedEntries() {
    #expect(
      unused("characters: [Mara, Xenia]\nplaces: [attic]\nobjects: [key]", "pov: Mara") == [
        "Xenia is in the bible, and no header, entry or chapter names it",
        "attic is in the bible, and no header, entry or chapter names it",
        "key is in the bible, and no header, entry or chapter names it",
      ])
    #expect(
      unused("plotlines: [debt, ledger]", "plotlines: ledger") == [
        "debt is in the bible, and no chapter lists it"
      ])
    #expect(unused("events: [the wreck]").count == 1)
  }

  @Test("What is named anywhere, planned, or works without a name is let pass")
  func usedEntries() {
    #expect(unused("characters: [Mara, Xenia]", "pov: Mara", ["Xenia"]) == [])
    #expect(unused("characters: {Mara: , Xenia: {planned: yes}}", "mentions: Mara") == [])
    #expect(unused("characters: {Mara: {relations: [sister of Xenia]}, Xenia: }") == [])
    #expect(
      unused("characters: {Mara: {job: master of the Anna}}\nobjects: [the Anna]", "pov: Mara")
        == [])
    #expect(unused("plotlines: [debt]\nsecrets: [s]\nsetups: [t]\nrules: [r]\nterms: [u]") == [])
    #expect(unused("events: {wreck: {when: 1879-01-14}}") == [])
    #expect(UnusedEntry().check(CheckedSample.story([""], bible: "characters: [Xenia]")).isEmpty)
  }
}

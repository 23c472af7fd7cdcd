import Checking
import Manuscript
import TestSupport
import Testing

@Suite("Objects in somebody's hands")
struct ObjectCustodyTests {
  private func messages(_ ledger: String, _ chapters: [String]) -> [String] {
    let bible = """
      characters: [Mara, Tobias, Ann]
      places: {cellar: , house: , shed: {within: house}}
      objects: {key: {held-by: \(ledger)}, lamp: }
      """
    return RuleSample(chapters, bible: bible).messages(ObjectCustody.self)
  }

  private static let alone = "{pov: Mara, characters: Mara, objects: {uses: key}}"

  @Test(
    "Who uses what somebody else has, without them, is reported",
    arguments: [
      ("[Tobias]", [alone]), ("[Mara, Tobias from a]", ["", alone]),
      ("[Mara until a, Tobias from b]", ["", "", alone]),
      ("[]", ["{pov: Tobias, objects: {gains: key}}", alone]),
      ("[Mara]", ["{pov: Mara, objects: {gains: {Tobias: key}}}", alone]),
    ])
  func reportsUse(ledger: String, chapters: [String]) {
    #expect(
      messages(ledger, chapters) == [
        "'key' is with Tobias by now, who is not in this chapter, and Mara uses it here"
      ])
  }

  @Test(
    "What was lost and not found again cannot be used",
    arguments: [
      ("[Mara]", ["{pov: Mara, objects: {loses: key}}", alone]),
      ("[Mara until a]", ["", alone]),
      (
        "[]",
        ["{pov: Mara, objects: {gains: key}}", "{pov: Mara, objects: {loses: key}}", "", alone]
      ),
    ])
  func reportsUseAfterLoss(ledger: String, chapters: [String]) {
    #expect(
      messages(ledger, chapters) == ["nobody has 'key' since Mara lost it, and Mara uses it here"])
  }

  @Test("Who loses what somebody else has is reported, with the place where it is said")
  func reportsLoss() throws {
    let sample = RuleSample(
      ["", "characters: Mara\nobjects: {loses: {Mara: key}}"],
      bible: "characters: [Mara, Tobias]\nobjects: {key: {held-by: [Tobias from a]}}")
    let found = try #require(sample.findings(ObjectCustody.self).first)
    #expect(
      found.message
        == "'key' is with Tobias by now, who is not in this chapter, and Mara loses it here")
    #expect(found.severity == .warning)
    #expect(found.range?.unit == SourceUnit(.header, "b"))
    #expect(found.notes.map(\.range.unit.name) == ["bible.yaml"])
  }

  @Test(
    "Holders who are there, handovers and unknown hands are silent",
    arguments: [
      ("[Tobias]", ["{pov: Mara, characters: [Mara, Tobias], objects: {uses: key}}"]),
      ("[Tobias]", ["{pov: Mara, objects: {uses: key}}"]),
      ("[Tobias]", ["{pov: Mara, characters: Mara, silent: Tobias, objects: {uses: key}}"]),
      ("[Tobias]", [alone + "\nscene: {characters: Tobias}"]),
      ("[Mara, Tobias from a]", [alone]), ("[Mara, Tobias from b]", [alone, alone]),
      ("[Mara until b, Tobias from b]", [alone, alone]),
      ("[Mara, Tobias]", [alone]), ("[]", [alone]),
      ("[Mara until a]", [alone]),
      ("[Tobias]", ["{pov: Mara, characters: Mara, objects: {gains: key}}", alone]),
      ("[Mara]", ["{pov: Mara, objects: {loses: key}}", "objects: {gains: {Mara: key}}", alone]),
      ("[Mara]", ["{pov: Mara, objects: {loses: key, gains: key}}", alone]),
      ("[Mara]", ["{pov: Mara, objects: {gains: key, loses: key}}", alone]),
      ("[Tobias from nowhere]", [alone]), ("[Xerxes]", [alone]),
      ("[Tobias]", ["{pov: Xerxes, objects: {gains: key}}", alone]),
      ("[Tobias]", ["{pov: Xerxes, characters: Ann, objects: {uses: key}}"]),
      ("[Tobias]", ["{pov: Mara, characters: Mara, objects: {uses: [lamp, sword]}}"]),
      // Lost where Mara was: she may have picked it up.
      (
        "[Tobias]",
        ["{pov: Tobias, characters: [Mara, Tobias], objects: {loses: key}}", alone]
      ),
    ])
  func silent(ledger: String, chapters: [String]) {
    #expect(messages(ledger, chapters) == [])
  }

  @Test("Who was not there when it was lost cannot have picked it up")
  func lostElsewhere() {
    #expect(
      messages(
        "[Tobias]", ["{pov: Tobias, characters: Tobias, objects: {loses: key}}", Self.alone])
        == ["nobody has 'key' since Tobias lost it, and Mara uses it here"])
  }

  @Test(
    "Two people cannot have it in one chapter",
    arguments: [
      ("[Mara until d, Tobias from b]", 1), ("[Mara from a until e, Tobias from b until d]", 1),
      ("[Mara until c, Tobias from b]", 0), ("[Mara until d, Tobias from d]", 0),
      ("[Mara until d, Tobias from c]", 0), ("[Mara, Tobias from b]", 0),
      ("[Mara from b until e, Tobias from b until e]", 0), ("[Mara until e, Mara from b]", 0),
      ("[Mara until e, Tobias from b until c]", 0), ("[Mara until nowhere, Tobias from b]", 0),
      ("[Mara until e, cellar from b]", 0),
    ])
  func twoHolders(ledger: String, count: Int) {
    let found = messages(ledger, ["", "", "", "", ""])
    #expect(found.count == count)
    for message in found {
      #expect(message.hasPrefix("'key' is with Tobias from here on, and with Mara"))
    }
    #expect(messages(ledger, ["", "", "characters: [Mara, Tobias]", "", ""]).count <= count)
  }
}

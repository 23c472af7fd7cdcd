import Checking
import Manuscript
import Testing

@Suite("Setups and events that are promised")
struct PromiseRulesTests {
  private func messages(
    _ rule: any Rule.Type, _ bible: String, _ chapters: [String], story: String = ""
  ) -> [String] {
    RuleSample(chapters, bible: bible, story: story).messages(rule)
  }

  @Test("A setup without a payoff is reported once the book is complete")
  func unpaid() throws {
    let sample = RuleSample(
      ["status: final", "status: Revised"],
      bible: "setups: {key: {planted: a}, dog: {planted: a, paid: b}, cat: {paid: b}}")
    let found = sample.findings(SetupUnpaid.self)
    #expect(found.map(\.message) == ["'key' is planted and never paid, and the book is complete"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.notes.map(\.message) == ["planted here"])
  }

  @Test(
    "A setup in a book that is not complete, in an open series or planned waits",
    arguments: [
      ("", ["status: final", "status: draft"], ""),
      ("", ["status: final", "status: final\nunwritten"], ""), ("", ["", ""], ""),
      ("", ["status: final", "status: whatever"], ""),
      ("", ["status: final"], "series: {name: S, open: yes}\n"),
      (", planned: yes", ["status: final"], ""), (", paid: nowhere", ["status: final"], ""),
    ])
  func waits(keys: String, chapters: [String], story: String) {
    let bible = "setups: {key: {planted: a\(keys)}}"
    #expect(messages(SetupUnpaid.self, bible, chapters, story: story) == [])
  }

  @Test("Chapters without a status do not hold up a book whose others are final")
  func partlyMarked() {
    let bible = "setups: {key: {planted: a}}"
    #expect(messages(SetupUnpaid.self, bible, ["", "status: final"]).count == 1)
  }

  @Test(
    "A payoff before every setup, or without one, is an error",
    arguments: [
      ("{planted: b, paid: a}", "'key' is paid in 'a', before the reader has seen it planted"),
      ("{planted: [c, b], paid: a}", "'key' is paid in 'a', before the reader has seen it planted"),
      ("{planted: b, paid: [a, c]}", "'key' is paid in 'a', before the reader has seen it planted"),
      ("{planted: wreck, paid: a}", "'key' is paid in 'a', before the reader has seen it planted"),
      (
        "{planted: c, paid: wreck}",
        "'key' is paid in 'wreck', before the reader has seen it planted"
      ),
      ("{paid: a}", "'key' is paid in 'a', and no chapter plants it"),
    ])
  func paidFirst(setup: String, message: String) {
    let bible = "setups: {key: \(setup)}\nevents: [{id: wreck}]"
    #expect(messages(PayoffBeforeSetup.self, bible, ["", "events: wreck", ""]) == [message])
  }

  @Test(
    "A payoff in the chapter of its setup, or after one of them, is in order",
    arguments: [
      "{planted: a, paid: a}", "{planted: [a, c], paid: b}", "{planted: a}",
      "{planted: nowhere, paid: a}", "{planted: [b, nowhere], paid: a}",
      "{planted: b, paid: 1887-11-03}", "{planted: 1887-11-03, paid: a}",
      "{planted: wreck, paid: b}", "{paid: a, planned: yes}", "{planted: trial, paid: a}",
    ])
  func paidLater(setup: String) {
    let bible = "setups: {key: \(setup)}\nevents: [{id: wreck}, {id: trial}]"
    #expect(messages(PayoffBeforeSetup.self, bible, ["", "events: wreck", ""]) == [])
  }

  @Test("An event that must be on the page and is in no header is reported at its name")
  func neverShown() throws {
    let bible = """
      events:
        - {id: wreck, what: the wreck, on-page: yes}
        - {id: trial, on-page: yes}
        - {id: ball, on-page: no}
        - {id: feast, on-page: yes, planned: yes}
        - {id: storm}
      """
    let found = RuleSample(["events: [Trial]", "events: storm"], bible: bible)
      .findings(EventNeverShown.self)
    #expect(found.map(\.message) == ["'wreck' is to happen on the page, and no chapter lists it"])
    #expect(found.map(\.severity) == [.warning])
    #expect(messages(EventNeverShown.self, bible, ["events: Wreck, trial"]) == [])
  }
}

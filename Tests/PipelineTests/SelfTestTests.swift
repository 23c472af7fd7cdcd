import Checking
import Foundation
import Pipeline
import TestSupport
import Testing

/// The errors that are planted to test the rules, on the example story.
@Suite struct SelfTestTests {
  private let path = Recorded.repository.appending(path: "example-story").path(
    percentEncoded: false)

  @Test("Every rule has an operator, once")
  func everyRule() {
    let rules = RuleSet.rules.map { $0.code }
    #expect(rules.filter { !SelfTest.codes.contains($0) }.isEmpty)
    #expect(Set(SelfTest.codes).count == SelfTest.codes.count)
  }

  @Test("Every operator finds room for errors and for traps of two kinds or more")
  func anchors() throws {
    for (code, cases) in try SelfTest(path).cases() {
      let plants = cases.filter { $0.purpose == .plant }
      let traps = cases.filter { $0.purpose == .trap }
      #expect(plants.count >= 4, "\(code)")
      #expect(traps.count >= 8, "\(code)")
      #expect(Set(traps.map(\.kind)).count >= 2, "\(code)")
      #expect(plants.allSatisfy { !$0.expected.isEmpty })
      #expect(traps.allSatisfy { $0.expected.isEmpty })
    }
  }

  @Test("The cases are the same in every run")
  func determinism() throws {
    let first = try SelfTest(path).cases().map { "\($0.code) \($0.cases.map(\.what))" }
    let second = try SelfTest(path).cases().map { "\($0.code) \($0.cases.map(\.what))" }
    #expect(first == second)
  }

  @Test("The example story has the same findings when it is written anew")
  func rewriting() throws {
    #expect(try SelfTest(path).rewriting.isEmpty)
  }

  @Test("The report shows a row for each rule, the cases, and what they mean")
  func report() throws {
    var test = try SelfTest(path)
    try test.run(only: ["event-never-shown"], count: 4)
    let text = SelfTestReport(test).text(isLong: true)
    #expect(try text == Recorded.text("self-test.txt", recording: text))
  }

  @Test("A rule that is switched off misses everything, and the report says so")
  func blindRule() throws {
    let story = try ScratchStory(
      "blind",
      [
        "story.yaml": ScratchStory.settings + "checks: {rules: {event-never-shown: off}}\n",
        "bible.yaml": "characters: [Mara]\nevents: [{id: wreck, what: the wreck}]\n",
        "chapters/01-a.md": "---\npov: Mara\n---\n\nMara saw the wreck.\n",
      ])
    var test = try SelfTest(story.folder.path)
    try test.run(only: ["event-never-shown"])
    let report = SelfTestReport(test)
    #expect(report.total.planted > 0)
    #expect(report.total.found == 0)
    #expect(!report.isPerfect)
    #expect(report.text().contains("missed: event-never-shown (a new event)"))
  }
}

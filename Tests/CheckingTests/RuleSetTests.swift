import Checking
import Manuscript
import Testing

@Suite struct RuleSetTests {
  private let findings = [
    Diagnostic(.error, "unknown-reference", "a", at: nil),
    Diagnostic(.warning, "placeholder-left", "b", at: nil),
    Diagnostic(.error, "not-utf8", "c", at: nil),
  ]

  @Test(arguments: [
    ([:], ["error", "warning", "error"]),
    (["unknown-reference": "note"], ["note", "warning", "error"]),
    (["placeholder-left": "error"], ["error", "error", "error"]),
    (["unknown-reference": "off", "placeholder-left": "off"], ["error"]),
    (["unknown-reference": "loud"], ["error", "warning", "error"]),
    (["not-utf8": "off"], ["error", "warning", "error"]),
  ])
  func setsTheSeverityThatTheWriterWants(levels: [String: String], severities: [String]) {
    #expect(RuleSet.applying(levels, to: findings).map(\.severity.word) == severities)
  }

  @Test func runsEveryRule() {
    let story = CheckedSample.story(
      ["{number: 1, pov: Mira}", "number: 1"], bible: "characters: [Mara]")
    #expect(RuleSet.check(story).map(\.code) == ["unknown-reference", "chapter-sequence"])
  }
}

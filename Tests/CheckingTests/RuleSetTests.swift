import Checking
import Manuscript
import Testing

@Suite struct RuleSetTests {
  private func levelled(_ code: String, _ level: String) -> [Diagnostic] {
    RuleSet.applying([code: level], to: [Diagnostic(.error, code, "something is so", at: nil)])
  }

  @Test(arguments: [("warning", Diagnostic.Severity.warning), ("note", .note), ("error", .error)])
  func givesARuleTheSeverityThatTheWriterAskedFor(level: String, severity: Diagnostic.Severity) {
    #expect(levelled(ChapterSequence.code, level).map(\.severity) == [severity])
  }

  @Test func leavesOutWhatIsSwitchedOff() {
    #expect(levelled(ChapterSequence.code, "off").isEmpty)
  }

  @Test func keepsWhatShutsAChapterOutAnError() {
    #expect(levelled("conflict-marks", "off").map(\.severity) == [.error])
  }
}

import Checking
import Manuscript
import TestSupport
import Testing

@Suite("What findings say")
struct RuleMessagesTests {
  /// Rules over headers and bible alone, whose examples need no text.
  private static let rules: [any Rule.Type] = [
    DeadListedPresent.self, UnbornPresent.self, ViewpointAbsent.self, InTwoPlaces.self,
    ChapterDateBackward.self, EventAgainstChapter.self, WeekdayDate.self, InvalidDate.self,
    DurationConflict.self, SeasonConflict.self, MoonConflict.self, DaylightConflict.self,
    TravelTime.self, ObjectCustody.self, PlotlineGap.self, PlotlineUnresolved.self,
    SetupUnpaid.self, PayoffBeforeSetup.self, EventNeverShown.self,
  ]

  @Test("The findings of the articles' examples, with notes and ways out, are as recorded")
  func messages() throws {
    var text = ""
    for rule in Self.rules {
      for finding in try ExampleRun.check(rule.article.fires) where finding.code == rule.code {
        text += "\(finding.severity.word): \(finding.message) [\(finding.code)]\n"
        text += finding.notes.map { "  note: \($0.message) (\($0.range.unit.name))\n" }.joined()
        text += finding.help.map { "  help: \($0)\n" }.joined() + "\n"
      }
    }
    #expect(try text == Recorded.text("rule-messages.txt", recording: text))
  }
}

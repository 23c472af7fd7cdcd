import Checking
import Manuscript
import Testing

@Suite("A story that happened")
struct ConsistentWorldTests {
  /// Rules that hold what is declared against what is declared; promises are not kept in it.
  private static let rules: [any Rule.Type] = [
    DeadListedPresent.self, UnbornPresent.self, ViewpointAbsent.self, InTwoPlaces.self,
    ChapterDateBackward.self, EventAgainstChapter.self, WeekdayDate.self, InvalidDate.self,
    DurationConflict.self, SeasonConflict.self, MoonConflict.self, DaylightConflict.self,
    TravelTime.self, ObjectCustody.self,
  ]

  @Test("What is consistent, told exactly or vaguely, has no findings", arguments: 1...60)
  func isSilent(seed: Int) {
    let world = ConsistentWorld(seed: UInt64(seed), chapters: 50)
    let story = RuleSample(world.chapters, bible: world.bible).checked
    for rule in Self.rules {
      let found = rule.init().check(story)
      #expect(
        found.isEmpty, "\(found.map { "\($0.range?.unit.name ?? ""): \($0.message)" })")
    }
  }
}

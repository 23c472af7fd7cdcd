import Chronology
import Testing

@Suite("Durations")
struct StoryDurationTests {
  @Test(
    "Durations are read as people write them",
    arguments: [
      ("2 hours 10 minutes", 130...130), ("half an hour", 30...30), ("three days", 4320...4320),
      ("about a week", 7560...12600), ("90 minutes", 90...90), ("1.5 hours", 90...90),
      ("1½ hours", 90...90), ("an hour and a half", 90...90), ("2h 10m", 130...130),
      ("three quarters of an hour", 45...45), ("2-3 hours", 120...180),
      ("two or three hours", 120...180),
      ("a few days", 2880...10080), ("a fortnight", 20160...20160), ("a month", 40320...44640),
      ("a year", 525_600...527_040), ("up to 2 hours", 0...120), ("a day and 2 hours", 1560...1560),
      ("twenty-five minutes", 25...25), ("some weeks", 20160...80640),
    ])
  func durations(text: String, minutes: ClosedRange<Int>) {
    #expect(StoryDuration.read(text) == StoryDuration(minutes: minutes))
  }

  @Test("A minimum is one")
  func minimum() {
    #expect(
      StoryDuration.read("at least 2 hours") == StoryDuration(minutes: 120...120, isMinimum: true))
  }

  @Test(
    "Other words are no duration",
    arguments: ["", "soon", "2", "hours", "2 hours ago", "Tuesday", "2 hours by train"])
  func others(text: String) {
    #expect(StoryDuration.read(text) == nil)
  }

  @Test("A week and a day are as long as the calendar says")
  func custom() {
    #expect(StoryDuration.read("a week", in: CalendarTests.vell)?.minutes == 6000...6000)
  }
}

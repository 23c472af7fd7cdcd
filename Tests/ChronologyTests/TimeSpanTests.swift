import Chronology
import Testing

@Suite("Time spans")
struct TimeSpanTests {
  @Test("Two chapters at one minute overlap, two on one day need not")
  func overlap() {
    let minute = StoryTime(start: TimeSpan(600, 601))
    let day = StoryTime(start: TimeSpan(0, 1440))
    #expect(minute.certainlyOverlaps(minute))
    #expect(!minute.certainlyOverlaps(day))
    #expect(!day.certainlyOverlaps(day))
    let morning = StoryTime(start: TimeSpan(540, 541), end: TimeSpan(720, 721))
    #expect(morning.certainlyOverlaps(minute))
  }
}

/// Reads the tokens of one duration.
struct DurationReader {
  init(_ text: String, in calendar: Calendar) {}
  mutating func read() -> StoryDuration? { nil }
}

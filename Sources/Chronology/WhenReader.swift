/// Reads the tokens of one phrase of time.
struct WhenReader {
  init(_ text: String, in calendar: Calendar) {}
  mutating func read() -> Result<WhenPhrase, WhenPhrase.Problem> { .failure(.unreadable) }
}

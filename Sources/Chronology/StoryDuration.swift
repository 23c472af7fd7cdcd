/// How long something takes, as a phrase gives it: `2 hours 10 minutes`, `about a week`.
package struct StoryDuration: Sendable, Hashable {
  /// At least and at most.
  package var minutes: ClosedRange<Int>
  /// `at least 2 hours`: nothing is said of the most, and ``minutes`` holds what is named.
  package var isMinimum: Bool

  package init(minutes: ClosedRange<Int>, isMinimum: Bool = false) {
    self.minutes = minutes
    self.isMinimum = isMinimum
  }

  /// Reads a duration; `nil` for what is none.
  ///
  /// A month counts 28 to 31 days, a year 365 or 366; "about" is a quarter less or more, "a few" 2 to
  /// 7, "several" 3 to 8.
  ///
  /// - Complexity: O(*bytes*).
  package static func read(_ text: String, in calendar: Calendar = .gregorian) -> StoryDuration? {
    DurationReader(text, in: calendar).read()
  }
}

/// A stretch of story time: minutes from the start of the calendar's day 0, half open.
package struct TimeSpan: Sendable, Hashable {
  package var lower: Int
  package var upper: Int

  /// - Parameters:
  ///   - lower: The first minute.
  ///   - upper: The first minute that no longer belongs to it; taken as `lower + 1` if not above.
  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(upper, lower &+ 1)
  }

  /// Whether every minute of it comes before every minute of the other.
  package func isBefore(_ other: TimeSpan) -> Bool { upper <= other.lower }

  package func overlaps(_ other: TimeSpan) -> Bool { lower < other.upper && other.lower < upper }
}

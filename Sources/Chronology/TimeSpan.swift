/// A stretch of story time: minutes from the start of the calendar's day 0, half open.
package struct TimeSpan: Sendable, Hashable {
  /// What the minutes are counted on.
  ///
  /// `day 3` without a date for day 1 is two days after `day 1`, and neither before nor after 1887.
  package enum Axis: UInt8, Sendable { case calendar, story }

  package var lower: Int
  package var upper: Int
  /// Spans of different axes are never compared; those of the story's own have no date or weekday.
  package var axis: Axis

  /// - Parameters:
  ///   - lower: The first minute.
  ///   - upper: The first minute that no longer belongs to it; taken as `lower + 1` if not above.
  ///   - axis: What the minutes are counted on.
  package init(_ lower: Int, _ upper: Int, on axis: Axis = .calendar) {
    self.lower = lower
    self.upper = max(upper, lower &+ 1)
    self.axis = axis
  }

  /// Whether every minute of it comes before every minute of the other; false where that is not
  /// known.
  package func isBefore(_ other: TimeSpan) -> Bool { axis == other.axis && upper <= other.lower }

  package func overlaps(_ other: TimeSpan) -> Bool {
    axis == other.axis && lower < other.upper && other.lower < upper
  }

  /// Whether every minute of the other belongs to it.
  package func contains(_ other: TimeSpan) -> Bool {
    axis == other.axis && lower <= other.lower && other.upper <= upper
  }

  /// The least and the most minutes from a minute of it to a minute of the other, negative
  /// backwards; `nil` where they cannot be compared.
  package func minutes(to other: TimeSpan) -> ClosedRange<Int>? {
    guard axis == other.axis else { return nil }
    return (other.lower &- upper &+ 1)...max(other.upper &- 1 &- lower, other.lower &- upper &+ 1)
  }
}

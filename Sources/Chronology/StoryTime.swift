/// When something happens, as closely as it is known.
package struct StoryTime: Sendable, Hashable {
  /// It begins at some minute in here.
  package var start: TimeSpan

  /// It ends at some minute in here; `nil` where nothing is said of its end.
  package var end: TimeSpan?

  package init(start: TimeSpan, end: TimeSpan? = nil) {
    self.start = start
    self.end = end
  }

  /// From the first minute that can belong to it to the last.
  package var extent: TimeSpan {
    TimeSpan(start.lower, end?.upper ?? start.upper, on: start.axis)
  }

  /// Whether it is over before the other begins, however the uncertain bounds fall.
  package func isCertainlyBefore(_ other: StoryTime) -> Bool {
    extent.isBefore(other.start)
  }

  /// Whether both go on at one minute, however the uncertain bounds fall; what has no end lasts a
  /// minute.
  package func certainlyOverlaps(_ other: StoryTime) -> Bool {
    let (mine, theirs) = (certain, other.certain)
    guard let mine, let theirs else { return false }
    return mine.overlaps(theirs)
  }

  /// The minutes in which it certainly goes on.
  private var certain: TimeSpan? {
    let first = start.upper &- 1
    let last = end.map(\.lower) ?? (start.upper - start.lower == 1 ? start.upper : first)
    return last > first ? TimeSpan(first, last, on: start.axis) : nil
  }
}

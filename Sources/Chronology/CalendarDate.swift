/// A day in a calendar; years are astronomical: 0 is 1 BC, -43 is 44 BC.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package var year: Int
  /// Counted from 1.
  package var month: Int
  /// Counted from 1.
  package var day: Int

  package init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

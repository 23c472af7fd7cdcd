/// A date as far as it is given: a year, a month of a year, a day, or a day of any year.
package struct PartialDate: Sendable, Hashable {
  /// Astronomical: 0 is 1 BC; `nil` for `3 November`.
  package var year: Int?
  /// Counted from 1.
  package var month: Int?
  /// Counted from 1; only with a month.
  package var day: Int?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that it names; `nil` where a part is left open.
  package var full: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year, month, day)
  }
}

package import Manuscript

/// Turns dates into days and back, by the calendar of the story.
package struct Calendar: Sendable {
  package let calendar: StoryCalendar

  package init(_ calendar: StoryCalendar) { self.calendar = calendar }

  /// Minutes in a day.
  package var minutesPerDay: Int {
    if case .custom(let custom) = calendar { return custom.hours &* 60 }
    return 1440
  }
}

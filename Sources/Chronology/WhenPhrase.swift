/// A phrase of story time, read: `Thursday 3 November 1887, 21:30`, `three days later`.
///
/// Nothing is resolved here: what a phrase means beside other chapters is the timeline's to say.
package struct WhenPhrase: Sendable, Hashable {
  /// One point of time, as far as a phrase gives it.
  package struct Point: Sendable, Hashable {
    package var date: PartialDate?
    /// Index in ``Calendar/weekdayNames``; with a date it is only said beside it.
    package var weekday: Int?
    /// Index in ``Calendar/seasons``; its year, where given, is the date's.
    package var season: Int?
    package var dayPart: DayPart?
    /// Minute of the day, up to and including ``Calendar/minutesPerDay``.
    package var clock: Int?
    /// `day 3` of the story.
    package var storyDay: Int?
    package var offset: Offset?
    /// `early`, `mid` or `late` in a month, year or season.
    package var third: Third?
    /// Years that the date may be later than its own: 9 for `the 1880s`.
    package var moreYears: Int = 0

    package init() {}

    /// Whether it needs nothing but the calendar to be placed.
    package var isAbsolute: Bool { date?.year != nil }

    /// Whether nothing was said.
    package var isEmpty: Bool { self == Point() }
  }

  /// How far something is from another point.
  package enum Offset: Sendable, Hashable {
    /// So many minutes after (negative: before).
    case minutes(ClosedRange<Int>)
    /// On the day so many days after; 0 is the same day.
    case days(ClosedRange<Int>)
    /// So many months after, give or take five days.
    case months(ClosedRange<Int>)
    /// So many years after, give or take a month.
    case years(ClosedRange<Int>)
    /// The next point such as named (weekday, season, date), after the other one and not in it.
    case next
    /// The last point such as named, before the other one.
    case last
    /// Some time after on the same day, or later.
    case later
    /// Some time before.
    case earlier
  }

  /// A third of a longer time.
  package enum Third: String, Sendable, Hashable { case early, mid, late }

  /// Why a phrase says nothing.
  package enum Problem: Error, Sendable, Hashable {
    case unreadable
    /// There is no such date or time; the text says why, such as `June has 30 days`.
    case noSuchDate(String)
  }

  package var start: Point
  /// For `10:00 to 12:30`; what is left open in one of the two is the other's.
  package var end: Point?
  /// Whether it says `about`, `around` or `c.` before a date or time.
  package var isApproximate: Bool

  package init(start: Point, end: Point? = nil, isApproximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = isApproximate
  }

  /// Reads every form of `when:`; English, with German, French and Spanish names of months and
  /// weekdays.
  ///
  /// - Complexity: O(*bytes*).
  package static func read(_ text: String, in calendar: Calendar) -> Result<WhenPhrase, Problem> {
    var reader = WhenReader(text, in: calendar)
    return reader.read()
  }
}

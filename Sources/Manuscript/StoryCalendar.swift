/// The calendar by which the story counts its days.
package enum StoryCalendar: Sendable, Equatable {
  /// Proleptic before 1582.
  case gregorian
  case julian
  case custom(CustomCalendar)
}

/// A calendar of the story's own; every list is in order.
package struct CustomCalendar: Sendable, Equatable {
  package struct Month: Sendable, Equatable {
    package var name: String
    /// 1 or more.
    package var days: Int

    package init(name: String, days: Int) {
      self.name = name
      self.days = days
    }
  }

  package struct Moon: Sendable, Equatable {
    package var name: String
    /// Days from full to full.
    package var period: Double
    /// A date of full moon, as typed.
    package var full: Located<String>

    package init(name: String, period: Double, full: Located<String>) {
      self.name = name
      self.period = period
      self.full = full
    }
  }

  /// Every so many years a month is longer.
  package struct Leap: Sendable, Equatable {
    package var every: Int
    /// Index in ``months``.
    package var month: Int
    package var days: Int

    package init(every: Int, month: Int, days: Int) {
      self.every = every
      self.month = month
      self.days = days
    }
  }

  /// A season, and the months that it takes.
  package struct Season: Sendable, Equatable {
    package var name: String
    /// Indices in ``months``.
    package var months: [Int]

    package init(name: String, months: [Int]) {
      self.name = name
      self.months = months
    }
  }

  package var name: String
  package var months: [Month]
  /// Names of the days of a week; empty where there are no weeks.
  package var week: [String]
  /// Index in ``week`` of the first day of year 1.
  package var firstWeekday: Int
  /// Hours of 60 minutes in a day; 1 or more.
  package var hours: Int
  package var moons: [Moon]
  package var leap: Leap?
  package var seasons: [Season]
  /// Where it is declared.
  package var range: SourceRange

  package init(name: String, months: [Month], at range: SourceRange) {
    self.name = name
    self.months = months
    self.range = range
    week = []
    firstWeekday = 0
    hours = 24
    moons = []
    seasons = []
  }
}

import Chronology
import Manuscript
import Testing

@Suite("Calendars")
struct CalendarTests {
  static let vell = Calendar(.custom(sample))

  /// Three months, a leap day every four years, a week of five days.
  static var sample: CustomCalendar {
    let range = SourceRange(SourceUnit(.file, "story.yaml"), 0..<1)
    var calendar = CustomCalendar(
      name: "Reckoning of Vell",
      months: [
        .init(name: "Thaw", days: 36), .init(name: "Deep Winter", days: 30),
        .init(name: "Höst", days: 40),
      ], at: range)
    calendar.week = ["Ashday", "Brineday", "Coalday", "Duskday", "Emberday"]
    calendar.firstWeekday = 2
    calendar.hours = 20
    calendar.leap = .init(every: 4, month: 0, days: 1)
    calendar.moons = [.init(name: "Hest", period: 20, full: Located("3 Thaw 1", at: range))]
    calendar.seasons = [
      .init(name: "Flood", months: [0]), .init(name: "dry season", months: [1, 2]),
    ]
    return calendar
  }

  @Test(
    "Days have the numbers that astronomers give them",
    arguments: [
      (Calendar.gregorian, CalendarDate(2000, 1, 1), 2_451_545),
      (.gregorian, CalendarDate(1858, 11, 17), 2_400_001),
      (.gregorian, CalendarDate(1582, 10, 15), 2_299_161),
      (.julian, CalendarDate(1582, 10, 4), 2_299_160), (.julian, CalendarDate(-4712, 1, 1), 0),
      (.gregorian, CalendarDate(-4713, 11, 24), 0), (.julian, CalendarDate(-43, 3, 15), 1_705_426),
    ])
  func numbers(calendar: Chronology.Calendar, date: CalendarDate, day: Int) {
    #expect(calendar.day(of: date) == day)
    #expect(calendar.date(ofDay: day) == date)
  }

  @Test(
    "Dates have their weekdays",
    arguments: [
      (Calendar.gregorian, CalendarDate(1887, 11, 3), "Thursday"),
      (.gregorian, CalendarDate(1891, 4, 21), "Tuesday"),
      (.gregorian, CalendarDate(2026, 11, 23), "Monday"),
      (.julian, CalendarDate(1066, 10, 14), "Saturday"),
      (.julian, CalendarDate(1453, 5, 29), "Tuesday"),
      (vell, CalendarDate(1, 1, 1), "Coalday"), (vell, CalendarDate(0, 3, 40), "Brineday"),
    ])
  func weekdays(calendar: Chronology.Calendar, date: CalendarDate, name: String) throws {
    let day = try #require(calendar.day(of: date))
    #expect(calendar.weekday(ofDay: day).map { calendar.weekdayNames[$0] } == name)
  }

  @Test("Days that do not exist have no number")
  func noSuchDays() {
    #expect(Calendar.gregorian.day(of: CalendarDate(1887, 2, 29)) == nil)
    #expect(Calendar.gregorian.day(of: CalendarDate(1900, 2, 29)) == nil)
    #expect(Calendar.julian.day(of: CalendarDate(1900, 2, 29)) != nil)
    #expect(Calendar.gregorian.day(of: CalendarDate(1887, 0, 1)) == nil)
    #expect(Calendar.gregorian.day(of: CalendarDate(.max, 1, 1)) == nil)
    #expect(Self.vell.day(of: CalendarDate(3, 1, 37)) == nil)
    #expect(Self.vell.day(of: CalendarDate(4, 1, 37)) != nil)
  }

  @Test(
    "Every day has a date, and the date that day", arguments: [Calendar.gregorian, .julian, vell])
  func roundTrip(calendar: Chronology.Calendar) {
    var before = calendar.date(ofDay: -800_001)
    for day in -800_000...(-796_000) {
      let date = calendar.date(ofDay: day)
      #expect(calendar.day(of: date) == day && before < date)
      before = date
    }
    for day in [0, 1, 35, 36, 1_720_000, 2_440_000, 300_000_000, -300_000_000] {
      let date = calendar.date(ofDay: day)
      if abs(date.year) < 999_999 { #expect(calendar.day(of: date) == day) }
    }
  }

  @Test("Absurd calendars count without end or trap")
  func absurd() {
    let range = SourceRange(SourceUnit(.file, "story.yaml"), 0..<1)
    var custom = CustomCalendar(name: "", months: [.init(name: "A", days: .max)], at: range)
    custom.hours = .max
    custom.firstWeekday = .min
    custom.week = ["x"]
    custom.leap = .init(every: .min, month: .max, days: .max)
    let calendar = Calendar(.custom(custom))
    for year in [-999_999, 0, 999_999] {
      let span = calendar.span(of: PartialDate(year: year))
      #expect(span.map { $0.upper > $0.lower } == true)
    }
    _ = calendar.date(ofDay: .max)
    _ = calendar.date(ofDay: .min)
    _ = calendar.weekday(ofDay: .max)
    #expect(calendar.adding(months: .max, to: CalendarDate(999_999, 1, 1)).year == 999_999)
    #expect(Calendar(.custom(CustomCalendar(name: "", months: [], at: range))).monthCount == 1)
  }

  @Test("A month later is the same day, or the month's last")
  func months() {
    let calendar = Calendar.gregorian
    #expect(calendar.adding(months: 1, to: CalendarDate(1887, 1, 31)) == CalendarDate(1887, 2, 28))
    #expect(calendar.adding(months: -13, to: CalendarDate(1887, 1, 3)) == CalendarDate(1885, 12, 3))
  }

  @Test("Seasons have soft edges, and are turned round in the south")
  func seasons() throws {
    let calendar = Calendar.gregorian
    func names(_ month: Int, _ day: Int, isSouthern: Bool = false) -> [String] {
      calendar.seasons(
        ofDay: calendar.day(of: CalendarDate(1887, month, day)) ?? 0, isSouthern: isSouthern
      )
      .map(\.name)
    }
    #expect(names(3, 5) == ["spring", "winter"])
    #expect(names(3, 25) == ["spring"])
    #expect(names(7, 10) == ["summer"])
    #expect(names(7, 10, isSouthern: true) == ["winter"])
    let winter = calendar.spans(of: .winter, in: 1887)
    #expect(winter.count == 2)
    let flood = Self.vell.seasons
    #expect(flood.map(\.name) == ["Flood", "dry season"])
  }
}

import Chronology
import Testing

@Suite("Moon and sun")
struct SkyTests {
  /// Full moons of lunar eclipses, and the full moon after Apollo 11; day and hour in Greenwich.
  static let full: [(calendar: Chronology.Calendar, date: CalendarDate, hour: Int)] = [
    (.julian, CalendarDate(1110, 5, 5), 23), (.julian, CalendarDate(1258, 5, 18), 23),
    (.julian, CalendarDate(1453, 5, 22), 17), (.julian, CalendarDate(1504, 3, 1), 1),
    (.gregorian, CalendarDate(1816, 6, 10), 1), (.gregorian, CalendarDate(1884, 10, 4), 22),
    (.gregorian, CalendarDate(1963, 12, 30), 11), (.gregorian, CalendarDate(1969, 7, 29), 3),
    (.gregorian, CalendarDate(1992, 12, 9), 24), (.gregorian, CalendarDate(1999, 12, 22), 18),
    (.gregorian, CalendarDate(2000, 1, 21), 5), (.gregorian, CalendarDate(2015, 9, 28), 3),
    (.gregorian, CalendarDate(2018, 7, 27), 20), (.gregorian, CalendarDate(2022, 11, 8), 11),
    (.gregorian, CalendarDate(2025, 3, 14), 7), (.gregorian, CalendarDate(2028, 12, 31), 17),
  ]

  @Test("The moon is full when it was eclipsed", arguments: full.indices)
  func fullMoons(index: Int) throws {
    let (calendar, date, hour) = Self.full[index]
    let day = try #require(calendar.day(of: date))
    let phase = try #require(calendar.moonPhase(atMinute: day * 1440 + hour * 60))
    #expect(abs(phase.fraction - 0.5) * phase.period < 0.25)
    #expect(phase.matches("full", toleranceDays: 1) == true)
    #expect(phase.word == "full moon")
  }

  @Test(
    "The moon is new when it covers the sun",
    arguments: [
      (Calendar.julian, CalendarDate(1133, 8, 2)), (.julian, CalendarDate(1140, 3, 20)),
      (.julian, CalendarDate(1185, 5, 1)), (.gregorian, CalendarDate(1715, 5, 3)),
      (.gregorian, CalendarDate(1912, 4, 17)), (.gregorian, CalendarDate(1919, 5, 29)),
      (.gregorian, CalendarDate(1999, 8, 11)), (.gregorian, CalendarDate(2017, 8, 21)),
    ])
  func newMoons(calendar: Chronology.Calendar, date: CalendarDate) throws {
    let day = try #require(calendar.day(of: date))
    let phase = try #require(calendar.moonPhase(atMinute: day * 1440 + 720))
    #expect(phase.matches("new moon", toleranceDays: 1) == true)
    #expect(phase.matches("full", toleranceDays: 2) == false)
  }

  @Test(
    "Words for the moon fit or do not",
    arguments: [
      (0.1, "waxing crescent", true), (0.1, "waning", false), (0.1, "gibbous", false),
      (0.27, "first quarter", true), (0.6, "waning gibbous", true), (0.98, "new", true),
      (0.02, "waning crescent", true), (0.75, "half moon", true), (0.4, "full", false),
    ])
  func words(fraction: Double, word: String, fits: Bool) {
    #expect(MoonPhase(fraction: fraction).matches(word, toleranceDays: 1) == fits)
    #expect(MoonPhase(fraction: fraction).matches("green", toleranceDays: 1) == nil)
  }

  @Test("A moon of the story's own keeps its period")
  func custom() throws {
    let calendar = CalendarTests.vell
    #expect(calendar.moonNames == ["Hest"])
    let day = try #require(calendar.day(of: CalendarDate(1, 1, 3)))
    func word(_ days: Int) -> String? {
      calendar.moonPhase(atMinute: (day + days) * calendar.minutesPerDay + 600)?.word
    }
    #expect(
      [word(0), word(10), word(-20), word(5)] == [
        "full moon", "new moon", "full moon", "last quarter",
      ])
    #expect(calendar.moonPhase(1, atMinute: 0) == nil)
    #expect(calendar.sun(onDay: 3, latitude: 0, longitude: 0) == nil)
  }

  @Test(
    "The sun rises and sets as the almanac says",
    arguments: [
      // London: 03:43 and 20:21, 08:04 and 15:53 in Greenwich time; New York, Sydney less their zones.
      (CalendarDate(2024, 6, 20), 51.48, 0.0, 223, 1221),
      (CalendarDate(2024, 12, 21), 51.48, 0.0, 484, 953),
      (CalendarDate(2024, 6, 20), 40.71, -74.01, 269, 1175),
      (CalendarDate(2024, 12, 21), -33.87, 151.21, 286, 1150),
      (CalendarDate(2024, 6, 21), 64.15, -21.94, 87, 1355),
    ])
  func sun(date: CalendarDate, latitude: Double, longitude: Double, rise: Int, set: Int) throws {
    let day = try #require(Calendar.gregorian.day(of: date))
    let sun = try #require(
      Calendar.gregorian.sun(onDay: day, latitude: latitude, longitude: longitude))
    #expect(abs(try #require(sun.sunrise) - rise) <= 5)
    #expect(abs(try #require(sun.sunset) - set) <= 5)
    if let dawn = sun.civilDawn, let rise = sun.sunrise { #expect(dawn < rise) }
  }

  @Test("North of the polar circle it may do neither")
  func polar() {
    let calendar = Calendar.gregorian
    let june = calendar.day(of: CalendarDate(2024, 6, 21)) ?? 0
    let december = calendar.day(of: CalendarDate(2024, 12, 21)) ?? 0
    #expect(calendar.sun(onDay: june, latitude: 69.65, longitude: 18.96)?.course == .neverSets)
    #expect(calendar.sun(onDay: december, latitude: 69.65, longitude: 18.96)?.course == .neverRises)
    #expect(calendar.sun(onDay: june, latitude: -89, longitude: 0)?.course == .neverRises)
    #expect(calendar.sun(onDay: june, latitude: 91, longitude: 0) == nil)
    #expect(calendar.sun(onDay: june, latitude: 90, longitude: 0)?.course == .neverSets)
  }
}

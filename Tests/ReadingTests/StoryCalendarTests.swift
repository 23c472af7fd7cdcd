import Manuscript
import Reading
import TestSupport
import Testing

@Suite("Calendars of the story's own")
struct StoryCalendarTests {
  private func read(_ text: String) -> (calendar: StoryCalendar, messages: [String]) {
    let whole = "title: T\nauthor: A\nlanguage: en-GB\nidentifier: urn:x:1\n" + text
    let guesses = StoryGuesses(title: "", author: nil, language: "en", identifier: "urn:x:1")
    let read = StoryReader.read(Array(whole.utf8), guesses: guesses)
    #expect(read.diagnostics.allSatisfy { $0.range != nil })
    return (read.story.calendar, read.diagnostics.map(\.message))
  }

  private func custom(_ text: String) throws -> CustomCalendar {
    guard case .custom(let calendar) = read(text).calendar else {
      return try #require(nil as CustomCalendar?)
    }
    return calendar
  }

  @Test("Every key is read")
  func everyKey() throws {
    let text = """
      calendar:
        name: Reckoning of Vell
        months: [{name: Thaw, days: 36}, {name: Höst, days: 30}]
        week: [Ashday, Brineday]
        hours: 20
        first-weekday: brineday
        moons: [{name: Hest, period: 20.5 days, full: 3 Thaw 1}]
        leap: {every: 4, month: host, days: 2}
        seasons: {spring: Thaw, dry season: [Höst]}
      """
    #expect(read(text).messages == [])
    let calendar = try custom(text)
    #expect(calendar.name == "Reckoning of Vell")
    #expect(
      calendar.months.map(\.name) == ["Thaw", "Höst"] && calendar.months.map(\.days) == [36, 30])
    #expect(
      calendar.week == ["Ashday", "Brineday"] && calendar.firstWeekday == 1 && calendar.hours == 20)
    #expect(calendar.moons.map(\.period) == [20.5] && calendar.moons[0].full.value == "3 Thaw 1")
    #expect(calendar.leap == .init(every: 4, month: 1, days: 2))
    #expect(calendar.seasons.map(\.name) == ["spring", "dry season"])
    #expect(calendar.seasons.map(\.months) == [[0], [1]])
  }

  private static let month = "months: [{name: Thaw, days: 36}]"

  @Test(
    "What is wrong in one says what to type",
    arguments: [
      (
        "{name: Vell}",
        "this calendar has no months, so the Gregorian one is taken; type calendar: {name: Reckoning of Vell, months: [{name: Thaw, days: 36}]}"
      ),
      (
        "{months: [{name: Thaw, days: 0}, {name: B, days: 3}]}",
        "'days' is a number from 1 to 10000, and '0' is none, so this is left out; type days: 30"
      ),
      (
        "{months: [{name: Thaw}, {name: B, days: 3}]}",
        "'Thaw' has no days, so it is left out; type {name: Thaw, days: 30}"
      ),
      (
        "{months: [{days: 3}, {name: B, days: 3}]}",
        "this month has no name, so it is left out; type {name: Thaw, days: 36}"
      ),
      (
        "{months: [{name: B, days: 3}, {name: b, days: 3}]}",
        "'b' is a month already, so this one is left out; give it a name of its own"
      ),
      (
        "{\(month), hours: 0}",
        "'hours' is a number from 1 to 99, and '0' is none, so this is left out; type hours: 24"
      ),
      (
        "{\(month), hours: 100}",
        "'hours' is a number from 1 to 99, and '100' is none, so this is left out; type hours: 24"
      ),
      (
        "{\(month), leap: {every: 4, month: Thew}}",
        "no month is called 'Thew', so no days are added; type month: Thaw"
      ),
      (
        "{\(month), leap: {every: 0, month: Thaw}}",
        "'every' is a number from 1 to 1000000, and '0' is none, so this is left out; type every: 4"
      ),
      (
        "{\(month), leap: {month: Thaw}}",
        "this says not when and where days are added, so none are; type leap: {every: 4, month: Thaw, days: 1}"
      ),
      (
        "{\(month), moons: [{name: Hest, period: 0, full: 3 Thaw 1}]}",
        "'period' is a number of days above 0, and '0' is none, so this moon is left out; type period: 29.5"
      ),
      (
        "{\(month), moons: {name: Hest, period: nan, full: 3 Thaw 1}}",
        "'period' is a number of days above 0, and 'nan' is none, so this moon is left out; type period: 29.5"
      ),
      (
        "{\(month), moons: {name: Hest}}",
        "a moon has a name, a period and a date of full moon, so this is left out; type {name: Hest, period: 20, full: 3 Thaw 1}"
      ),
      (
        "{\(month), week: [Ashday], first-weekday: Ahsday}",
        "'Ahsday' is no day of the week, so year 1 begins with the first; type first-weekday: Ashday"
      ),
      (
        "{\(month), first-weekday: Ashday}",
        "'Ashday' is no day of the week, so year 1 begins with the first; name the days under week:"
      ),
      (
        "{\(month), seasons: {spring: [Thaw, Thow]}}",
        "no month is called 'Thow', so 'spring' goes without it; type Thaw"
      ),
      (
        "{\(month), moon: []}",
        "no key is called 'moon', so nothing follows from it; if 'moons' is meant, type moons:"
      ),
    ])
  func wrong(text: String, message: String) {
    #expect(read("calendar: \(text)\n").messages == [message])
  }

  @Test("No mixture of keys and values traps")
  func fuzz() {
    var random = SplitMix(seed: 0x0CA1_E4DA)
    let values = [
      "[]", "{}", "x", "0", "-1", "99999999999999999999", "[{name: A, days: 9223372036854775807}]",
      "[{name: A, days: 3}, {name: B, days: 1}]", "[[a]]", "{every: -3, month: A}", "{a: {b: c}}",
      "[{name: M, period: 1e308, full: 1 A 1}]", "[{name: M, period: -0.0, full: x}]", "''", "~",
    ]
    let keys = ["name", "months", "week", "hours", "first-weekday", "moons", "leap", "seasons"]
    for _ in 0..<2_000 {
      var pairs: [String] = []
      for key in keys where random.below(2) == 0 {
        pairs.append("\(key): \(values[random.below(values.count)])")
      }
      if case .custom(let calendar) = read("calendar: {\(pairs.joined(separator: ", "))}\n")
        .calendar
      {
        #expect(!calendar.months.isEmpty && (1...99).contains(calendar.hours))
      }
    }
  }
}

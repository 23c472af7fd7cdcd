import Checking
import Manuscript
import Testing

@Suite("Dates against calendar, sun and moon")
struct CalendarRulesTests {
  private static let vell = """
    calendar:
      name: Vell
      months: [{name: Thaw, days: 36}, {name: Blaze, days: 36}, {name: Rime, days: 36}]
      week: [Ashday, Bellday, Coalday]
      first-weekday: Ashday
      hours: 20
      moons: [{name: Hest, period: 20, full: "3 Thaw 1"}, {name: Orn, period: 9, full: "1 Thaw 1"}]
      seasons: {spring: [Thaw], summer: [Blaze], winter: [Rime]}

    """
  private static let places = """
    places:
      Whitby: {at: [54.5, -0.6]}
      pier: {within: Whitby}
      Hobart: {at: [-42.9, 147.3]}
      Tromso: {at: [69.65, 18.96]}
      nowhere:
    """

  private func messages(
    _ rule: any Rule.Type, _ header: String, story: String = "", bible: String = places
  ) -> [String] {
    RuleSample([header], bible: bible, story: story).messages(rule)
  }

  @Test(
    "A weekday that the date does not fall on is a warning with the nearest dates",
    arguments: [
      (
        "when: Friday 3 November 1887, 21:30", "",
        "3 November 1887 falls on Thursday, not Friday, which falls on 28 October and 4 November"
      ),
      ("when: Thursday 3 November 1887, 21:30", "", nil), ("when: Friday", "", nil),
      ("when: about Friday 3 November 1887", "", nil),
      ("when: Tuesday 5 November 1605", "", nil),
      (
        "when: Monday 5 November 1605", "",
        "5 November 1605 falls on Saturday, not Monday, which falls on 31 October and 7 November"
      ),
      ("when: Tuesday 3 November 1887", "calendar: julian\n", nil),
      (
        "scene: {when: 'Friday 3 November 1887'}", "",
        "3 November 1887 falls on Thursday, not Friday, which falls on 28 October and 4 November"
      ),
      ("when: Ashday 1 Thaw 1", vell, nil),
      (
        "when: Coalday 1 Thaw 1", vell,
        "1 Thaw 1 falls on Ashday, not Coalday, which falls on 36 Rime and 3 Thaw"
      ),
    ] as [(String, String, String?)])
  func weekdays(header: String, story: String, message: String?) {
    #expect(messages(WeekdayDate.self, header, story: story) == [message].compactMap { $0 })
  }

  @Test("Weekdays of the bible's events, births and deaths are looked at as well")
  func weekdaysOfTheBible() {
    let bible = """
      characters: {Mara: {born: Monday 2 April 1861, died: Monday 3 November 1887}}
      events: [{id: wreck, when: Monday 14 January 1879}]
      """
    let found = RuleSample([], bible: bible).findings(WeekdayDate.self)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.severity == .warning && $0.range?.unit.name == "bible.yaml" })
  }

  @Test(
    "A date that the calendar does not have is an error with the reason",
    arguments: [
      ("when: 1887-06-31", "", true), ("when: 1900-02-29", "", true),
      ("when: 1900-02-29", "calendar: julian\n", false), ("when: 1888-02-29", "", false),
      ("when: 1887-11-03 25:10", "", true), ("when: 37 Thaw 1", vell, true),
      ("when: 36 Thaw 1", vell, false), ("when: once upon a time", "", false),
    ])
  func invalid(header: String, story: String, isFound: Bool) {
    let found = RuleSample([header], story: story).findings(InvalidDate.self)
    #expect(found.count == (isFound ? 1 : 0))
    for finding in found {
      #expect(finding.severity == .error)
      #expect(finding.message.contains(" is no date: "))
    }
  }

  @Test(
    "An event's length must fit its dates and what it is part of",
    arguments: [
      ("{id: a, when: 1887-11-03 to 1887-11-05, lasts: 3 weeks}", "", 1),
      ("{id: a, when: 1887-11-03 to 1887-11-25, lasts: 3 days}", "", 1),
      ("{id: a, when: 1887-11-03 10:00 to 12:30, lasts: 5 hours}", "", 1),
      ("{id: a, when: 1887-11-03 10:00 to 12:30, lasts: 30 minutes}", "", 1),
      ("{id: a, during: b, lasts: 3 weeks}", "{id: b, lasts: 1 week}", 1),
      ("{id: a, during: b, lasts: 3 weeks}", "{id: b, when: 1887-11-03 to 1887-11-05}", 1),
      ("{id: a, during: b, when: 1887-11-01 to 1887-11-30}", "{id: b, lasts: 1 week}", 1),
      ("{id: a, when: 1887-11-03 to 1887-11-05, lasts: 3 days}", "", 0),
      ("{id: a, when: 1887-11-03 to 1887-11-05, lasts: 2 days}", "", 0),
      ("{id: a, when: 1887-11-03 to 1887-11-25, lasts: at least 3 days}", "", 0),
      ("{id: a, when: 1887-11-03 10:00 to 12:30, lasts: 2 hours 30 minutes}", "", 0),
      ("{id: a, when: 1887-11-03, lasts: 3 weeks}", "", 0),
      ("{id: a, when: 1887 to 1889, lasts: 2 years}", "", 0),
      ("{id: a, lasts: for ever}", "", 0), ("{id: a, during: a, lasts: 3 weeks}", "", 0),
      ("{id: a, during: b, lasts: 3 weeks}", "{id: b, when: 1887}", 0),
      ("{id: a, during: b, lasts: 3 weeks}", "{id: b, lasts: at least 1 week}", 0),
      ("{id: a, during: b, lasts: about a week}", "{id: b, lasts: 7 days}", 0),
      ("{id: a, during: nowhere, lasts: 3 weeks}", "", 0),
    ])
  func durations(event: String, other: String, count: Int) {
    let events = ([event] + (other.isEmpty ? [] : [other])).joined(separator: ", ")
    #expect(messages(DurationConflict.self, "", bible: "events: [\(events)]").count == count)
  }

  @Test(
    "A season that is more than a month from its date is a note",
    arguments: [
      ("{place: Whitby, when: 'winter, 14 July 1887'}", "", 1),
      ("{place: pier, when: 'summer, 1887-12-24'}", "", 1),
      ("{place: Whitby, when: 'winter, 4 March 1887'}", "", 0),
      ("{place: Whitby, when: 'autumn, 1887-08-25'}", "", 0),
      ("{place: Hobart, when: 'winter, 14 July 1887'}", "", 0),
      ("{place: Hobart, when: 'summer, 14 July 1887'}", "", 1),
      ("{when: 'winter, 14 July 1887'}", "", 1), ("{when: spring 1887}", "", 0),
      ("when: winter", "", 0), ("when: 'spring, 14 Blaze 212'", vell, 1),
      ("when: 'spring, 14 Thaw 212'", vell, 0),
    ])
  func seasons(header: String, story: String, count: Int) {
    #expect(messages(SeasonConflict.self, header, story: story).count == count)
  }

  @Test("A story in a southern language region, without a place that says otherwise, lies south")
  func southernStory() {
    func count(_ language: String, _ bible: String) -> Int {
      var sample = RuleSample(["when: 'winter, 14 July 1887'"], bible: bible)
      sample.story = "language: \(language)\n"
      sample.replacesLanguage = true
      return sample.messages(SeasonConflict.self).count
    }
    #expect(count("en-AU", "") == 0)
    #expect(count("en-GB", "") == 1)
    #expect(count("en-AU", Self.places) == 1)
  }

  @Test(
    "A moon that stands otherwise on an exact date is a note",
    arguments: [
      ("{moon: full, when: 1887-11-15}", "", 1), ("{moon: new, when: 1887-11-15}", "", 0),
      ("{moon: full, when: 1887-11-01}", "", 0),
      ("{moon: full moon, when: 1887-10-31 22:00}", "", 0),
      ("{moon: waxing, when: 1887-11-22}", "", 0), ("{moon: waning, when: 1887-11-22}", "", 1),
      ("{moon: full, when: 1887-11}", "", 0),
      ("{moon: full, when: 1887-11-15, told-as: dream}", "", 0),
      ("{moon: blue, when: 1887-11-15}", "", 0), ("{moon: full}", "", 0),
      ("{moon: Hest full, when: 3 Thaw 1}", vell, 0),
      ("{moon: 'Hest, full', when: 13 Thaw 1}", vell, 1),
      ("{moon: full, when: 1 Thaw 1}", vell, 0), ("{moon: Orn new, when: 1 Thaw 1}", vell, 1),
    ])
  func moons(header: String, story: String, count: Int) {
    #expect(messages(MoonConflict.self, header, story: story).count == count)
  }

  @Test(
    "An hour that is never called so, or by the sun, is a note",
    arguments: [
      ("{place: Whitby, when: '1891-06-21 19:00, night'}", 1),
      ("{place: Whitby, when: '1891-06-21 22:00, night'}", 0),
      ("{place: pier, when: '1891-12-21 17:15, night'}", 0),
      ("{place: Whitby, when: '1891-12-21 12:00, night'}", 1),
      ("{place: Whitby, when: '1891-06-21 09:00, dawn'}", 1),
      ("{place: Whitby, when: '1891-06-21 03:30, dawn'}", 0),
      ("{place: Whitby, when: '1891-12-21 20:30, dusk'}", 1),
      ("{place: Whitby, when: '1991-06-21 21:50, dusk'}", 0),
      ("{place: Tromso, when: '1891-12-21 12:00, night'}", 0),
      ("{place: nowhere, when: '1891-12-21 17:00, night'}", 0),
      ("{place: nowhere, when: '1891-12-21 12:00, night'}", 1),
      ("{when: '1891-12-21 09:00, evening'}", 1), ("{when: '1891-12-21 02:00, morning'}", 0),
      ("{when: '21:30, morning'}", 1), ("{when: '00:10, midnight'}", 0),
      ("{when: '23:50, midnight'}", 0), ("{when: '1891-12-21 16:00, afternoon'}", 0),
      ("{when: '1891-12-21 03:00, night'}", 0), ("{when: 'day 3, evening'}", 0),
    ])
  func daylight(header: String, count: Int) {
    #expect(messages(DaylightConflict.self, header).count == count)
  }
}

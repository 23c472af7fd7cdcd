import Checking
import Chronology
import Manuscript
import TestSupport
import Testing

@Suite("The story's timeline")
struct StoryTimelineTests {
  private static let settings = Story(title: "T", language: "en", identifier: "urn:x")
  private static let unit = SourceUnit(.file, "story.yaml")

  private static func located(_ text: String) -> Located<String> {
    Located(text, at: SourceRange(unit, 0..<1))
  }

  /// A span as date and time, for comparison.
  private static func text(_ time: StoryTime?, in calendar: Chronology.Calendar = .gregorian)
    -> String
  {
    guard let time else { return "-" }
    func point(_ minute: Int, _ axis: TimeSpan.Axis) -> String {
      let (day, clock) = (calendar.day(ofMinute: minute), calendar.clock(ofMinute: minute))
      let date = calendar.date(ofDay: day)
      let words = axis == .story ? "day \(day)" : "\(date.year)-\(date.month)-\(date.day)"
      return "\(words) \(clock / 60):\(clock % 60)"
    }
    return [time.start, time.end].compactMap { $0 }.map { span in
      let first = point(span.lower, span.axis)
      return span.upper == span.lower + 1 ? first : "\(first)~\(point(span.upper, span.axis))"
    }.joined(separator: " .. ")
  }

  private static func times(_ whens: [String], begins: String? = nil, bible: String = "")
    -> [String]
  {
    var story = settings
    story.begins = begins.map(located)
    let headers = whens.map { $0.hasPrefix("{") ? $0 : $0.isEmpty ? "title: T" : "when: \"\($0)\"" }
    return CheckedSample.story(headers, bible: bible, settings: story).timeline.stations.map {
      text($0.time)
    }
  }

  @Test(
    "A phrase beside another chapter is resolved against the one before",
    arguments: [
      ("next morning", "1887-11-4 4:0~1887-11-4 12:30"),
      ("three days later, 21:30", "1887-11-6 21:30"),
      ("same day, 23:00", "1887-11-3 23:0"), ("same day, 20:00", "1887-11-3 20:0"),
      ("23:00", "1887-11-3 23:0"), ("01:00", "1887-11-4 1:0"),
      ("morning", "1887-11-4 4:0~1887-11-4 12:30"),
      ("two hours later", "1887-11-3 23:30~1887-11-4 5:31"),
      ("two hours later, 23:30", "1887-11-3 23:30"),
      ("a week earlier", "1887-10-27 0:0~1887-10-28 0:0"),
      ("Tuesday", "1887-11-8 0:0~1887-11-9 0:0"),
      ("Thursday", "1887-11-3 0:0~1887-11-4 0:0"),
      ("next Thursday", "1887-11-10 0:0~1887-11-11 0:0"),
      ("last Thursday", "1887-10-27 0:0~1887-10-28 0:0"),
      ("a few days later", "1887-11-5 0:0~1887-11-11 0:0"),
      ("a month later", "1887-11-28 0:0~1887-12-9 0:0"), ("5 January", "1888-1-5 0:0~1888-1-6 0:0"),
      ("the following spring", "1888-3-1 0:0~1888-6-23 0:0"),
      ("day 3", "1887-11-5 0:0~1887-11-6 0:0"),
      ("later", "-"), ("the storm", "-"), ("10:00 to 12:00", "1887-11-4 10:0 .. 1887-11-4 12:0"),
      ("1887-11-03 22:00 to 02:00", "1887-11-3 22:0 .. 1887-11-4 2:0"),
      ("1887-11-03 to 1887-11-05", "1887-11-3 0:0~1887-11-4 0:0 .. 1887-11-5 0:0~1887-11-6 0:0"),
      ("about 1887", "1885-1-1 0:0~1889-12-31 0:0"), ("night", "1887-11-3 18:0~1887-11-4 6:0"),
    ])
  func relative(when: String, expected: String) {
    #expect(Self.times(["1887-11-03 21:30", when]).last == expected)
  }

  @Test("The morning after a night is one morning")
  func morningAfter() {
    #expect(
      Self.times(["1887-11-03, night", "next morning"]).last == "1887-11-4 4:0~1887-11-4 12:30")
    #expect(
      Self.times(["1887-11-03 02:00", "next morning"]).last == "1887-11-3 4:0~1887-11-4 12:30")
  }

  @Test("The main line skips flashbacks; a flashback stands beside the chapter before it")
  func flashbacks() {
    let times = Self.times([
      "1887-11-03", "{when: \"1879-01-14\", told-as: flashback}",
      "{when: next day, told-as: flashback}", "next day",
    ])
    #expect(times[2] == "1879-1-15 0:0~1879-1-16 0:0")
    #expect(times[3] == "1887-11-4 0:0~1887-11-5 0:0")
  }

  @Test("A chapter without a time leaves the next one's phrase open")
  func unknown() {
    #expect(Self.times(["1887-11-03", "", "next day", "1887-12-01"])[2] == "-")
  }

  @Test("Day 1 is what `begins` says")
  func begins() {
    #expect(
      Self.times(["day 1, evening", "day 3"], begins: "1887-11-03") == [
        "1887-11-3 16:0~1887-11-4 0:0", "1887-11-5 0:0~1887-11-6 0:0",
      ])
    #expect(Self.times(["Tuesday"], begins: "1887-11-03") == ["1887-11-8 0:0~1887-11-9 0:0"])
  }

  @Test("Days without a date for the first are compared with one another, and with nothing else")
  func floating() throws {
    let timeline = CheckedSample.story([
      "when: day 1", "when: day 3", "{when: \"1870\", told-as: flashback}",
    ]).timeline
    let times = timeline.stations.compactMap(\.time)
    #expect(times[0].isCertainlyBefore(times[1]))
    #expect(!times[2].isCertainlyBefore(times[0]) && !times[0].isCertainlyBefore(times[2]))
    #expect(timeline.dayOne == nil)
    #expect(Self.times(["1870-01-01", "day 1", "day 2"])[1] == "day 1 0:0~day 2 0:0")
  }

  @Test("A story that names no date stands on days of its own, with their weekdays")
  func undated() {
    #expect(
      Self.times(["Monday evening", "next morning", "Thursday"]) == [
        "day 1 16:0~day 2 0:0", "day 2 4:0~day 2 12:30", "day 4 0:0~day 5 0:0",
      ])
  }

  @Test("Scenes stand beside the chapter's header or the scene before")
  func scenes() {
    var first = ChapterText.Scene(start: 0)
    first.when = Self.located("23:00")
    var second = ChapterText.Scene(start: 9)
    second.place = Self.located("harbour")
    var third = ChapterText.Scene(start: 12)
    third.when = Self.located("two hours later, 01:00")
    let timeline = CheckedSample.story(
      ["{when: \"1887-11-03 21:30\", place: light}", "when: next day"],
      bible: "places: [harbour, light]", scenes: [0: [first, second, third]]
    ).timeline
    #expect(
      timeline.stations.map { Self.text($0.time) } == [
        "1887-11-3 21:30", "1887-11-3 23:0", "-", "1887-11-4 1:0", "1887-11-5 0:0~1887-11-6 0:0",
      ])
    #expect(timeline.stations(of: 0) == 0..<4 && timeline.stations(of: 1) == 4..<5)
    #expect(timeline.stations(of: 9).isEmpty)
    #expect(
      timeline.stations.map { $0.placeName?.value } == ["light", "light", "harbour", nil, nil])
    #expect(timeline.stations[3].elapsed == 120...120 && timeline.stations[3].reference == 1)
  }

  private static let bible = """
    characters:
      Mara: {born: 1861-04-02, died: wreck}
      Tobias: {age: 40, died: c}
      Ada: {age: about 30, died: 1888}
      Ben: {died: nowhere}
    places:
      country: {at: [52.5, 0.75]}
      town: {within: country}
      house: {within: town}
      a: {within: b}
      b: {within: a}
    events:
      - {id: wreck, what: the wreck, when: 1879-01-14}
      - {id: storm, what: the storm}
      - {id: feast, what: the feast, when: 1887-02-30}
    """

  private static let sample = CheckedSample.story(
    [
      "{when: \"1887-11-03\", events: storm}", "{when: next day}",
      "{when: \"1879-01-14 10:00\", told-as: flashback}", "{when: \"1887-12-24\"}",
      "{told-as: dream}",
    ], bible: bible)

  @Test("Events, births and deaths have their times")
  func times() throws {
    let story = Self.sample
    let timeline = story.timeline
    func event(_ name: String) throws -> String {
      Self.text(timeline.time(ofEvent: try #require(story.moments.event(name))))
    }
    #expect(try event("wreck") == "1879-1-14 0:0~1879-1-15 0:0")
    #expect(try event("storm") == "1887-11-3 0:0~1887-11-4 0:0")
    #expect(try event("feast") == "-")
    let lives = (0..<4).map { timeline.life(of: $0) }
    #expect(Self.text(lives[0].died) == "1879-1-14 0:0~1879-1-15 0:0")
    #expect(Self.text(lives[1].born) == "1846-11-3 0:0~1847-11-4 0:0")
    #expect(Self.text(lives[1].died) == "1879-1-14 10:0")
    #expect(Self.text(lives[2].born) == "1853-11-3 0:0~1860-11-4 0:0")
    #expect(lives[3].born == nil && lives[3].died == nil)
    #expect(timeline.unread.map(\.reason) == [.noSuchDate("February has 29 days")])
    #expect(Self.text(timeline.time(of: Self.located("2"))) == "1887-11-4 0:0~1887-11-5 0:0")
    #expect(
      Self.text(timeline.time(of: Self.located("chapter 1")))
        == Self.text(timeline.time(ofChapter: 0)))
  }

  @Test("Places lie where the place around them lies, and nowhere in a ring")
  func places() {
    let found = (4..<9).map { Self.sample.timeline.coordinates(ofPlace: $0)?.latitude }
    #expect(found == [52.5, 52.5, 52.5, nil, nil])
  }

  @Test(
    "What lies behind a chapter goes by reading order, by story time in flashbacks",
    arguments: [
      ("a", 1, true), ("b", 1, false), ("d", 1, false), ("a", 2, false), ("wreck", 0, true),
      ("wreck", 2, false), ("storm", 3, true), ("storm", 0, false), ("1887-12-01", 3, true),
      ("1887-12-01", 1, false), ("1887", 1, false), ("c", 3, true), ("c", 0, true), ("a", 4, nil),
      ("nowhere", 1, nil),
      ("feast", 1, nil),
    ] as [(String, Int, Bool?)])
  func past(reference: String, chapter: Int, expected: Bool?) {
    let timeline = Self.sample.timeline
    #expect(timeline.isPast(Self.located(reference), at: timeline.stations[chapter]) == expected)
  }

  @Test(
    "From a chapter counts in it, until a chapter no longer does",
    arguments: [
      ("a", "b", 0, true), ("a", "b", 1, false), ("b", nil, 1, true), ("b", nil, 0, false),
      (nil, "1887-12-01", 1, true), (nil, "1887-12-01", 3, false), ("wreck", nil, 0, true),
      (nil, nil, 0, true), ("nowhere", nil, 0, nil), ("nowhere", "a", 1, false),
    ] as [(String?, String?, Int, Bool?)])
  func holds(from: String?, until: String?, chapter: Int, expected: Bool?) {
    let timeline = Self.sample.timeline
    let station = timeline.stations[chapter]
    #expect(
      timeline.holds(from: from.map(Self.located), until: until.map(Self.located), at: station)
        == expected)
  }

  @Test("Phrases that are not read, and dates that do not exist, are told apart")
  func unread() {
    let timeline = CheckedSample.story(
      [
        "when: the storm", "when: 1887-06-31", "when: 1887-11-05 to 1887-11-03",
      ], bible: "characters: {Mara: {born: who knows, died: long ago}}"
    ).timeline
    #expect(
      timeline.unread.map(\.reason) == [
        .unreadable, .noSuchDate("June has 30 days"),
        .noSuchDate("the end comes before the beginning"),
        .unreadable,
      ])
  }

  @Test("A moon whose full date is none is told")
  func moon() {
    var custom = CustomCalendar(
      name: "Vell", months: [.init(name: "Thaw", days: 36)],
      at: SourceRange(Self.unit, 0..<1))
    custom.moons = ["3 Thaw 1", "40 Thaw 1", "Thaw 1", "never"].map {
      .init(name: "Hest", period: 20, full: Self.located($0))
    }
    var story = Self.settings
    story.calendar = .custom(custom)
    let timeline = CheckedSample.story(["when: 3 Thaw 212"], settings: story).timeline
    #expect(
      timeline.unread.map(\.phrase.value) == ["40 Thaw 1", "Thaw 1", "never"])
    #expect(timeline.unread.first?.reason == .noSuchDate("Thaw has 36 days"))
  }

  @Test("A phrase that is not read is reported where it stands")
  func reported() throws {
    let story = CheckedSample.story(["when: the storm"])
    let found = try #require(WhenUnreadable.check(story).first)
    #expect(found.message == "'the storm' is not read as a time, so nothing follows from it")
    #expect(found.range == SourceRange(SourceUnit(.header, "a"), 6..<15))
    #expect(found.help.count == 3)
    #expect(WhenUnreadable.check(CheckedSample.story(["when: 1887-06-31"])).isEmpty)
  }

  @Test("No chain of phrases traps, and every time begins before it ends")
  func fuzz() {
    var random = SplitMix(seed: 0x71_4E11_4E)
    let phrases = [
      "1887-11-03 21:30", "next morning", "999999", "-999999", "999999 years later",
      "400000 years earlier", "99999999999 hours later", "winter", "the following spring",
      "Tuesday",
      "last Friday", "day 1000000", "day -1000000", "10:00 to 09:00", "29 February", "last winter",
      "about 1 BC", "the 1880s to 3 March", "early spring 1887", "two hours later, 23:59", "night",
      "midnight", "a week earlier to next Tuesday", "999999-12-31 to next day", "a century later",
      "three months later", "later", "meanwhile", "yesterday", "5 January", "mid winter", "x", "",
    ]
    for round in 0..<400 {
      let headers = (0..<12).map { _ in
        let telling = random.below(4) == 0 ? "flashback" : "now"
        return "{when: \"\(phrases[random.below(phrases.count)])\", told-as: \(telling)}"
      }
      var story = Self.settings
      if round % 5 == 0 { story.begins = Self.located(phrases[random.below(phrases.count)]) }
      let timeline = CheckedSample.story(headers, settings: story).timeline
      for station in timeline.stations {
        guard let time = station.time else { continue }
        #expect(time.start.lower < time.start.upper)
        _ = timeline.calendar.words(for: time.start)
        for other in ["a", "1887", "b"] {
          _ = timeline.holds(from: Self.located(other), until: nil, at: station)
        }
      }
    }
  }
}

import Checking
import Manuscript
import Testing

@Suite("Who is where, and how they get there")
struct WhereaboutsRulesTests {
  private static let bible = """
    characters: {Mara: , Tobias: , Ann: {ghost: yes}}
    places:
      island: {travel: [{to: mainland, takes: at least 3 hours}]}
      harbour: {within: island, travel: [{to: light, takes: 2 hours, by: cart}, {to: farm, takes: 1 hour}]}
      light: {within: island}
      lamp room: {within: light}
      farm: {within: island}
      cave: {within: island}
      mainland:
      town: {within: mainland, travel: [{to: city, takes: 5 hours}]}
      city:
      moon:
      Bath: {at: [51.38, -2.36]}
      York: {at: [53.96, -1.08]}
    """

  private func messages(
    _ rule: any Rule.Type, _ chapters: [String], story: String = ""
  ) -> [String] {
    RuleSample(chapters, bible: Self.bible, story: story).messages(rule)
  }

  @Test(
    "One person at two places in one minute is an error",
    arguments: [
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00}",
        "{characters: Mara, place: light, when: 1887-11-03 10:00}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00 to 12:30}",
        "{characters: Mara, place: light, when: 1887-11-03 12:00}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00 to 12:30}",
        "{characters: Mara, place: island, when: 1887-11-03 10:30}",
        "{characters: Mara, place: light, when: 1887-11-03 12:00, told-as: flashback}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 to 1887-11-05}",
        "{pov: Mara, place: moon, when: 1887-11-04 12:00}",
      ],
      [
        "{pov: Mara, characters: Mara}\nscene: {place: light, when: 1887-11-03 10:00}\nscene: {place: harbour, when: 1887-11-03 10:00}"
      ],
    ])
  func twoPlaces(chapters: [String]) {
    let found = messages(InTwoPlaces.self, chapters)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("Mara is at ") }, "\(found)")
  }

  @Test(
    "Places in one another, other people, dreams and days without hours are silent",
    arguments: [
      [
        "{characters: Mara, place: lamp room, when: 1887-11-03 10:00}",
        "{characters: Mara, place: island, when: 1887-11-03 10:00}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00}",
        "{characters: Tobias, mentions: Mara, place: light, when: 1887-11-03 10:00}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00}",
        "{characters: Mara, place: light, when: 1887-11-03 10:00, told-as: dream}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03}",
        "{characters: Mara, place: light, when: 1887-11-03}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00 to 12:00}",
        "{characters: Mara, place: light, when: 1887-11-03 12:00}",
      ],
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00}",
        "{characters: Mara, place: nowhere, when: 1887-11-03 10:00}",
      ],
      [
        "{characters: Ann, place: harbour, when: 1887-11-03 10:00}",
        "{characters: Ann, place: light, when: 1887-11-03 10:00}",
      ],
      // The header lists everybody; the scene says who is where.
      [
        "{characters: [Mara, Tobias], place: harbour, when: 1887-11-03 10:00}\nscene: {place: light, when: 1887-11-03 10:00, characters: Tobias}"
      ],
      // The header's end is that of the last scene, elsewhere.
      [
        "{characters: Mara, place: harbour, when: 1887-11-03 10:00 to 14:00}\nscene: {place: light, when: 1887-11-03 13:00}",
        "{characters: Mara, place: lamp room, when: 1887-11-03 13:30}",
      ],
    ])
  func onePlace(chapters: [String]) {
    #expect(messages(InTwoPlaces.self, chapters) == [])
  }

  @Test("All whom two headers put at two places are named in one finding")
  func together() throws {
    let sample = RuleSample(
      [
        "{characters: [Mara, Tobias], place: harbour, when: 1887-11-03 10:00}",
        "{characters: [Tobias, Mara], place: light, when: 1887-11-03 10:00}",
      ], bible: Self.bible)
    let found = sample.findings(InTwoPlaces.self)
    #expect(
      found.map(\.message) == [
        "Mara and Tobias are at light here (1887-11-03 10:00), and at harbour at the same time (1887-11-03 10:00)"
      ])
    #expect(found.first?.range?.unit == SourceUnit(.header, "b"))
    #expect(found.first?.notes.first?.range.unit == SourceUnit(.header, "a"))
    #expect(sample.findings(TravelTime.self) == [])
  }

  private func way(_ from: String, _ start: String, _ to: String, _ end: String) -> [String] {
    [
      "{characters: Mara, place: \(from), when: \(start)}",
      "{characters: Mara, place: \(to), when: \(end)}",
    ]
  }

  @Test(
    "Less time than the way takes is reported, whichever way it is gone",
    arguments: [
      (
        "harbour", "10:00", "light", "10:40",
        "with at most 40 minutes between, and the way takes 2 hours"
      ),
      (
        "light", "10:00", "harbour", "11:30",
        "with at most 1 hour 30 minutes between, and the way takes 2 hours"
      ),
      (
        "lamp room", "10:00", "harbour", "11:00",
        "with at most 1 hour between, and the way takes 2 hours"
      ),
      (
        "farm", "10:00", "light", "12:00", "with at most 2 hours between, and the way takes 3 hours"
      ),
      (
        "cave", "10:00", "town", "12:59",
        "with at most 2 hours 59 minutes between, and the way takes at least 3 hours"
      ),
      (
        "lamp room", "10:00", "city", "13:00",
        "with at most 3 hours between, and the way takes 8 hours"
      ),
      (
        "harbour", "09:00 to 10:00", "light", "11:00",
        "with at most 1 hour between, and the way takes 2 hours"
      ),
    ])
  func tooFast(from: String, start: String, to: String, end: String, message: String) {
    let found = messages(TravelTime.self, way(from, "1887-11-03 \(start)", to, "1887-11-03 \(end)"))
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasSuffix(message) }, "\(found)")
  }

  @Test(
    "Haste, unknown ways and uncertain times are silent",
    arguments: [
      ("harbour", "1887-11-03 10:00", "light", "1887-11-03 11:40"),
      ("cave", "1887-11-03 10:00", "town", "1887-11-03 13:00"),
      ("cave", "1887-11-03 10:00", "harbour", "1887-11-03 10:05"),
      ("harbour", "1887-11-03 10:00", "moon", "1887-11-03 10:05"),
      ("lamp room", "1887-11-03 10:00", "light", "1887-11-03 10:05"),
      ("harbour", "1887-11-03", "light", "1887-11-03 00:30"),
      ("harbour", "1887-11-03", "light", "1887-11-03"),
      ("harbour", "1887-11-03 10:00", "light", "1887-11-03"),
      ("harbour", "1887-11-03", "city", "1887-11-04"),
      ("Bath", "1887-11-03 10:00", "York", "1887-11-03 10:05"),
      ("harbour", "1887-11-03 10:00", "light", "1886-11-03 10:00"),
    ])
  func possible(from: String, start: String, to: String, end: String) {
    #expect(messages(TravelTime.self, way(from, start, to, end)) == [])
  }

  @Test(
    "Time that is told by the chapter before counts from its end",
    arguments: [
      ("ten minutes later", 1), ("an hour later", 1), ("three hours later", 0), ("next morning", 0),
      ("same day, evening", 0), ("later", 0),
    ])
  func elapsed(when: String, count: Int) {
    let chapters = way("harbour", "1887-11-03, evening", "light", when)
    #expect(messages(TravelTime.self, chapters).count == count)
    let story = way("harbour", "day 3, evening", "light", when)
    #expect(messages(TravelTime.self, story).count == count)
  }

  @Test("Ways of which every part is a minimum make an error, others a warning")
  func severity() {
    func severities(_ from: String, _ to: String) -> [Diagnostic.Severity] {
      RuleSample(way(from, "1887-11-03 10:00", to, "1887-11-03 10:05"), bible: Self.bible)
        .findings(TravelTime.self).map(\.severity)
    }
    #expect(severities("island", "mainland") == [.error])
    #expect(severities("cave", "town") == [.error])
    #expect(severities("harbour", "light") == [.warning])
    #expect(severities("harbour", "city") == [.warning])
  }

  @Test("Without a way, the straight line at the story's fastest speed counts")
  func distance() {
    let speeds = "speeds: {foot: 5 km/h, train: 60 km/h}\n"
    #expect(
      messages(
        TravelTime.self, way("Bath", "1887-11-03 10:00", "York", "1887-11-03 12:00"), story: speeds)
        == [
          "Mara is at Bath (1887-11-03 10:00) and at York here (1887-11-03 12:00), with at most 2 hours between, and the 299 km take 4 hours 59 minutes at the story's fastest speed"
        ])
    #expect(
      messages(
        TravelTime.self, way("Bath", "1887-11-03 10:00", "York", "1887-11-03 14:10"), story: speeds)
        == [])
  }

  @Test("A stop between two places does not hide that they are too far apart, nor say it twice")
  func stops() {
    let chapters = [
      "{characters: Mara, place: harbour, when: 1887-11-03 10:00}",
      "{characters: Mara, place: cave, when: 1887-11-03 10:10}",
      "{characters: Mara, place: light, when: 1887-11-03 10:20}",
      "{characters: Mara, place: lamp room, when: 1887-11-03 10:30}",
    ]
    #expect(messages(TravelTime.self, chapters).count == 1)
  }

  @Test("A way that takes other times in both directions is gone as declared")
  func bothDirections() {
    let bible = """
      characters: [Mara]
      places:
        mill: {travel: [{to: ford, takes: 1 hour, by: boat}]}
        ford: {travel: [{to: mill, takes: 4 hours, by: boat}]}
      """
    let down = RuleSample(
      way("mill", "1887-11-03 10:00", "ford", "1887-11-03 11:00"), bible: bible)
    let up = RuleSample(way("ford", "1887-11-03 10:00", "mill", "1887-11-03 11:00"), bible: bible)
    #expect(down.messages(TravelTime.self) == [])
    #expect(up.messages(TravelTime.self).count == 1)
  }

  @Test("Two places of a town are near, whatever lies between them by way of another town")
  func throughAContainer() {
    let bible = """
      characters: [Mara]
      places:
        London:
        Oxford:
        Baker Street: {within: London, travel: [{to: Oxford, takes: 2 hours}]}
        Paddington: {within: London, travel: [{to: Oxford, takes: 90 minutes}]}
      """
    let sample = RuleSample(
      way("Baker Street", "1887-11-03 10:00", "Paddington", "1887-11-03 10:20"), bible: bible)
    #expect(sample.messages(TravelTime.self) == [])
  }
}

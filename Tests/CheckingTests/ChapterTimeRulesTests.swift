import Checking
import Manuscript
import Testing

@Suite("Chapters in story time")
struct ChapterTimeRulesTests {
  private func backward(_ chapters: [String]) -> Int {
    RuleSample(chapters, bible: "characters: [Mara, Tobias]").messages(ChapterDateBackward.self)
      .count
  }

  @Test("A chapter that is earlier than the one before it is a warning with both times")
  func backwardMessage() throws {
    let sample = RuleSample(["when: 1887-11-05", "", "when: 1887-11-03 21:30"])
    let found = sample.findings(ChapterDateBackward.self)
    #expect(
      found.map(\.message) == [
        "this chapter (1887-11-03 21:30) is earlier than 'a' (1887-11-05), which is read before it"
      ])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.notes.map(\.range.unit.name) == ["a"])
  }

  @Test(
    "Each line has its own clock",
    arguments: [
      (["when: 1887-11-05", "when: 1887-11-03"], 1),
      (["when: 1887-11-05", "when: 1887-11-05"], 0),
      (["when: 1887-11-05 10:00", "when: 1887-11-05 09:59"], 1),
      (["when: 1887-11-05", "when: 1887-11-05 09:59"], 0),
      (["when: 1887-11", "when: 1887-11-01"], 0), (["when: 1887-11", "when: 1887-10-31"], 1),
      (["when: 1887-11-05", "{when: 1887-11-03, told-as: flashback}"], 0),
      (["{when: 1887-11-05, told-as: dream}", "when: 1887-11-03"], 0),
      (["when: 1887-11-05", "{when: 1887-11-03, told-as: flashback}", "when: 1887-11-04"], 1),
      (["when: 1887-11-05", "when: 1887-11-03", "when: 1887-11-04"], 1),
      (["{pov: Mara, when: 1887-11-05}", "{pov: Tobias, when: 1887-11-03}"], 0),
      (
        [
          "{pov: Mara, when: 1887-11-05}",
          "{pov: Tobias, characters: [Tobias, Mara], when: 1887-11-03}",
        ], 1
      ),
      (["{pov: Mara, when: 1887-11-05}", "when: 1887-11-03"], 1),
      (["when: 1887-11-05", "{pov: Mara, when: 1887-11-03}"], 1),
      (
        [
          "{pov: Mara, when: 1887-11-05}", "{pov: Tobias, when: 1887-11-03}",
          "{pov: Mara, when: 1887-11-04}",
        ], 1
      ),
      (
        [
          "{pov: Mara, when: 1887-11-05}", "{pov: Tobias, when: 1887-11-03}",
          "{pov: Mara, when: 1887-11-06}", "{pov: Tobias, when: 1887-11-04}",
        ], 0
      ),
      (["{when: 1899, numbered: no}", "when: 1887-11-03"], 0),
      (["when: 1899", "{when: 1887-11-03, numbered: no}"], 0),
      (["when: 1887-11-05", "when: a week earlier"], 0),
      (["when: 1887-11-05", "when: whenever"], 0),
    ])
  func lines(chapters: [String], count: Int) {
    #expect(backward(chapters) == count)
  }

  private func events(_ event: String, _ chapters: [String]) -> [String] {
    let bible = """
      characters: [Mara, Tobias]
      places: {coast: , reef: {within: coast}, town: }
      events: [{id: wreck, \(event)}]
      """
    return RuleSample(chapters, bible: bible).messages(EventAgainstChapter.self)
  }

  @Test(
    "An event that cannot be in its chapter is an error",
    arguments: [
      (
        "when: 1879-01-14", ["{events: wreck, when: 1879-11-14}"],
        "'wreck' happens 1879-01-14, and this chapter, which shows it, is 1879-11-14"
      ),
      (
        "when: 1879-01-14", ["{events: wreck, when: 1879-01-12 21:00}"],
        "'wreck' happens 1879-01-14, and this chapter, which shows it, is 1879-01-12 21:00"
      ),
      (
        "when: 1879-01-14",
        ["{events: wreck, when: 1887-11-03, told-as: flashback}"],
        "'wreck' happens 1879-01-14, and this chapter, which shows it, is 1887-11-03"
      ),
      (
        "when: 1879-01-14 10:00", ["{events: wreck, when: 1879-01-14 12:00 to 14:00}"],
        nil
      ),
      (
        "when: 1879-01-14 09:00 to 10:00", ["{events: wreck, when: 1879-01-14 12:00 to 14:00}"],
        "'wreck' happens 1879-01-14 09:00 to 10:00, and this chapter, which shows it, is 1879-01-14 12:00 to 14:00"
      ),
      (
        "when: 1879-01-14, lasts: 3 weeks", ["{events: wreck, when: 1879-03-01}"],
        "'wreck' happens 1879-01-14, and this chapter, which shows it, is 1879-03-01"
      ),
      (
        "place: reef", ["{events: wreck, place: town}"],
        "'wreck' happens at reef, and this chapter, which shows it, is at town"
      ),
      (
        "who: [Tobias, Mara]", ["{events: wreck, characters: Mara}"],
        "'wreck' happens to Tobias, and no chapter that shows it lists them"
      ),
    ] as [(String, [String], String?)])
  func eventConflicts(event: String, chapters: [String], message: String?) {
    #expect(events(event, chapters) == [message].compactMap { $0 })
  }

  @Test(
    "Events that may fall into the chapter, by night, by scene or by another chapter, are silent",
    arguments: [
      ("when: 1879-01-15 02:00", ["{events: wreck, when: 1879-01-14 21:30}"]),
      ("when: 1879-01-14 20:00", ["{events: wreck, when: 1879-01-15 01:00}"]),
      ("when: 1879-01", ["{events: wreck, when: 1879-01-14}"]),
      ("when: 1879-01-14, lasts: 3 weeks", ["{events: wreck, when: 1879-02-01}"]),
      ("when: 1879-01-14, lasts: at least a day", ["{events: wreck, when: 1879-02-01}"]),
      ("when: 1879-01-14, lasts: for long", ["{events: wreck, when: 1879-02-01}"]),
      ("when: 1879-01-14", ["{events: wreck, when: 1879-11-14, told-as: dream}"]),
      ("when: 1879-01-14", ["events: wreck"]),
      ("when: 1879-01-14", ["{events: wreck, when: 1879-11-14}\nscene: {when: 1879-01-14}"]),
      ("when: 1879-01-14", ["{events: wreck, when: 1879-11-14}\nscene: {told-as: dream}"]),
      ("what: it", ["{events: wreck, when: 1879-11-14}"]),
      ("place: reef", ["{events: wreck, place: coast}"]),
      ("place: coast", ["{events: wreck, place: reef}"]),
      ("place: reef", ["{events: wreck, place: town}\nscene: {place: reef}"]),
      ("place: reef", ["{events: wreck, place: nowhere}"]), ("place: reef", ["events: wreck"]),
      ("who: Tobias", ["{events: wreck, characters: Mara, mentions: Tobias}"]),
      ("who: Tobias", ["{events: wreck, characters: Mara, pov: Tobias}"]),
      ("who: Tobias", ["{events: wreck, characters: Mara}\nscene: {characters: Tobias}"]),
      ("who: Tobias", ["events: wreck"]), ("who: Xerxes", ["{events: wreck, characters: Mara}"]),
      (
        "who: [Mara, Tobias]",
        ["{events: wreck, characters: Mara}", "{events: wreck, characters: Tobias}"]
      ),
    ])
  func eventsInOrder(event: String, chapters: [String]) {
    #expect(events(event, chapters) == [])
  }

  @Test("What stands outside of the scenes that have a time and a place may be anywhere")
  func unplacedRest() {
    let bible = """
      places: [harbour, mill]
      events: [{id: fire, what: the fire, when: 1887-11-01, place: mill}]
      """
    let scene = "scene: {place: harbour, when: 1887-11-05}"
    #expect(
      RuleSample(["events: fire\n" + scene], bible: bible).messages(EventAgainstChapter.self) == [])
    let header = "place: harbour\nwhen: 1887-11-05\nevents: fire\n"
    #expect(
      RuleSample([header + scene], bible: bible).messages(EventAgainstChapter.self).count == 2)
  }
}

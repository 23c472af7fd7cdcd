import Checking
import Manuscript
import Testing

@Suite("Who is alive and there")
struct PresenceRulesTests {
  private func messages(
    _ rule: any Rule.Type, _ tobias: String, _ chapters: [String], story: String = ""
  ) -> [String] {
    let bible = """
      characters:
        Mara: {born: 1840}
        Tobias: {\(tobias)}
      events: [{id: wreck, when: 1887-11-03}, {id: trial}]
      """
    return RuleSample(chapters, bible: bible, story: story).messages(rule)
  }

  @Test(
    "Somebody who is dead by a chapter's time cannot be listed there",
    arguments: [
      ("died: 1887-11-03", ["{characters: Tobias, when: 1887-11-04}"], "(1887-11-03)"),
      ("died: 1887", ["{characters: Tobias, when: 1888-01-01 00:00}"], "(1887)"),
      ("died: wreck", ["{characters: [Mara, Tobias], when: 1888}"], "in 'wreck'"),
      (
        "died: a",
        ["when: 1887-11-03", "{characters: Tobias, when: 1887-11-05, told-as: flashback}"],
        "in 'a'"
      ),
      ("died: a", ["", "", "characters: Tobias"], "in 'a'"),
      ("died: trial", ["events: trial", "characters: Tobias"], "in 'trial'"),
      ("died: a", ["when: 1887-11-03", "characters: Tobias"], "in 'a'"),
      (
        "",
        [
          "{when: 1887-11-03, changes: {who: Tobias, what: status, to: dead}}",
          "{characters: Tobias, when: 1887-11-05}",
        ], "in 'a'"
      ),
      (
        "died: 1887-11-03",
        ["when: 1887-11-01\nscene: {characters: Tobias, when: 1887-11-09}"], "(1887-11-03)"
      ),
    ])
  func dead(tobias: String, chapters: [String], death: String) {
    let found = messages(DeadListedPresent.self, tobias, chapters)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("here, later in the story") }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("Tobias dies \(death), and is listed as present") })
  }

  @Test(
    "The living, ghosts, memories and deaths of an unknown day are silent",
    arguments: [
      ("died: 1887-11-03", ["{characters: Tobias, when: 1887-11-03 23:00}"]),
      ("died: 1887", ["{characters: Tobias, when: 1887-12}"]),
      ("died: 1887-11-03", ["characters: Tobias"]),
      ("died: 1887-11-03", ["{characters: Mara, mentions: Tobias, when: 1888}"]),
      ("died: 1887-11-03, ghost: yes", ["{characters: Tobias, when: 1888}"]),
      ("died: 1887-11-03", ["{characters: Tobias, when: 1888, told-as: dream}"]),
      ("died: 1887-11-03", ["{characters: Tobias, when: 1888, told-as: letter}"]),
      ("died: a", ["{characters: Tobias, when: 1887}"]),
      ("died: a", ["{when: 1887-11-03}\nscene: {characters: Tobias, when: 1887-11-04}"]),
      ("died: b", ["characters: Tobias", "characters: Tobias"]),
      ("died: a", ["", "{characters: Tobias, when: 1887}"]),
      ("died: a", ["", "{characters: Tobias, told-as: flashback}"]),
      ("died: a", ["when: 1888", "{characters: Tobias, when: 1886, told-as: flashback}"]),
      // A book that does not go forward says nothing of chapters without a date.
      ("died: a", ["when: 1888", "when: 1886", "characters: Tobias"]),
      ("died: nowhere", ["", "characters: Tobias"]),
      (
        "died: a",
        [
          "when: 1887", "{when: 1888, changes: {who: Tobias, what: status, to: alive}}",
          "{characters: Tobias, when: 1889}",
        ]
      ),
      ("", ["changes: {who: Tobias, what: hair, to: dead}", "characters: Tobias"]),
    ])
  func alive(tobias: String, chapters: [String]) {
    #expect(messages(DeadListedPresent.self, tobias, chapters) == [])
  }

  @Test("One chapter and name make one finding, at the first place, with both times")
  func deadOnce() throws {
    let sample = RuleSample(
      [
        "characters: Tobias\npov: Tobias\nwhen: 1888-01-02\nscene: {characters: Tobias, when: 1888-01-03}"
      ], bible: "characters: {Tobias: {died: 1887-11-03}}")
    let found = sample.findings(DeadListedPresent.self)
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.severity == .error)
    #expect(first.range == SourceRange(SourceUnit(.header, "a"), 12..<18))
    #expect(first.notes.map(\.message) == ["the death", "the chapter's time"])
    #expect(sample.findings(ViewpointAbsent.self) == [])
  }

  @Test(
    "Somebody who is not yet born cannot be listed",
    arguments: [
      ("born: 1861-04-02", "{characters: Tobias, when: 1861-04-01}", 1),
      ("born: 1861-04-02", "{characters: Tobias, when: 1860, told-as: flashback}", 1),
      ("born: 1861", "{characters: Tobias, when: 1861-01-01}", 0),
      ("born: 1861-04-02", "{characters: Tobias, when: 1861-04-02 01:00}", 0),
      ("born: 1861-04-02", "{characters: Tobias, when: 1860, told-as: vision}", 0),
      ("born: 1861-04-02", "{mentions: Tobias, when: 1860}", 0),
      ("born: 1861-04-02", "characters: Tobias", 0),
      ("eyes: grey", "{characters: Tobias, when: 1860}", 0),
    ])
  func unborn(tobias: String, chapter: String, count: Int) {
    #expect(messages(UnbornPresent.self, tobias, [chapter]).count == count)
  }

  @Test("An age at the story's start makes somebody unborn long before")
  func unbornByAge() {
    let chapters = ["when: 1887-11-03", "{characters: Tobias, when: 1850, told-as: flashback}"]
    #expect(
      messages(UnbornPresent.self, "age: 26", chapters)
        == [
          "Tobias is 26 when the story starts, and is listed as present here, before being born (1850)"
        ])
    let near = ["when: 1887-11-03", "{characters: Tobias, when: 1861, told-as: flashback}"]
    #expect(messages(UnbornPresent.self, "age: 26", near) == [])
  }

  @Test(
    "A point of view that is not there is reported",
    arguments: [
      (
        "", ["{pov: Tobias, characters: Mara}"],
        "is the point of view, and is not among the characters who are there"
      ),
      (
        "", ["characters: Mara\nscene: {pov: Tobias, characters: Mara}"],
        "is the point of view, and is not among the characters who are there"
      ),
      (
        "", ["characters: Mara\nscene: {pov: Tobias}"],
        "is the point of view, and is not among the characters who are there"
      ),
      (
        "died: 1887", ["{pov: Tobias, characters: Mara, when: 1888}"],
        "is the point of view, and is not among the characters who are there"
      ),
      (
        "died: 1887", ["{pov: Tobias, when: 1888}"],
        "dies (1887), and is the point of view here, later in the story (1888)"
      ),
      (
        "died: a", ["", "pov: Tobias"],
        "dies in 'a', and is the point of view here, later in the story"
      ),
      (
        "born: 1889", ["{pov: Tobias, when: 1888}"],
        "is born 1889, and is the point of view here, before being born (1888)"
      ),
    ])
  func absent(tobias: String, chapters: [String], reason: String) {
    #expect(
      messages(ViewpointAbsent.self, tobias, chapters)
        == ["Tobias \(reason)"])
  }

  @Test(
    "Narrators, letters, frames and what is not declared are silent",
    arguments: [
      ("", "{pov: Tobias, characters: [Mara, TOBIAS]}", ""), ("", "pov: Tobias", ""),
      ("", "{pov: narrator, characters: Mara}", ""),
      ("", "{pov: omniscient, characters: Mara}", ""),
      ("", "{pov: Tobias, characters: Mara, told-as: letter}", ""),
      ("", "{pov: Tobias, characters: Mara, told-as: frame}", ""),
      ("", "{pov: Tobias, characters: Mara, told-as: dream}", ""),
      ("", "{pov: Tobias, characters: Mara, silent: Tobias}", ""),
      ("", "{pov: Tobias, characters: Mara}\nscene: {characters: Tobias}", ""),
      ("", "{pov: Tobias, characters: [Mara, Tobias]}\nscene: {characters: Mara}", ""),
      ("", "{pov: Mara, characters: [Mara, Tobias]}\nscene: {pov: Tobias}", ""),
      ("", "{pov: Tobias, characters: Mara}", "prose: {person: third omniscient}\n"),
      ("died: 1887", "{pov: Tobias, when: 1886}", ""),
      ("died: 1887, ghost: yes", "{pov: Tobias, when: 1888}", ""),
    ])
  func present(tobias: String, chapter: String, story: String) {
    #expect(messages(ViewpointAbsent.self, tobias, [chapter], story: story) == [])
  }
}

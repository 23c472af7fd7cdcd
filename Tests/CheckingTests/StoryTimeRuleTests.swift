import Checking
import Manuscript
import Testing

@Suite("Lives, ages and what is so at a time")
struct StoryTimeRuleTests {
  private func found(_ code: String, _ bible: String, _ chapters: String) throws -> [String] {
    try ExampleRun.messages(of: code, in: "=== bible.yaml\n\(bible)\n\(chapters)")
  }

  private static let dated = """
    === chapters/01-a.md
    ---
    when: 1887-11-03
    characters: Mara
    ---

    The boat was late. Mara waited.
    """

  @Test(
    "Lives that cannot be are reported",
    arguments: [
      ("Mara: {born: 1861, died: 1850}", "Mara dies (1850) before being born (1861)"),
      (
        "Mara: {born: 1740}",
        "Mara is present (1887-11-03) more than 120 years after being born (1740)"
      ),
      (
        "Mara: \n  Ruth: {born: 1700, died: 1850}",
        "Ruth dies (1850) more than 120 years after being born (1700)"
      ),
      (
        "Mara: {born: 1861, relations: [child of Ruth]}\n  Ruth: {born: 1870}",
        "Mara (1861) is older than Ruth (1870), who is a parent of Mara"
      ),
      (
        "Mara: {born: 1861, relations: [child of Ruth]}\n  Ruth: {born: 1855}",
        "Ruth (1855) is under 12 when Mara is born (1861)"
      ),
      (
        "Mara: {born: 1861-06-30, relations: [child of Ruth]}\n  Ruth: {pronouns: she, died: 1861-06-01}",
        "Mara is born (1861-06-30) after the death of Ruth (1861-06-01), the mother"
      ),
      (
        "Mara: {born: 1861-06-30}\n  Tobias: {died: 1860-08-01, relations: [father of Mara]}",
        "Mara is born (1861-06-30) more than 300 days after the death of Tobias (1860-08-01), who is a parent"
      ),
    ])
  func lives(bible: String, message: String) throws {
    #expect(
      try found("impossible-lifespan", "characters:\n  " + bible, Self.dated) == [message])
  }

  @Test(
    "Lives that are long, short or strange but possible are let pass",
    arguments: [
      "Mara: {born: 1861, died: 1861}", "Mara: {born: 1770}", "Mara: {born: 1740, ghost: yes}",
      "Mara: {born: 1740, lifespan: 300 years}", "Mara: {born: 1740, lifespan: immortal}",
      "Mara: {born: 1861, relations: [child of Ruth]}\n  Ruth: {born: 1849}",
      "Mara: {born: 1861, relations: [stepchild of Ruth]}\n  Ruth: {born: 1870}",
      "Mara: {born: 1861-06-30, relations: [child of Ruth]}\n  Ruth: {pronouns: she, died: 1861-06}",
      "Mara: {born: 1861-06-30}\n  Tobias: {died: 1860-10-01, relations: [father of Mara]}",
      "Mara: {born: long ago, died: never}",
    ])
  func possibleLives(bible: String) throws {
    #expect(try found("impossible-lifespan", "characters:\n  " + bible, Self.dated) == [])
  }

  @Test(
    "An age that the birth does not give is reported",
    arguments: [
      (
        "age: 29, born: 1861-04-02",
        "Mara is '29' at the story's start, and would be 26 by what is said elsewhere: born 1861-04-02"
      ),
      (
        "age: twenty-nine, born: 1861",
        "Mara is 'twenty-nine' at the story's start, and would be 25 to 26 by what is said elsewhere: born 1861"
      ),
      (
        "born: 1861-04-02, age from a: 30",
        "Mara is '30' in a, and would be 26 by what is said elsewhere: born 1861-04-02"
      ),
      (
        "born: 1861-04-02, age: about forty",
        "Mara is 'about forty' at the story's start, and would be 26 by what is said elsewhere: born 1861-04-02"
      ),
    ])
  func ages(facts: String, message: String) throws {
    #expect(
      try found("age-conflict", "characters:\n  Mara: {\(facts)}", Self.dated) == [message])
  }

  @Test(
    "Ages that may be right are let pass",
    arguments: [
      "age: 26, born: 1861-04-02", "age: 25, born: 1861", "age: in her twenties, born: 1861",
      "age: about thirty, born: 1861", "age: ageless, born: 1861", "age: 26", "born: 1861",
      "age: 26, age from a: twenty-six", "age: 26, born: sometime",
    ])
  func possibleAges(facts: String) throws {
    #expect(try found("age-conflict", "characters:\n  Mara: {\(facts)}", Self.dated) == [])
  }

  @Test("Dates that exclude an order of events are reported with the order")
  func datedEvents() throws {
    let messages = try found(
      "event-order-cycle",
      """
      characters: [Mara]
      events:
        wreck: {when: 1879-01-14, after: trial}
        trial: {after: storm}
        storm: {when: 1880}
      """, Self.dated)
    #expect(
      messages == [
        "these events cannot be: storm is dated 1880, trial is after storm, wreck is after trial and wreck is dated 1879-01-14"
      ])
  }

  @Test(
    "Durations count, with some room",
    arguments: [
      (
        "A: {when: 1880-01-01, lasts: 3 days}\n  B: {when: 1880-01-10, during: A}", 1
      ),
      ("A: {when: 1880-01-01, lasts: 3 days}\n  B: {when: 1880-01-04, during: A}", 0),
      ("A: {when: 1880-01-01, lasts: 10 days}\n  B: {when: 1880-01-02, after: A}", 1),
      ("A: {when: 1880-01-01, lasts: a while}\n  B: {when: 1880-01-01, after: A}", 0),
      ("A: {when: 1880}\n  B: {when: 1880-01-01, after: A}", 0),
      (
        "A: {when: 1880-01-01, lasts: 9 days}\n  B: {when: 1880-01-05, lasts: 1 day, after: A}\n  C: {when: 1880-01-05, lasts: 4 hours, during: B}\n  D: {when: 1880-01-05, during: C}",
        1
      ),
      ("A: {when: 1879, after: B}\n  B: {when: 1880}\n  C: {when: 1870, after: B}", 2),
    ])
  func durations(events: String, count: Int) throws {
    let messages = try found("event-order-cycle", "events:\n  " + events, Self.dated)
    #expect(messages.count == count, "\(messages)")
  }

  @Test("Twins are born within a day, and one who died before the other was born shares no name")
  func births() throws {
    #expect(
      try found(
        "kinship-conflict",
        "characters: {Mara: {born: 1861-04-02, relations: [twin of Anna]}, Anna: {born: 1861-04-05}}",
        Self.dated) == [
          "Mara and Anna are twins, and Mara was born 1861-04-02 while Anna was born 1861-04-05"
        ])
    #expect(
      try found(
        "kinship-conflict",
        "characters: {Mara: {born: 1861-04-02, relations: [twin of Anna]}, Anna: {born: 1861-04-03}}",
        Self.dated) == [])
    #expect(
      try found(
        "alias-collision",
        "characters: {Mara: {born: 1861, aliases: [Birdie]}, Ruth: {died: 1850, aliases: [Birdie]}}",
        Self.dated) == [])
  }

  private static let fire = """
    === chapters/01-before.md
    ---
    pov: Mara
    objects: {uses: ledger}
    ---

    Captain Quill spoke. She read of the forty pounds.
    === chapters/02-fire.md
    ---
    pov: Mara
    objects: {uses: ledger}
    ---

    Captain Quill and Major Quill spoke. It was forty pounds.
    === chapters/03-after.md
    ---
    pov: Mara
    objects: {uses: ledger}
    ---

    Captain Quill spoke of forty pounds.
    === chapters/04-memory.md
    ---
    pov: Mara
    told-as: dream
    objects: {uses: ledger}
    ---

    Captain Quill spoke of forty pounds.
    """

  @Test("An object is of no use after its loss, until it comes back")
  func losses() throws {
    func losses(_ ledger: String) throws -> [String] {
      try found(
        "object-after-loss",
        "characters: [Mara, {name: Tobias, x: y}]\nobjects:\n  ledger: {\(ledger)}", Self.fire)
    }
    let used = "ledger is 'burnt' since 'fire', and is used in 'after'"
    #expect(try losses("status from fire: burnt") == [used])
    #expect(try losses("status from fire: burnt, held-by: [Mara from after]") == [used])
    #expect(
      try losses("status from after: burnt, held-by: [Tobias from memory]") == [
        "ledger is 'burnt' since 'after', and Tobias has it from 'memory' on"
      ])
    #expect(try losses("status from fire: lost").count == 1)
    #expect(try losses("status from fire: stolen, held-by: [Mara]").count == 1)
    for sound in [
      "status from fire: lost, held-by: [Mara from after]", "status from after: burnt",
      "status from fire: stolen, held-by: [Tobias]", "status from fire: nearly lost",
      "status from fire: lost, status from after: found", "status from fire until after: lost",
      "status: burnt", "status from fire: new",
    ] {
      #expect(try losses(sound) == [], "\(sound)")
    }
  }

  @Test("A title counts from its chapter, through the one in which the next begins")
  func titles() throws {
    #expect(
      try found(
        "title-mismatch",
        "characters: {Mara: , Quill: {name: Tobias Quill, title: Captain, title from fire: Major}}",
        Self.fire) == ["'Captain Quill' stands here, and Quill is Major from fire on"])
    #expect(
      try found(
        "title-mismatch",
        "characters: {Mara: , Quill: {name: Tobias Quill, title: Captain, title from after: Major}}",
        Self.fire) == ["'Major Quill' stands here, and Quill is Major from after"])
    #expect(
      try found(
        "title-mismatch",
        """
        characters:
          Mara:
          Quill:
            name: Tobias Quill
            title: Captain
            title from before: Major
            facts: [{field: title, value: Captain, from: fire}]
        """, Self.fire) == [])
  }

  @Test("A secret is known from its chapter on, and never by those who are not listed")
  func secrets() throws {
    func leaks(_ knowers: String) throws -> [String] {
      try found(
        "knowledge-leak",
        "characters: [Mara, Tobias]\nsecrets: {debt: {terms: [forty pounds], known-by: [\(knowers)]}}",
        Self.fire)
    }
    #expect(
      try leaks("Mara from fire") == [
        "Mara tells of 'forty pounds', and knows 'debt' only from fire on"
      ])
    #expect(try leaks("Tobias").count == 3)
    #expect(try leaks("Tobias").first == "Mara tells of 'forty pounds', and does not know 'debt'")
    #expect(try leaks("Mara") == [])
    #expect(try leaks("Xerxes, Tobias") == [])
    #expect(try leaks("") == [])
  }

  @Test("Days that are only counted are never compared with dates")
  func countedDays() throws {
    let counted = """
      === chapters/01-a.md
      ---
      when: day 1
      characters: Mara
      ---

      The boat was late. Mara waited.
      === chapters/02-b.md
      ---
      when: day 3
      ---

      Ruth was dead.
      """
    let people = """
      characters:
        Mara: {age: 26, born: 1740-04-02, relations: [daughter of Ruth]}
        Ruth: {pronouns: she, died: b}
        Anna: {born: 1990, relations: [daughter of Ruth]}
      """
    #expect(try found("age-conflict", people, counted) == [])
    #expect(try found("impossible-lifespan", people, counted) == [])
    let events = """
      events:
        storm: {what: the storm, when: day 2}
        wreck: {what: the wreck, when: 1887-11-03, after: storm}
        fire: {what: the fire, when: 1850, before: storm}
      """
    #expect(try found("event-order-cycle", events, counted) == [])
  }

  @Test("What is only rumoured of an age or an object is not held against anything")
  func rumours() throws {
    let bible = """
      characters:
        Mara: {born: 1861-04-02, facts: [{field: age, value: 40, from: fire, status: rumour}]}
      objects:
        ledger: {facts: [{field: status, value: burnt, from: fire, status: rumour}]}
      """
    #expect(try found("object-after-loss", bible, Self.fire) == [])
    #expect(try found("age-conflict", bible, Self.fire) == [])
  }
}

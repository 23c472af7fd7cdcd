import Foundation
import FoundationXML
import TestSupport
import Testing

/// Bibles, times and lists of findings that nobody should write, through every command that reads
/// them.
@Suite struct BadContinuityTests {
  /// What a person can type, and what `fabula check` is to say of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var bible = "characters: [Mara]\n"
    var settings = ""
    /// By path; a chapter in which Mara goes stands beside them.
    var files: [String: String] = [:]
    /// Parts of messages that are shown.
    var says: [String] = []
    /// Codes of findings that are not made.
    var silent: [String] = []
    /// What `bible show` and `rename` are asked for.
    var name = "Mara"

    init(
      _ name: String, bible: String = "characters: [Mara]\n", settings: String = "",
      files: [String: String] = [:], says: [String] = [], silent: [String] = [],
      asks: String = "Mara"
    ) {
      testDescription = name
      (self.bible, self.settings, self.files) = (bible, settings, files)
      (self.says, self.silent, self.name) = (says, silent, asks)
    }

    func story() throws -> ScratchStory {
      let story = try ScratchStory("s", ["story.yaml": ScratchStory.settings + settings])
      try story.write("bible.yaml", bible)
      try story.write("chapters/01-a.md", "---\ntitle: A\ncharacters: Mara\n---\nMara went.\n")
      for (path, text) in files { try story.write(path, text) }
      return story
    }
  }

  private static func many(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  static let circles = [
    Case(
      "places within one another",
      bible: "characters: [Mara]\nplaces:\n"
        + many(2000) { "  p\($0): {within: p\(($0 + 1) % 2000)}" },
      says: ["p0 lies within itself"], asks: "p7"),
    Case(
      "events after one another",
      bible: "characters: [Mara]\nevents:\n"
        + many(5000) { "  - {id: e\($0), what: it, after: e\(($0 + 1) % 5000)}" },
      says: ["these events go round in a circle"], asks: "e7"),
    Case(
      "mothers of their own mothers",
      bible: "characters:\n  Mara:\n"
        + many(2000) { "  P\($0): {relations: [mother of P\(($0 + 1) % 2000)]}" },
      says: ["P0 is their own ancestor"], asks: "P7"),
    Case(
      "somebody's own mother",
      bible: "characters: {Mara: {relations: [mother of Mara, wife of Mara, twin of Mara]}}\n",
      says: ["Mara is their own mother"]),
    Case(
      "things that hold one another",
      bible: "characters: [Mara]\nobjects:\n"
        + many(2000) { "  o\($0): {held-by: [o\(($0 + 1) % 2000)]}" }, asks: "o7"),
    Case(
      "everything of itself",
      bible: """
        characters: {Mara: {born: died, died: born, relations: [Mara]}}
        events: [{id: ev, what: x, when: ev, after: ev, before: ev, during: ev}]
        objects: {o: {held-by: [o from o until o]}}
        places: {q: {within: q, travel: [{to: q, takes: 3 hours}]}}
        secrets: {z: {known-by: [z from z]}}
        """, says: ["q lies within itself", "'Mara' does not say of whom"], asks: "ev"),
    Case(
      "a flashback of itself",
      files: ["chapters/02-b.md": "---\ntold-as: flashback of b\nwhen: b\n---\nMara.\n"],
      says: ["'flashback of b' is not a word for 'told-as'", "'b' is not read as a time"]),
  ]

  static let names = [
    Case(
      "one alias of 300 people",
      bible: "characters:\n  Mara:\n" + many(300) { "  P\($0): {aliases: [boss]}" },
      files: ["chapters/02-b.md": "“Go,” said the boss.\n"],
      says: ["'boss' is a name of P1 and of P0"], silent: ["speaks-unlisted"], asks: "boss"),
    Case(
      "an alias of 10,000 letters",
      bible: "characters: {Mara: {aliases: [\(String(repeating: "ab", count: 5000))]}}\n",
      files: ["chapters/02-b.md": String(repeating: "ab", count: 8_000) + "\n"]),
    Case(
      "names that are words",
      bible: "characters: [Mara, Will, Grace, Hope, I, A, O]\n",
      files: [
        "chapters/02-b.md":
          "---\ncharacters: Mara\n---\n“I will go,” said Mara. Hope springs. Will they? A day.\n"
      ], silent: ["speaks-unlisted", "name-before-known"], asks: "Will"),
    Case(
      "names of signs",
      bible:
        "characters: [Mara, \".*\", \"[x]\", \"a+b\", \"O'N\\\"eil\", 🦊, שרה, \"\\\\d\", \"<b>&\"]\n",
      files: ["chapters/02-b.md": "“Go,” said .* to [x], a+b, 🦊, שרה and \\d.\n"], asks: "<b>&"),
  ]

  static let times =
    [
      "0000-00-00", "999999999999-01-01", "-999999999999", "1887-02-30", "1887-11-03 25:00",
      "1888 to 1887", "0 BC", "Blursday",
    ].map { time in
      Case(
        "the time \(time)",
        bible: "characters: {Mara: {born: \"\(time)\", age: minus seven}}\n",
        files: ["chapters/02-b.md": "---\nwhen: \"\(time)\"\n---\nMara.\n"], says: ["'\(time)' is"],
        silent: ["age-conflict"])
    } + [
      Case("a year before the first", files: ["chapters/02-b.md": "---\nwhen: 44 BC\n---\nA.\n"]),
      Case(
        "lengths that are none",
        bible: """
          characters: [Mara]
          events:
            - {id: a1, what: x, when: 1887, lasts: -3 days}
            - {id: a2, what: x, when: 1887, lasts: 99999999999999999999 days}
            - {id: a3, what: x, when: 1887, lasts: about a week}
          """,
        says: ["'-3 days' is not read as a length of time", "'99999999999999999999 days' is not"]),
      Case(
        "a beginning that is no date", settings: "begins: next morning\n",
        says: ["'next morning' is not read as a time"]),
      Case(
        "coordinates of no Earth",
        bible: "characters: [Mara]\nplaces: {p: {at: [91, 0]}, q: {at: [NaN, 999]}, r: {at: x}}\n",
        says: ["'at' takes degrees north and east"], asks: "p"),
    ]
    + [
      ("hours: 0", "'hours' is a number"), ("hours: 99999999999", "'hours' is a number"),
      ("week: []", ""), ("leap: {every: 0, month: Thaw, days: 1}", "'every' is a number"),
      ("leap: {every: 4, month: Nope, days: 1}", "no month is called 'Nope'"),
      ("moons: [{name: H, period: 0, full: 3 Thaw 1}]", "'period' is a number"),
      ("moons: [{name: H, period: NaN, full: 3 Thaw 1}]", "'period' is a number"),
      ("moons: [{name: H, period: 1e300, full: 3 Thaw 1}]", "'period' is a number"),
      ("moons: [{name: H, period: 20, full: soon}]", "'soon' is not read as a time"),
      ("months: [{name: Thaw, days: 0}]", "'days' is a number from 1"),
      ("months: [{name: Thaw, days: -5}]", "'days' is a number from 1"),
      ("months: []", "this calendar has no months"),
      (
        "months: [\((0..<10_000).map { "{name: M\($0), days: 3}" }.joined(separator: ", "))]", ""
      ),
    ].map { part, message in
      let months = part.hasPrefix("months") ? "" : "months: [{name: Thaw, days: 36}], "
      return Case(
        "the calendar \(part.prefix(40))", settings: "calendar: {\(months)\(part)}\n",
        files: ["chapters/02-b.md": "---\nwhen: 3 Thaw 1\n---\nMara.\n"],
        says: message.isEmpty ? [] : [message])
    }

  static let files =
    [
      Case("an empty bible", bible: "", says: []),
      Case("no bible at all but a word", bible: "hello\n", says: ["a bible is made of sections"]),
      Case(
        "anchors", bible: "characters: &c\n  Mara: &m {hair: black}\n  Tobias: *m\nplaces: *c\n",
        says: ["refers to another one in YAML"]),
      Case(
        "a deep bible",
        bible: "characters: " + String(repeating: "[", count: 5000) + "\n", says: ["64 levels deep"]
      ),
      Case(
        "comments that allow nothing",
        files: [
          "chapters/02-b.md": """
          <!-- allow: -->

          TK

          <!-- allow: placeholder-left -->

          TK

          <!-- allow: <!-- allow: placeholder-left inner --> outer -->

          TK
          """
        ],
        says: ["this comment names no rule", "this comment gives no reason", "TK is still here"]),
    ]
    + [
      ("hello\n", "is a list of findings"), ("{a: b}\n", "is a list of findings"),
      ("- 3\n- [a]\n", "takes keys with values"), ("- {rule: x, in: [a], reason: y}\n", "'x'"),
      ("- {rule: [", "nothing of this block could be read"), ("\u{0}\u{1}", "control character"),
      (String(repeating: "[", count: 9000), "64 levels deep"),
      (many(5000) { _ in "- {rule: placeholder-left, in: b, quote: XXX, reason: y}" }, "allows"),
    ].map { text, message in
      Case(
        "the list \(text.prefix(20).debugDescription)",
        files: [
          "checks/allowed.yaml": text, "checks/baseline.yaml": text, "chapters/02-b.md": "TK\n",
        ], says: [message, "TK is still here"])
    }

  @Test(
    "Every command ends, says what is wrong and leaves the writer's files alone",
    arguments: circles + names + times + files)
  func stands(bad: Case) throws {
    let story = try bad.story()
    let before = story.writersFiles
    let found = try Finding.all(in: story)
    for message in bad.says {
      #expect(found.contains { $0.message.contains(message) }, "\(message)")
    }
    for finding in found { #expect(!bad.silent.contains(finding.code), "\(finding.message)") }
    let hasErrors = found.contains { $0.severity == "error" }
    let commands = [
      ["check"], ["check", "--format", "sarif"],
      ["bible", "lint"], ["bible", "graph"],
      ["bible", "show", bad.name], ["bible", "show", bad.name, "--at", "a", "--json"],
      ["bible", "show", bad.name, "--at", "nowhere"], ["timeline"], ["timeline", "--json"],
      ["timeline", "--format", "svg"], ["timeline", "--reading-order"], ["fill"],
      ["rename", bad.name, "Zoë Groot"],
    ]
    for command in commands {
      let start = ContinuousClock.now
      let run = try CommandRun(command, in: story.folder)
      #expect((0...3).contains(run.status), "\(command): \(run.status) \(run.errors)")
      #expect(ContinuousClock.now - start < .seconds(20), "\(command)")
      if command.first == "check" { #expect(run.status == (hasErrors ? 3 : 0)) }
      if command.contains("svg") || command == ["bible", "graph"] {
        #expect(XMLParser(data: Data(run.output.utf8)).parse(), "\(command)")
      }
    }
    #expect(story.writersFiles == before)
  }

  @Test(
    "Chapters of any length and any dialogue are read in time",
    arguments: [
      "Mara.", String(repeating: "“Go,” said Tobias. Mara went to the harbour. ", count: 25_000),
      String(repeating: "Mara ", count: 40_000),
      "“" + String(repeating: "Mara said ", count: 8_000),
      String(repeating: "— Mara — said — ", count: 8_000),
      String(repeating: "'Mara' said 'Tobias' ", count: 8_000),
      String(repeating: "«Mara» »Tobias« ", count: 8_000), String(repeating: "“‘", count: 8_000),
      String(repeating: "*Mara* **Tobias** ", count: 8_000),
      String(repeating: "Mara", count: 40_000),
    ])
  func long(text: String) throws {
    let story = try ScratchStory(
      "long",
      [
        "story.yaml": ScratchStory.settings, "bible.yaml": "characters: [Mara, Tobias]\n",
        "1.md": "---\ntitle: A\n---\n\(text)\n",
      ])
    let before = story.writersFiles
    for command in [["check"], ["fill"], ["rename", "Mara", "Nora", "--json"]] {
      let start = ContinuousClock.now
      #expect(try CommandRun(command, in: story.folder).status == 0, "\(command)")
      #expect(ContinuousClock.now - start < .seconds(30), "\(command)")
    }
    #expect(story.writersFiles == before)
  }

  /// A story in another language: somebody speaks who is not listed, or nobody is found to.
  @Test(
    "Names are found in other languages, and no English rule fires",
    arguments: [
      (
        "de",
        "  Mara: {age: sechsundzwanzig, born: 1861, hair: schwarz}\n  Tobias:\n  Herr Dunn:\n",
        "„Zünde sie an“, sagte Mara. Tobias nickte. »Nicht vor der Nacht«, sagte Herr Dunn.", true
      ),
      (
        "fr", "  Mara: {age: vingt-six, born: 1861}\n  Tobias:\n  Monsieur Dunn:\n",
        "« Allume-la », dit Mara. Tobias hocha la tête.\n\n— Pas avant le soir, répondit Monsieur Dunn.",
        true
      ),
      (
        "es", "  Mara: {age: veintiséis, born: 1861}\n  Tobias:\n  Señora Dunn:\n",
        "—Enciéndela —dijo Mara—. Ya.\n\nTobias asintió. —No —dijo la Señora Dunn.", false
      ),
      (
        "ja", "  Mara: {aliases: [真理]}\n  Tobias: {aliases: [太郎]}\n  花子:\n",
        "「つけて」と真理は言った。太郎はうなずいた。「まだだ」と花子が言った。", false
      ),
      (
        "ru", "  Mara: {aliases: [Мара]}\n  Tobias: {aliases: [Тобиас]}\n  Анна:\n",
        "— Зажги, — сказала Мара. Тобиас кивнул.\n\n— Нет, — сказала Анна.", true
      ),
    ])
  func languages(language: String, people: String, text: String, tellsSpeakers: Bool) throws {
    let story = try ScratchStory(
      "other",
      [
        "story.yaml": "title: A\nauthor: B\nlanguage: \(language)\nidentifier: urn:uuid:1\n",
        "bible.yaml": "characters:\n" + people
          + "objects: {Lampe: {status from a: verbrannt, held-by: [Mara]}}\n",
        "chapters/01-a.md":
          "---\ntitle: A\nwhen: 1887-11-03\ncharacters: Mara, Tobias\nobjects: {uses: Lampe}\n---\n"
          + text + "\n",
        "chapters/02-b.md": "---\npov: Mara\nobjects: {uses: Lampe}\n---\n" + text + "\n",
      ])
    let codes = Set(try Finding.all(in: story).map(\.code))
    #expect(codes.isSubset(of: tellsSpeakers ? ["speaks-unlisted"] : []), "\(codes)")
    let fill = try CommandRun(["fill", "b", "--json"], in: story.folder)
    for name in ["Mara", "Tobias"] { #expect(fill.output.contains("\"\(name)\""), "\(name)") }
  }
}

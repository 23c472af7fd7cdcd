import Checking
import Manuscript
import Prose
import Testing

@Suite("Who is there by the text")
struct TextPresenceTests {
  private static let bible = """
    characters:
      Mara Quill: {aliases: [Birdie]}
      Tobias Quill:
      Ann Dunn: {occupation: baker}
      Kit Orr: {relations: [brother of Ann Dunn]}
      Joan: {died: 1880}
    """

  /// A story of one chapter whose text names and quotes entries of the bible, by their index.
  private func sample(
    _ header: String, named: [Int] = [], speaking: [Int] = [], firstPerson: Int = 0,
    needles: [Watchlist.Needle] = [], story: String = ""
  ) -> RuleSample {
    var sample = RuleSample([header], bible: Self.bible, story: story)
    let names = ["Mara", "Tobias", "Ann", "Kit", "Joan"]
    sample.watchlist = Watchlist(
      names.enumerated().map { Watchlist.Needle(.name, $1, entries: [$0]) } + needles)
    var sightings = ChapterSightings()
    sightings.sightings = named.map {
      .init(needle: $0, voice: .narration, speaker: nil, place: $0 * 10..<$0 * 10 + 4, count: 1)
    }
    sightings.speakers = speaking.map { .init(entry: $0, place: 100..<110, count: 1) }
    sightings.firstPersonCount = firstPerson
    sample.sightings = [sightings]
    return sample
  }

  @Test("Somebody who speaks and is not listed is a warning at their first line")
  func speaks() throws {
    let found = sample("characters: Mara", speaking: [0, 1, 1]).findings(SpeaksUnlisted.self)
    #expect(
      found.map(\.message)
        == ["Tobias Quill speaks here, and is not among the characters of the chapter"])
    let first = try #require(found.first)
    #expect(first.severity == .warning)
    #expect(first.range == SourceRange(SourceUnit(.body, "a"), 100..<110))
    #expect(first.notes.map(\.range) == [SourceRange(SourceUnit(.header, "a"), 12..<16)])
  }

  @Test(
    "Who is listed somewhere, spoken of, dead or in a dream may speak",
    arguments: [
      "characters: [Mara, Tobias]", "{characters: Mara, mentions: Tobias}",
      "{characters: Mara, silent: Tobias}", "{characters: Mara, pov: Tobias}", "place: harbour",
      "characters: Mara\nscene: {characters: Tobias}", "{characters: Mara, told-as: dream}",
      "{characters: Mara, told-as: letter}", "{characters: Mara, told-as: frame}",
      // Either of two Quills.
      "characters: [Mara, Tobias Quill]",
    ])
  func maySpeak(header: String) {
    #expect(sample(header, speaking: [1]).messages(SpeaksUnlisted.self) == [])
  }

  @Test("What the dead say is remembered; no entry of the bible, nothing to say")
  func remembered() {
    #expect(
      sample("{characters: Mara, when: 1887}", speaking: [4, 99]).messages(SpeaksUnlisted.self)
        == [])
    #expect(
      sample("{characters: Mara, when: 1879}", speaking: [4]).messages(SpeaksUnlisted.self).count
        == 1)
  }

  @Test("Somebody who is listed and whom the text does not name is a note at the name")
  func unseen() throws {
    let found = sample("characters: [Mara, Tobias]", named: [0]).findings(ListedUnseen.self)
    #expect(
      found.map(\.message) == ["Tobias is listed as present, and the text has no name of theirs"])
    let first = try #require(found.first)
    #expect(first.severity == .note)
    #expect(first.range == SourceRange(SourceUnit(.header, "a"), 19..<25))
  }

  @Test(
    "Whoever may be there under another word is silent",
    arguments: [
      ("characters: Tobias", [1], 0, ""), ("{characters: Tobias, silent: Tobias}", [], 0, ""),
      ("{characters: Tobias, pov: Tobias}", [], 3, ""),
      ("{characters: Tobias, pov: Tobias}", [], 0, "prose: {person: second}\n"),
      ("characters: Tobias\nunwritten", [], 0, ""),
      ("{characters: Tobias, status: outline}", [], 0, ""),
      ("{characters: Tobias, told-as: dream}", [], 0, ""), ("characters: Xerxes", [], 0, ""),
      ("characters: Quill", [], 0, ""), ("mentions: Tobias", [], 0, ""),
    ])
  func seen(header: String, named: [Int], firstPerson: Int, story: String) {
    #expect(
      sample(header, named: named, firstPerson: firstPerson, story: story)
        .messages(ListedUnseen.self) == [])
  }

  @Test("A word for what somebody does, or is to others, shows them; another word does not")
  func role() throws {
    func messages(_ text: String) throws -> [String] {
      try ExampleRun.messages(
        of: "listed-unseen",
        in: """
          === bible.yaml
          characters:
            Mara: {relations: [sister of Tobias]}
            Tobias: {occupation: ferryman at the Cut, relations: [brother of Mara]}
          === chapters/01-a.md
          ---
          characters: [Tobias]
          ---
          \(text)
          """)
    }
    #expect(try messages("The ferryman spat.") == [])
    #expect(try messages("Her brother spat.") == [])
    #expect(try messages("The ferry came, and somebody spat.").count == 1)
  }

  @Test("A name that two can have, a title, and speech show somebody; a secret's words do not")
  func otherNeedles() {
    let needles = [
      Watchlist.Needle(.name, "Quill", entries: [0, 1]),
      Watchlist.Needle(.title, "Captain Quill", entries: [1], fact: 0),
      Watchlist.Needle(.term, "debt", entries: [1]),
    ]
    func messages(_ named: [Int], speaking: [Int] = []) -> Int {
      sample("characters: Tobias", named: named, speaking: speaking, needles: needles)
        .messages(ListedUnseen.self).count
    }
    #expect(messages([5]) == 0)
    #expect(messages([6]) == 0)
    #expect(messages([], speaking: [1]) == 0)
    #expect(messages([7]) == 1)
    #expect(messages([99]) == 1)
  }

  @Test("Without a look at the text nothing is said of it")
  func noSightings() {
    let sample = RuleSample(["characters: Tobias"], bible: Self.bible)
    #expect(sample.messages(ListedUnseen.self) == [])
    #expect(sample.messages(SpeaksUnlisted.self) == [])
  }
}

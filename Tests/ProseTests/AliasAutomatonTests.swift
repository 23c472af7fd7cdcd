import Manuscript
import Prose
import TestSupport
import Testing

@Suite struct AliasAutomatonTests {
  /// What is found, as `text` with `?` behind doubtful mentions.
  private func names(
    _ needles: [String], in text: String, language: String = "en"
  ) -> [String] {
    let watchlist = Watchlist(
      needles.enumerated().map { Watchlist.Needle(.name, $1, entries: [$0]) })
    let bytes = Array(text.utf8)
    return AliasAutomaton(watchlist).search(bytes, language: ProseLanguage(language)).names.map {
      String(decoding: bytes[$0.text], as: UTF8.self) + ($0.isSafe ? "" : "?")
    }
  }

  @Test(arguments: [
    ("Mara stood. Mara!", ["Mara", "Mara"]),
    ("Maras, Tamara, Mara2, Ümara, Maraé", []),
    ("Mara’s hat, Mara's, Mara', “Mara”, (Mara)", ["Mara", "Mara", "Mara", "Mara", "Mara"]),
    ("Mara-like, ex-Mara, Mara- and, said--Mara--then", ["Mara", "Mara"]),
    ("MARA, MARA'S, mArA", ["MARA", "MARA"]), ("mara", []),
    ("l'Mara, d’Mara, qu'Mara, jusqu’Mara", ["Mara", "Mara", "Mara", "Mara"]),
    ("O'Mara, x’Mara", []),
    ("Mara'll, Mara’d", ["Mara", "Mara"]),
    ("Ma\u{AD}ra", ["Ma\u{AD}ra"]),
    ("Mara\u{301}", []),
  ])
  func findsAWholeWord(text: String, found: [String]) {
    #expect(names(["Mara"], in: text) == found)
  }

  @Test(arguments: [
    (["Mara", "Mara Quill"], "Mara Quill and Mara Quills", ["Mara Quill", "Mara"]),
    (
      ["Mara Quill"], "Mara  \t Quill, Mara\nQuill, Mara\u{A0}Quill",
      ["Mara  \t Quill", "Mara\nQuill", "Mara\u{A0}Quill"]
    ),
    (["Mara Quill"], "Mara\n\nQuill", []),
    (["O'Brien"], "O’Brien, O'Brien, O‘BRIEN", ["O’Brien", "O'Brien", "O‘BRIEN"]),
    (["O’Brien", "Brien"], "O'Brien", ["O'Brien"]),
    (["Mr Quill"], "Mr. Quill, Mr Quill", ["Mr. Quill", "Mr Quill"]),
    (["Mr. Quill"], "Mr. Quill, Mr Quill", ["Mr. Quill", "Mr Quill"]),
    (["Anna-Maria"], "Anna‑Maria, Anna-Maria", ["Anna‑Maria", "Anna-Maria"]),
    (["D'Artagnan", "D"], "D'Artagnan", ["D'Artagnan"]),
    (["D"], "so D'Artagnan", []),
    (
      ["post office"], "the post office, Post office, Post Office, POST OFFICE, post Office",
      ["post office", "Post office", "Post Office", "POST OFFICE"]
    ),
    (
      ["van Helsing"], "van Helsing, Van Helsing, VAN HELSING",
      ["van Helsing", "Van Helsing", "VAN HELSING"]
    ),
  ])
  func findsTheLongestNameInAnySpelling(needles: [String], text: String, found: [String]) {
    #expect(names(needles, in: text) == found)
  }

  @Test("An accent counts, however it is encoded")
  func matchesAccents() {
    #expect(names(["Zoë"], in: "Zoe, Zoe\u{308}, Zoë, ZOË") == ["Zoe\u{308}", "Zoë", "ZOË"])
    #expect(names(["Zoe\u{308}"], in: "Zoe, Zoë") == ["Zoë"])
    #expect(names(["Zoe"], in: "Zoë, Zoe") == ["Zoe"])
  }

  @Test func findsNamesOfOtherScripts() {
    #expect(names(["Анна"], in: "Анна, Аннабель, АННА", language: "ru") == ["Анна", "АННА"])
    #expect(names(["玛拉"], in: "他说玛拉走了。", language: "zh") == ["玛拉"])
    #expect(names(["มารา"], in: "เธอคือมาราเอง", language: "th") == ["มารา"])
    #expect(names(["Mara"], in: "她叫Mara吗", language: "zh") == ["Mara"])
    #expect(names(["민수"], in: "민수가 왔다", language: "ko") == ["민수"])
  }

  @Test func takesABareGenitiveWhereTheLanguageHasOne() {
    #expect(names(["Mara"], in: "Maras Hut", language: "de") == ["Mara"])
    #expect(names(["Mara"], in: "Maras hat", language: "en") == [])
    #expect(names(["Klaus"], in: "Klauss", language: "de") == [])
  }

  @Test(arguments: [
    (["Will"], "Will you? Then Will left.", ["Will?", "Will"]),
    (["Will"], "“Will you?” he said, Will’s hat", ["Will?", "Will"]),
    (["Quill"], "Quill wrote with Quill.", ["Quill", "Quill"]),
    (["Quill"], "Quill took a quill. So Quill.", ["Quill?", "Quill"]),
    (["May"], "in May, May 4, when May came", ["May?", "May?", "May"]),
    (["I"], "so I went", ["I?"]), (["Q"], "said Q to the Q.", ["Q", "Q?"]),
    (["Rose"], "ROSE, the sign said", ["ROSE?"]),
    (["Grace"], "— Grace, come! then — Grace", ["Grace?", "Grace"]),
  ])
  func doubtsNamesThatAreWords(needles: [String], text: String, found: [String]) {
    #expect(names(needles, in: text) == found)
  }

  @Test("A spelling of several entries keeps all of them")
  func keepsAmbiguity() {
    let watchlist = Watchlist([
      .init(.name, "Quill", entries: [0, 2]), .init(.title, "Captain Quill", entries: [2], fact: 0),
      .init(.name, "Captain Quill", entries: [1]), .init(.term, "Quill drowned", entries: [3]),
    ])
    let automaton = AliasAutomaton(watchlist)
    let found = automaton.search(Array("Captain Quill! Quill drowned.".utf8), language: .init("en"))
    #expect(
      found.names == [
        Mention(text: 0..<13, needle: 1, entries: [1, 2]),
        Mention(text: 15..<20, needle: 0, entries: [0, 2]),
      ])
    #expect(found.terms == [Mention(text: 15..<28, needle: 3, entries: [3])])
    #expect(automaton.needles(of: found.names[0]) == [1, 2])
  }

  @Test("No name reaches from one paragraph into the next")
  func staysInItsBlock() {
    var chapter = ChapterText()
    chapter.text = Array("by MaraQuill".utf8)
    chapter.events = [
      .init(.paragraph, .enter, text: 0..<0, source: 0),
      .init(.text, .leaf, text: 0..<7, source: 0),
      .init(.paragraph, .exit, text: 7..<7, source: 7),
      .init(.paragraph, .enter, text: 7..<7, source: 9),
      .init(.text, .leaf, text: 7..<12, source: 9),
      .init(.paragraph, .exit, text: 12..<12, source: 14),
    ]
    let automaton = AliasAutomaton(
      Watchlist([.init(.name, "Mara", entries: [0]), .init(.name, "Quill", entries: [1])]))
    #expect(automaton.search(chapter, language: .init("en")).names.map(\.text) == [3..<7, 7..<12])
  }
}

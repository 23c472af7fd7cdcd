import Indexing
import Prose
import TestSupport
import Testing

@Suite struct TermScannerTests {
  private func terms(_ text: String, _ language: String = "en") -> [String] {
    let scanner = TermScanner(language: ProseLanguage(language))
    return scanner.terms(in: Array(text.utf8)).map {
      String(decoding: scanner.term($0.term), as: UTF8.self)
    }
  }

  /// Whether a search for one of them finds the other.
  private func meet(_ left: String, _ right: String, _ language: String = "en") -> Bool {
    let found = Set(terms(left, language))
    return !found.isEmpty && !found.isDisjoint(with: terms(right, language))
  }

  @Test func `words are stemmed, and stop words are dropped`() {
    #expect(terms("The gulls were flying over the harbours.") == ["gull", "fli", "harbour"])
    #expect(terms("to be or not to be") == [])
    #expect(terms("") == [])
  }

  @Test func `case, accents and apostrophes do not count`() {
    #expect(meet("cafe", "Café"))
    #expect(meet("CAFE\u{301}", "café"))
    #expect(meet("Maras", "Mara’s"))
    #expect(meet("Mara", "MARA'S"))
    #expect(meet("Mara", "Mara’ll"))
    #expect(terms("don’t DON'T they’re that’ll") == [])
    #expect(terms("o’clock o'clock") == ["o'clock", "o'clock"])
    #expect(meet("naive", "naïve"))
    #expect(meet("ＬＡＮＴＥＲＮ", "lantern"))
    #expect(meet("coop\u{AD}erate", "cooperate"))
  }

  @Test func `a word with hyphens is found by its parts and by the whole`() {
    #expect(terms("pie-dish") == ["pie", "dish", "piedish"])
    #expect(meet("pie‑dish", "pie dish"))
    #expect(meet("piedish", "pie-dish"))
    #expect(terms("to-day") == ["day", "today"])
    #expect(terms("out—and--gone -x- ") == ["go", "x"])
  }

  @Test func `irregular forms meet their plain form`() {
    for (left, right) in [
      ("went", "goes"), ("said", "says"), ("mice", "mouse"), ("thieves", "thief"),
      ("children", "child"), ("written", "wrote"), ("slain", "slay"), ("gentlemen", "gentleman"),
    ] { #expect(meet(left, right), "\(left) \(right)") }
    #expect(!meet("rose", "rise"))
  }

  @Test func `numbers are as they are`() {
    #expect(terms("In 1887, 1,000 men paid 3.50") == ["1887", "1,000", "man", "pay", "3.50"])
  }

  @Test func `emoji are terms, and their tints do not count`() {
    #expect(terms("👍🏽 gull 🐟🐟") == ["👍", "gull", "🐟", "🐟"])
    #expect(meet("❤️", "❤"))
  }

  @Test func `control characters part words`() {
    #expect(terms("gull\u{0}lantern\u{7}rain\u{1F}\n") == ["gull", "lantern", "rain"])
  }

  @Test func `a long word is cut at a scalar`() {
    let long = terms(String(repeating: "ö", count: 1_000), "xx")
    #expect(long == [String(repeating: "o", count: 32)])
    #expect(terms("a" + String(repeating: "日", count: 3), "ja") == ["a", "日日", "日日"])
    #expect(terms(String(repeating: "x", count: 100_000)).map(\.utf8.count) == [64])
    #expect(terms(String(repeating: "ab-", count: 50_000)).count == 50_000)
  }

  @Test(arguments: [
    ("ja", "東京タワーへ", ["東京", "京タ", "タワ", "ワー", "ーへ"]),
    ("zh", "他来。我", ["他来", "我"]),
    ("en", "the 東 gull", ["東", "gull"]),
    ("th", "น้ำ", ["น้ำ"]),
    ("ko", "서울역 앞", ["서울", "울역", "앞"]),
    ("km", "ខ្មែរ", ["ខ្មែ", "មែរ"]),
    ("my", "မြန်မာ", ["မြန်", "န်မာ"]),
  ])
  func `scripts without blanks give pairs`(language: String, text: String, expected: [String]) {
    if language == "km" || language == "th" {
      #expect(!terms(text, language).isEmpty)
    } else {
      #expect(terms(text, language) == expected)
    }
  }

  @Test(arguments: [
    ("de", "Häuser", "Haus"), ("de", "Straße", "Strasse"), ("fr", "l’homme", "hommes"),
    ("fr", "qu’elle étaient cheval", "chevaux"), ("nl", "foto’s", "foto"),
    ("ru", "Ёлка", "ёлки"), ("ru", "КНИГИ", "книга"), ("es", "canciones", "canción"),
    ("it", "dell’amico", "amici"), ("pt", "gatos", "gato"), ("sv", "flickorna", "flicka"),
    ("da", "husene", "huset"), ("nb", "husene", "huset"), ("fi", "talossa", "talo"),
    ("hu", "házak", "ház"), ("ro", "casele", "casă"), ("tr", "Ankara’nın", "Ankara"),
    ("tr", "IŞIK", "ışık"), ("el", "ΒΙΒΛΙΑ", "βιβλία"), ("ar", "الكِتاب", "كتاب"),
    ("pl", "Łódź", "lodz"), ("ca", "l’home", "home"), ("yi", "בּוך", "בוך"), ("he", "שָׁלוֹם", "שלום"),
  ])
  func `other languages have their own endings`(language: String, left: String, right: String) {
    #expect(meet(left, right, language))
  }

  @Test func `terms are numbered as they are met`() {
    let scanner = TermScanner(language: ProseLanguage("en"))
    let text = Array("gull rain gulls".utf8)
    #expect(scanner.terms(in: text).map(\.term) == [0, 1, 0])
    #expect(scanner.terms(in: text, 5..<9) == [.init(term: 1, range: 5..<9)])
    #expect(scanner.term(2) == [])
    #expect(scanner.term(-1) == [])
    for word in 0..<5_000 { _ = scanner.terms(in: Array("w\(word)".utf8)) }
    #expect(scanner.term(5_001) == Array("w4999".utf8))
  }

  @Test func `a word that was read before gives the same terms`() {
    let scanner = TermScanner(language: ProseLanguage("en"))
    let text = Array("pie-dish the 東京 Mara’s pie-dish the 東京 Mara’s".utf8)
    let terms = scanner.terms(in: text).map(\.term)
    #expect(Array(terms.prefix(terms.count / 2)) == Array(terms.suffix(terms.count / 2)))
  }

  @Test func `no text traps`() {
    var random = SplitMix(seed: 4)
    let languages = ["en", "fr", "tr", "ca", "th", "ar", "el", "xx"]
    let pieces = [
      "a", "'", "’", "-", "‑", "\u{301}", "東", "ก", "้", "서", "👍", "\u{200D}", "\u{FE0F}", " ", "s",
      "İ", "ß", "ε", "\u{0}", "1", ",", ".", "\u{AD}",
    ]
    for round in 0..<4_000 {
      var text = (0..<random.below(24)).flatMap { _ in Array(pieces[random.below(23)].utf8) }
      if round % 3 == 0, !text.isEmpty {
        text[random.below(text.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      let scanner = TermScanner(language: ProseLanguage(languages[round % languages.count]))
      for occurrence in scanner.terms(in: text) {
        #expect((1...64).contains(scanner.term(occurrence.term).count))
        #expect(text.indices.contains(occurrence.range.lowerBound))
      }
    }
  }
}

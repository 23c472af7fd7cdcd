import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct StoryReaderTests {
  private let guesses = StoryGuesses(
    title: "My Folder", author: "Git Name", language: "en", identifier: "urn:uuid:1")

  private func read(_ text: String) -> (story: Story, diagnostics: [Diagnostic]) {
    let whole = "title: T\nauthor: A\nlanguage: en-GB\nidentifier: urn:x:1\n" + text
    return StoryReader.read(Array(whole.utf8), guesses: guesses)
  }

  @Test func readsEveryKey() {
    let text = """
      \u{FEFF}title: The Lamplighter's Ledger
      subtitle: A Novel
      authors: [{name: A. Writer, sort: "Writer, A.", role: aut}, B. Painter]
      language: en-GB
      identifier: urn:uuid:0f0e
      generate: missing
      series: {name: Skerry, number: 2}
      published: 2027-03
      rights: All rights reserved.
      description: Plain.
      cover: images/cover.png
      opening: ["Chapter {number-word}", "{title}", "{pov}"]
      prose: {person: third, tense: past, about: "Plain, dry."}
      calendar: julian
      export: [epub, html, html-single, audio]
      editions: {beta: {chapters: 1-20, note: x}, shop: {status: final}, short: 1-3}
      models: {text: "llama3.1:8b", image: {style: "ink and wash"}}
      budget: {per-build: 2 EUR, in-all: 40 EUR}
      checks: {rules: {similar-names: off, dead-acts: error}}
      bible-updates: auto
      markdown: commonmark
      paragraphs: lines
      publisher: Us
      """
    let (story, diagnostics) = StoryReader.read(Array(text.utf8), guesses: guesses)
    #expect(diagnostics.isEmpty)
    #expect(story.title == "The Lamplighter's Ledger")
    #expect(story.subtitle == "A Novel")
    #expect(
      story.authors == [.init(name: "A. Writer", sort: "Writer, A."), .init(name: "B. Painter")])
    #expect(story.language == "en-GB")
    #expect(story.identifier == "urn:uuid:0f0e")
    #expect(story.generate == .missing)
    #expect(story.series == .init(name: "Skerry", number: "2"))
    #expect(story.published == "2027-03")
    #expect(story.rights == "All rights reserved.")
    #expect(story.description == "Plain.")
    #expect(story.cover?.value == "images/cover.png")
    #expect(story.opening == ["Chapter {number-word}", "{title}", "{pov}"])
    #expect(story.prose == .init(person: "third", tense: "past", about: "Plain, dry."))
    #expect(story.calendar == .julian)
    #expect(story.export == [.epub, .html, .htmlSingle, .audio])
    #expect(story.editions.map(\.name) == ["beta", "shop", "short"])
    #expect(story.editions.map(\.chapters) == ["1-20", nil, "1-3"])
    #expect(story.rules == ["similar-names": "off", "dead-acts": "error"])
    #expect(story.markdown == .commonmark)
    #expect(story.paragraphs == .lines)
    #expect(story.extra == ["publisher": "Us"])
  }

  @Test func guessesWithoutAWordWhereThereIsNoFile() {
    let (story, diagnostics) = StoryReader.read(nil, guesses: guesses)
    #expect(diagnostics.isEmpty)
    #expect(story.title == "My Folder")
    #expect(story.authors == [.init(name: "Git Name")])
    #expect(story.language == "en")
    #expect(story.identifier == "urn:uuid:1")
    #expect(story.opening == ["{title}"])
    #expect(story.export == [.epub, .html])
  }

  @Test(arguments: ["", "# nothing yet\n", "generate: never\n"])
  func notesEachGuessWhereThereIsAFile(text: String) {
    let (story, diagnostics) = StoryReader.read(Array(text.utf8), guesses: guesses)
    #expect(diagnostics.map(\.code) == Array(repeating: "story-guess", count: 4))
    #expect(diagnostics.allSatisfy { $0.severity == .note })
    #expect(diagnostics.first?.message.hasSuffix("type title: My Folder") == true)
    #expect(story.title == "My Folder")
  }

  @Test(arguments: [
    ("author: Mara Quill", ["Mara Quill"]), ("author: [A, B]", ["A", "B"]),
    ("authors:\n  - name: A\n    sort: B\n", ["A"]), ("authors: {name: A}", ["A"]),
    ("author: Smith, John", ["Smith, John"]),
  ])
  func readsAuthors(text: String, names: [String]) {
    let story = StoryReader.read(Array(text.utf8), guesses: guesses).story
    #expect(story.authors.map(\.name) == names)
  }

  @Test func readsOneValueWhereAListIsMeant() {
    let (story, diagnostics) = read(
      "opening: Chapter {number}\nexport: epub, json\nseries: Skerry\n")
    #expect(diagnostics.isEmpty)
    #expect(story.opening == ["Chapter {number}"])
    #expect(story.export == [.epub, .json])
    #expect(story.series?.name == "Skerry")
  }

  @Test func readsATitleWithAColon() {
    let text = Array("title: Dracula: A Novel\nauthor: B\nlanguage: en\nidentifier: a:b".utf8)
    let (story, diagnostics) = StoryReader.read(text, guesses: guesses)
    #expect(story.title == "Dracula: A Novel")
    #expect(diagnostics.map(\.code) == ["header-quote"])
  }

  @Test(arguments: [
    ("language: en_GB", "en-GB"), ("language: English", "en"), ("language: Deutsch", "de"),
    ("language: francais", "fr"), ("language: Svenksa", "sv"), ("language: Klingonese", "en"),
  ])
  func suggestsALanguageTag(text: String, language: String) {
    let whole = "title: T\nauthor: A\nidentifier: urn:x:1\n" + text
    let (story, diagnostics) = StoryReader.read(Array(whole.utf8), guesses: guesses)
    #expect(story.language == language)
    #expect(diagnostics.map(\.code) == ["story-language"])
  }

  @Test(arguments: ["en", "en-GB", "de-AT-1996", "zh-Hant-TW", "sr-Latn", "gsw", "en-x-mine"])
  func acceptsLanguageTags(tag: String) {
    #expect(StoryLanguage.isTag(tag))
  }

  @Test(arguments: ["", "e", "en-", "-en", "en_GB", "english", "en-x", "12", "en-toolongpart"])
  func refusesWhatIsNoLanguageTag(tag: String) {
    #expect(!StoryLanguage.isTag(tag))
  }

  @Test(arguments: [
    ("export: [ebup]", "unknown-format"), ("export: [pdf]", "unknown-format"),
    ("generate: always", "story-value"), ("markdown: gfm", "story-value"),
    ("checks: {rules: {x: loud}}", "story-value"), ("checks: off", "story-value"),
    ("published: soon", "story-value"), ("subtitle: [a]", "story-value"),
    ("series: {number: 2}", "story-value"), ("editions: [a]", "story-value"),
    ("authors: [{sort: a}]", "story-value"), ("titel: x", "unknown-key"),
    ("prose: {tens: past}", "unknown-key"), ("bible-updates: sometimes", "story-value"),
  ])
  func reportsWhatIsNotUnderstood(text: String, code: String) {
    #expect(read(text).diagnostics.map(\.code) == [code])
  }

  @Test func namesTheFormatThatWasMeant() {
    let marked = MarkedSource("export: [epub, ⟦htlm⟧]\n")
    let diagnostics = StoryReader.read(marked.bytes, guesses: guesses).diagnostics
      .filter { $0.severity > .note }
    #expect(diagnostics.map { $0.range?.bytes } == marked.ranges)
    #expect(diagnostics.first?.message.hasSuffix("type export: [html]") == true)
  }

  @Test func takesANumberForAnISBN() {
    let text = Array("identifier: 978-3-16-148410-0".utf8)
    let (story, _) = StoryReader.read(text, guesses: guesses)
    #expect(story.identifier == "urn:isbn:9783161484100")
  }

  @Test func guessesEverythingWhenTheFileCannotBeRead() {
    let (story, diagnostics) = StoryReader.read(Array("title: [a\n\tb".utf8), guesses: guesses)
    #expect(story.title == "My Folder")
    #expect(diagnostics.map(\.severity) == [.error])
  }
}

import FabulaCommands
import Foundation
import Reading
import TestSupport
import Testing

@Suite struct InitTests {
  private let guesses = InitAnswers(title: "My Story", author: "A. Writer", language: "en")

  @Test func asksThreeQuestionsAndOffersGuesses() {
    let dialogue = ScriptedTerminal(["", "B.  Writer ", "de"])
    let answers = InitAnswers.ask(guesses: guesses, on: dialogue.terminal())
    #expect(answers == InitAnswers(title: "My Story", author: "B. Writer", language: "de"))
    #expect(dialogue.errors == "Title [My Story]: Author [A. Writer]: Language [en]: ")
  }

  @Test func asksAgainForALanguageThatIsNone() {
    let dialogue = ScriptedTerminal(["A", "B", "English, of course", "en-GB"])
    #expect(InitAnswers.ask(guesses: guesses, on: dialogue.terminal())?.language == "en-GB")
    #expect(dialogue.errors.contains("A language is a tag such as en-GB"))
  }

  @Test(arguments: [[], ["A"], ["A", "B"], ["A", "B", "no such tag"]])
  func takesNothingWhenTheInputEnds(lines: [String]) {
    #expect(InitAnswers.ask(guesses: guesses, on: ScriptedTerminal(lines).terminal()) == nil)
  }

  @Test func makesAStoryOfAnEmptyFolder() throws {
    let story = try ScratchStory("the-lamplighters-ledger")
    let run = try CommandRun(
      ["init", "--author", "O'Brien: \"B\"", "--language", "en-GB"], in: story.folder)
    #expect(try run.transcript == Recorded.text("init-empty.txt", recording: run.transcript))
    let kept = story.files.filter { !$0.hasPrefix(".fabula/schema/") }
    #expect(
      kept == [".gitignore", "bible.yaml", "chapters/01-chapter-one.md", "story.yaml"])
    let yaml = try #require(story.read("story.yaml"))
    let lines = yaml.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.first == "title: The Lamplighters Ledger")
    #expect(lines.dropFirst().first == "author: \"O'Brien: \\\"B\\\"\"")
    #expect(lines.contains { $0.hasPrefix("identifier: urn:uuid:") })
    #expect(story.read(".gitignore") == ".fabula/\nbuild/\n")
  }

  @Test func touchesNothingThatExists() throws {
    let files = [
      ".gitignore": "*.bak\n", "bible.yaml": "characters: [Mara]\n", "01-a.md": "The lamp.\n",
    ]
    let story = try ScratchStory("my-story", files)
    let run = try CommandRun(["init", "--title", "T"], in: story.folder)
    #expect(try run.transcript == Recorded.text("init-existing.txt", recording: run.transcript))
    for (path, text) in files { #expect(story.read(path) == text) }
    #expect(story.files.filter { !$0.hasPrefix(".fabula/") }.count == 4)

    let before = story.read("story.yaml")
    let again = try CommandRun(["init", "--title", "Other"], in: story.folder)
    #expect(again.status == 0)
    #expect(story.read("story.yaml") == before)
  }

  @Test func guessesTheLanguageOfTheText() throws {
    let text = "Der Wind war seit Mittag stärker geworden, und sie wusste nicht, ob die Lampe "
    let story = try ScratchStory("s", ["1.md": String(repeating: text, count: 4)])
    _ = try CommandRun(["init"], in: story.folder)
    #expect(story.read("story.yaml")?.contains("\nlanguage: de\n") == true)
  }

  @Test func makesANamedFolder() throws {
    let story = try ScratchStory()
    let run = try CommandRun(["init", "new-book"], in: story.folder)
    #expect(run.status == 0)
    #expect(story.read("new-book/story.yaml")?.contains("title: New Book\n") == true)
  }

  @Test func namesTheSchemaRelativeToTheFile() {
    let files = InitFiles(
      guesses, identifier: "urn:x", schemas: ["bible.schema.json", "story.schema.json"],
      layout: StoryLayout()
    ).files
    #expect(
      files.first?.text.hasPrefix(
        "# yaml-language-server: $schema=.fabula/schema/story.schema.json\ntitle: My Story\n")
        == true)
  }

  @Test func refusesALanguageThatIsNone() throws {
    let story = try ScratchStory()
    let run = try CommandRun(["init", "--language", "English, please"], in: story.folder)
    #expect(run.status == 2)
    #expect(story.files.isEmpty)
  }
}

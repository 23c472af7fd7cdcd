import Foundation
import TestSupport
import Testing

/// When the prose of a chapter is looked at again.
@Suite struct ProseStepTests {
  private func story() throws -> ScratchStory {
    let story = try ScratchStory(
      "lamp",
      [
        "story.yaml": "title: The Lamp\nlanguage: en\n",
        "bible.yaml": """
        characters:
          Mara Quill: {}
          Tobias: {hair: {value: red, source: {chapter: two, quote: Tobias had red hair}}}
        """,
      ])
    for (number, name) in ["one", "two", "three"].enumerated() {
      try story.write(
        "chapters/\(number + 1)-\(name).md",
        "---\ntitle: \(name)\n---\n“Well,” said Mara. Tobias had red hair in \(name).\n")
    }
    return story
  }

  private func ran(_ story: ScratchStory, _ arguments: [String] = []) throws -> [String] {
    try StepList(building: story, arguments).ran.filter { $0.hasPrefix("prose/") }
  }

  @Test func looksAtEveryChapterOnceAndThenAtNone() throws {
    let story = try story()
    #expect(try ran(story) == ["prose/one", "prose/three", "prose/two"])
    #expect(try ran(story) == [])
  }

  @Test func looksAtAnEditedChapterAlone() throws {
    let story = try story()
    _ = try ran(story)
    try story.write("chapters/2-two.md", "---\ntitle: two\n---\nMara was gone.\n")
    #expect(try ran(story) == ["prose/two"])
    try story.write("chapters/2-two.md", "---\ntitle: two\nstatus: final\n---\nMara was gone.\n")
    #expect(try ran(story) == [])
  }

  @Test func looksAtEveryChapterForANewAlias() throws {
    let story = try story()
    _ = try ran(story)
    let bible = story.read("bible.yaml") ?? ""
    try story.write("bible.yaml", bible.replacing("{}", with: "{aliases: [Red]}"))
    #expect(try ran(story) == ["prose/one", "prose/three", "prose/two"])
  }

  @Test func looksAtOneChapterForANewQuote() throws {
    let story = try story()
    _ = try ran(story)
    let bible = story.read("bible.yaml") ?? ""
    try story.write("bible.yaml", bible.replacing("had red hair", with: "had red hair in two"))
    #expect(try ran(story) == ["prose/two"])
  }

  @Test("A book that is only made needs no look at the prose, and forgets none")
  func looksAtNothingForAnEPUBAlone() throws {
    let story = try story()
    #expect(try ran(story, ["epub"]) == [])
    #expect(try ran(story).count == 3)
    try story.write("chapters/2-two.md", "Mara was gone.\n")
    #expect(try ran(story, ["epub"]) == [])
    #expect(try ran(story) == ["prose/two"])
  }

  @Test func looksAtNothingWithoutABible() throws {
    let story = try story()
    try story.write("bible.yaml", "")
    #expect(try ran(story) == [])
  }

  @Test("A check says the same before and after a build, and writes nothing")
  func checksAlikeWithAndWithoutABuild() throws {
    let story = try story()
    let before = try CommandRun(["check"], in: story.folder).transcript
    #expect(!story.files.contains { $0.hasPrefix(".fabula") })
    _ = try ran(story)
    let files = story.files.filter { $0.hasPrefix(".fabula") }.map { story.read($0) }
    #expect(try CommandRun(["check"], in: story.folder).transcript == before)
    try story.write("chapters/2-two.md", "Mara was gone.\n")
    #expect(try CommandRun(["check"], in: story.folder).status == 0)
    #expect(story.files.filter { $0.hasPrefix(".fabula") }.map { story.read($0) } == files)
  }
}

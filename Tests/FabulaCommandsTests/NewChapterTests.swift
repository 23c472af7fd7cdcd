import Foundation
import TestSupport
import Testing

@Suite struct NewChapterTests {
  private func story(_ names: [String]) throws -> ScratchStory {
    try ScratchStory(
      "my-story", Dictionary(uniqueKeysWithValues: names.map { ($0, "text of \($0)\n") }))
  }

  @Test func startsTheFirstChapter() throws {
    let story = try ScratchStory()
    let run = try CommandRun(["new", "chapter", "The Storm: Part Two"], in: story.folder)
    #expect(run.output == "chapters/01-the-storm-part-two.md\n")
    #expect(
      story.read("chapters/01-the-storm-part-two.md")
        == "---\ntitle: \"The Storm: Part Two\"\n---\n\n")
  }

  @Test(arguments: [
    (["chapters/01-a.md", "chapters/09-b.md"], "Mara", "chapters/10-mara.md"),
    (["chapters/001-a.md"], "Mara", "chapters/002-mara.md"),
    (["chapters/01-mara.md"], "Mara", "chapters/02-mara-2.md"),
    (["Chapter 1 - A.md"], "The \"Storm\"?", "Chapter 2 - The Storm.md"),
    (["Chapter 1.md"], "The Storm", "Chapter 2 - The Storm.md"), (["1.md"], "../x", "2-x.md"),
    (["chapters/01-part/01-a.md"], "B", "chapters/01-part/02-b.md"),
    (["chapters/alpha.md"], "Beta", "chapters/beta.md"), (["01_a.md"], "???", "02_chapter.md"),
  ])
  func appendsInTheStyleOfItsNeighbours(files: [String], title: String, path: String) throws {
    let story = try story(files)
    let run = try CommandRun(["new", "chapter", title], in: story.folder)
    #expect(run.output == path + "\n")
    #expect(story.files == (files + [path]).sorted())
  }

  @Test func takesAGapWhereThereIsOne() throws {
    let story = try story(["chapters/10-a.md", "chapters/20-b.md"])
    let run = try CommandRun(["new", "chapter", "C", "--after", "a"], in: story.folder)
    #expect(run.output == "chapters/11-c.md\n")
    #expect(run.errors == "")
  }

  @Test func renamesAsFewAsItMust() throws {
    let story = try story(["01-a.md", "02-b.md", "03-c.md", "07-d.md"].map { "chapters/\($0)" })
    let run = try CommandRun(["new", "chapter", "New", "--after", "a"], in: story.folder)
    #expect(try run.transcript == Recorded.text("new-chapter.txt", recording: run.transcript))
    #expect(
      story.files
        == ["01-a.md", "02-new.md", "03-b.md", "04-c.md", "07-d.md"].map { "chapters/\($0)" })
    #expect(story.read("chapters/03-b.md") == "text of chapters/02-b.md\n")
  }

  @Test func renamesFilesThatAreOnlyNumbersWithoutLosingOne() throws {
    let story = try story(["1.md", "2.md", "3.md"])
    let run = try CommandRun(["new", "chapter", "New", "--after", "1"], in: story.folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("other handles"))
    #expect(story.files == ["1.md", "2-new.md", "3.md", "4.md"])
    #expect(story.read("4.md") == "text of 3.md\n")
    #expect(story.read("3.md") == "text of 2.md\n")
  }

  @Test(arguments: [
    (["new", "chapter", "X", "--after", "nobody"], 2), (["new", "chapter", " "], 2),
    (["new", "chapter"], 2), (["new", "chapter", "X", "--after", "beta"], 1),
  ])
  func changesNothingWhenItCannot(arguments: [String], status: Int) throws {
    let story = try story(["chapters/alpha.md", "chapters/beta.md"])
    #expect(try CommandRun(arguments, in: story.folder).status == Int32(status))
    #expect(story.files == ["chapters/alpha.md", "chapters/beta.md"])
  }

  @Test func putsNamesBackWhenAFileStandsInTheWay() throws {
    let story = try story(["chapters/01-a.md", "chapters/02-b.md", "chapters/03-c.md"])
    // Hidden from discovery, yet in the way of the second renaming.
    try story.write("chapters/04-c.md/_x", "")
    let run = try CommandRun(["new", "chapter", "New", "--after", "a"], in: story.folder)
    #expect(run.status == 1)
    #expect(
      story.files == [
        "chapters/01-a.md", "chapters/02-b.md", "chapters/03-c.md", "chapters/04-c.md/_x",
      ])
  }
}

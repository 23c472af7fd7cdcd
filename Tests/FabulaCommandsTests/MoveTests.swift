import FabulaCommands
import Foundation
import TestSupport
import Testing

@Suite struct MoveTests {
  private func move(_ arguments: [String], _ files: [String]) throws -> (CommandRun, [String]) {
    let story = try ScratchStory(
      "s", Dictionary(uniqueKeysWithValues: files.map { ($0, $0) }))
    let run = try CommandRun(["move"] + arguments, in: story.folder)
    #expect(story.files.count == files.count)
    return (run, story.files)
  }

  @Test(arguments: [
    (["a", "--after", "c"], ["1-b.md", "2-c.md", "3-a.md", "4-d.md"]),
    (["d", "--first"], ["1-d.md", "2-a.md", "3-b.md", "4-c.md"]),
    (["d", "--before", "b"], ["1-a.md", "2-d.md", "3-b.md", "4-c.md"]),
    (["b", "--after", "a"], ["1-a.md", "2-b.md", "3-c.md", "4-d.md"]),
    (["a", "--after", "d"], ["2-b.md", "3-c.md", "4-d.md", "5-a.md"]),
  ])
  func givesTheChapterAnotherNumber(arguments: [String], files: [String]) throws {
    let (run, after) = try move(arguments, ["1-a.md", "2-b.md", "3-c.md", "4-d.md"])
    #expect(run.status == 0)
    #expect(after == files)
  }

  @Test func swapsFilesThatAreOnlyNumbers() throws {
    let story = try ScratchStory("s", ["1.md": "one", "2.md": "two", "3.md": "three"])
    let run = try CommandRun(["move", "3", "--first"], in: story.folder)
    #expect(run.status == 0)
    #expect(story.files == ["1.md", "2.md", "3.md"])
    #expect(["1.md", "2.md", "3.md"].map { story.read($0) } == ["three", "one", "two"])
  }

  @Test func movesIntoAnotherPart() throws {
    let (run, after) = try move(
      ["b", "--after", "c"], ["chapters/1-p/1-a.md", "chapters/1-p/2-b.md", "chapters/2-q/1-c.md"])
    #expect(after == ["chapters/1-p/1-a.md", "chapters/2-q/1-c.md", "chapters/2-q/2-b.md"])
    #expect(run.errors == "Moved chapters/1-p/2-b.md to chapters/2-q/2-b.md.\n")
  }

  @Test(arguments: [
    ["a"], ["a", "--first", "--after", "b"], ["a", "--after", "a"], ["z", "--first"],
  ])
  func refusesWhatMakesNoSense(arguments: [String]) throws {
    let (run, after) = try move(arguments, ["1-a.md", "2-b.md"])
    #expect(run.status == 2)
    #expect(after == ["1-a.md", "2-b.md"])
  }

  @Test(arguments: [
    (0, [5, 6], 4, [5, 6]), (0, [1, 2], 1, [2, 3]), (1, [1, 2, 3], 2, [1, 3, 4]),
    (2, [1, 2, 4], 3, [1, 2, 4]), (3, [2, 3, 4], 5, [2, 3, 4]), (2, [2, 3, 4], 4, [2, 3, 5]),
    (0, [], 1, []), (1, [0, 1], 1, [0, 2]), (1, [7, 7, 8], 6, [5, 7, 8]),
  ])
  func changesAsFewNumbersAsItCan(index: Int, others: [Int], number: Int, after: [Int]) {
    let numbering = ChapterNumbering(inserting: index, among: others)
    var numbers = others
    for change in numbering.changes { numbers[change.index] = change.number }
    #expect(numbering.number == number)
    #expect(numbers == after)
  }

  @Test func closesUpToFillTheNumberThatBecameFree() {
    let numbering = ChapterNumbering(inserting: 2, among: [2, 3, 4], freeing: 1)
    #expect(numbering.number == 3)
    #expect(numbering.changes.map(\.number) == [1, 2])
  }

  @Test func doesNotTrapOnTheLargestNumbers() {
    for index in 0...2 { _ = ChapterNumbering(inserting: index, among: [.max - 1, .max]) }
    _ = ChapterNumbering(inserting: 9, among: [.max])
  }
}

import Checking
import Manuscript
import Testing

@Suite struct ChapterSequenceTests {
  @Test(arguments: [
    (["number: 1", "number: 2"], 0), (["number: 7", "number: 7"], 1),
    (["number: 7", "", "number: 7", "number: 7"], 2), (["number: IV", "number: IV"], 1),
    (["{part: One, number: 1}", "{part: Two, number: 1}"], 0),
    (["{part: One, number: 1}", "number: 1"], 1), (["", ""], 0),
  ])
  func reportsANumberUsedTwiceInAPart(headers: [String], count: Int) {
    #expect(ChapterSequence().check(CheckedSample.story(headers)).count == count)
  }

  @Test func namesTheFirst() throws {
    let story = CheckedSample.story(["number: 7", "number: 7"])
    let found = try #require(ChapterSequence().check(story).first)
    #expect(found.severity == .error)
    #expect(found.range?.unit.name == "b")
    #expect(found.notes.map(\.range.unit.name) == ["a"])
  }

  @Test(
    "Numbers that are left out or out of order, and equal titles, are reported",
    arguments: [
      (
        ["number: 1", "number: 2", "number: 4"],
        ["chapter 4 follows chapter 2, and no chapter has the number 3"]
      ),
      (
        ["number: 1", "number: 3", "number: 2", "number: 4"],
        ["chapter 2 follows chapter 3: their numbers are out of order"]
      ),
      (["title: Storm", "title: storm"], ["two chapters have the title 'storm'"]),
    ])
  func rows(headers: [String], messages: [String]) {
    #expect(ChapterSequence().check(CheckedSample.story(headers)).map(\.message) == messages)
  }

  @Test(
    "Counting down, counting by primes, interludes, parts and refrains are let pass",
    arguments: [
      ["number: 3", "number: 2", "number: 1"],
      ["number: 2", "number: 3", "number: 5", "number: 7", "number: 11"],
      ["number: 1", "numbered: no", "number: 2"], ["number: 1", "", "number: 3"],
      ["number: 9", "number: 10"], ["number: IV", "number: VI"],
      ["{part: One, number: 3}", "{part: Two, number: 1}"],
      ["title: Night", "title: Night", "title: Night"],
      ["{part: One, title: Night}", "{part: Two, title: Night}"], ["number: 99999999999999999999"],
    ])
  func otherWaysToCount(headers: [String]) {
    let found = ChapterSequence().check(CheckedSample.story(headers))
    #expect(found.map(\.message) == [])
  }
}

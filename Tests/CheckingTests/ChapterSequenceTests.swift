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
}

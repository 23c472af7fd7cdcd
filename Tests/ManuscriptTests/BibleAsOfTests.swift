import Manuscript
import Testing

@Suite struct BibleAsOfTests {
  private func located(_ text: String) -> Located<String> {
    Located(text, at: SourceRange(SourceUnit(.file, "bible.yaml"), 0..<0))
  }

  private func fact(
    _ field: String, _ value: String, from: String? = nil, until: String? = nil
  ) -> BibleFact {
    BibleFact(
      field: located(field), value: located(value), from: from.map(located),
      until: until.map(located))
  }

  private func values(_ facts: [BibleFact], in chapter: Int) -> [String] {
    var entry = BibleEntry(.character, key: located("Mara"))
    entry.facts = facts
    return entry.facts(of: "Hair", asOf: chapter) { Int($0.value) }.map(\.value.value)
  }

  @Test(arguments: [
    (6, ["black"]), (7, ["black", "cropped"]), (8, ["cropped"]), (12, ["cropped", "grey"]),
    (13, ["grey"]),
  ])
  func holdsBothValuesInTheChapterOfAChange(chapter: Int, expected: [String]) {
    let facts = [
      fact("hair", "black"), fact("hair", "cropped", from: "7"), fact("hair", "grey", from: "12"),
      fact("eyes", "grey"),
    ]
    #expect(values(facts, in: chapter) == expected)
  }

  @Test func excludesTheChapterOfUntil() {
    let facts = [fact("hair", "wet", from: "3", until: "5")]
    #expect((2...6).map { values(facts, in: $0).count } == [0, 1, 1, 0, 0])
  }

  @Test func boundsNothingByWhatIsNoChapter() {
    #expect(values([fact("hair", "black", until: "the wreck")], in: 9) == ["black"])
  }

  @Test func asksIntervalsTheSameWay() {
    let interval = BibleInterval(who: located("Mara"), from: located("3"), until: located("5"))
    let holds = (2...6).map { interval.holds(asOf: $0) { Int($0.value) } }
    #expect(holds == [false, true, true, false, false])
  }
}

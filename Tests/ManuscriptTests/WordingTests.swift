import Manuscript
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0 chapters"), (1, "1 chapter"), (3, "3 chapters"), (12_345, "12,345 chapters"),
    (1_000_000, "1,000,000 chapters"), (-1234, "-1,234 chapters"),
  ])
  func countsAndGroups(count: Int, text: String) {
    #expect(Wording.count(count, "chapter") == text)
  }

  @Test func takesOddPlurals() {
    #expect(Wording.count(2, "entry", "entries") == "2 entries")
    #expect(Wording.number(.min).hasPrefix("-9,223"))
  }

  @Test func joinsLists() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b", "c"], "or") == "a, b or c")
    #expect(Wording.sample(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more")
    #expect(Wording.sample(["a", "b", "c", "d"]) == "a, b, c and d")
  }
}

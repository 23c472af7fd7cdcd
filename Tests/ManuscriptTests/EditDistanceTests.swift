import Manuscript
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("draft", "draft", 0), ("darft", "draft", 1), ("drft", "draft", 1),
    ("drafft", "draft", 1), ("dreft", "draft", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func countsSlips(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right, limit: 5) == distance)
    #expect(EditDistance.between(right, left, limit: 5) == distance)
  }

  @Test func givesUpBeyondItsLimit() {
    #expect(EditDistance.between("kitten", "sitting", limit: 2) == nil)
    #expect(EditDistance.between("a", "abcd", limit: 2) == nil)
  }

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("told_as", "told-as"), ("toldas", "told-as"),
    ("charaters", "characters"), ("pvo", "pov"), ("théme", nil), ("tone", nil), ("day", nil),
    ("weather", nil), ("", nil),
  ])
  func suggestsOnlyWhatIsNear(typed: String, meant: String?) {
    let keys = ["title", "told-as", "characters", "pov", "time", "date", "must"]
    #expect(EditDistance.nearest(to: typed, in: keys) == meant)
  }
}

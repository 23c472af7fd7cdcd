import Checking
import Manuscript
import Testing

@Suite("A bible of five thousand entries")
struct ManyEntriesTests {
  /// Families of three generations, places within places, objects, events in a row and secrets.
  private static let bible: String = {
    let syllables = [
      "ba", "ro", "min", "tel", "sau", "ker", "lin", "dov", "gra", "pet", "hul", "wes",
    ]
    func name(_ number: Int) -> String {
      let parts = [number % 12, number / 12 % 12, number / 144 % 12, number / 1728 % 12]
      return parts.map { syllables[$0] }.joined()
    }
    var text = "characters:\n"
    for index in 0..<2500 {
      var relations = ""
      if index % 3 == 1 { relations = "child of \(name(index - 1))" }
      if index % 3 == 2 { relations = "child of \(name(index - 2)), sibling of \(name(index - 1))" }
      text +=
        "  \(name(index)): {born: \(1800 + index % 60), eyes: grey, hair: black, hair from b: cropped, relations: [\(relations)]}\n"
    }
    text += "places:\n  P0:\n"
    for index in 1..<500 { text += "  P\(index): {within: P\(index / 2)}\n" }
    text += "objects:\n"
    for index in 0..<500 {
      text += "  O\(index): {status from b: lost, held-by: [\(name(index))]}\n"
    }
    text += "events:\n  E0:\n"
    for index in 1..<1000 { text += "  E\(index): {when: 1887, after: E\(index - 1)}\n" }
    text += "secrets:\n"
    for index in 0..<500 {
      text += "  S\(index): {terms: [t\(index)], known-by: [\(name(index))]}\n"
    }
    return text
  }()

  @Test("It is checked by every rule in no time", .timeLimit(.minutes(1)))
  func checks() {
    let cast = (0..<26).map { _ in
      "{pov: Nobody, mentions: [Nobody, Else], characters: [babababa, robababa, minbababa], changes: {who: babababa, what: hair, to: cropped}}"
    }
    let story = CheckedSample.story(cast, bible: Self.bible)
    #expect(story.bible.entries.count == 5000)
    let clock = ContinuousClock()
    var slowest: (String, Duration) = ("", .zero)
    let time = clock.measure {
      for rule in RuleSet.rules {
        let one = clock.measure { _ = rule.init().check(story) }
        if one > slowest.1 { slowest = (rule.code, one) }
      }
    }
    // Optimised, a tenth of it.
    #expect(time < .seconds(30), "\(slowest)")
  }
}

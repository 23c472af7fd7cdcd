import Checking
import Manuscript
import Prose
import Testing

@Suite("Names")
struct NamingRuleTests {
  private func collisions(_ bible: String) -> [String] {
    AliasCollision().check(CheckedSample.story([""], bible: bible)).map(\.message)
  }

  @Test("One name for two people, or for a person and a place, is reported")
  func collision() {
    #expect(
      collisions("characters: {Mara: {aliases: [Birdie]}, Anna: {aliases: [BIRDIE]}}") == [
        "'BIRDIE' is a name of Anna and of Mara: nobody can tell which is meant"
      ])
    #expect(
      collisions("characters: {Mara: {aliases: [the Lamp]}}\nplaces: {the lamp: }") == [
        "'the lamp' is a name of the lamp and of Mara: nobody can tell which is meant"
      ])
    #expect(
      collisions(
        """
        characters:
          Mara: {aliases: [B]}
          Anna: {aliases: [B]}
          Ruth: {aliases: [B]}
        """
      ).count == 2)
  }

  @Test(
    "Names that are shared on purpose, in a family or by one person twice are let pass",
    arguments: [
      "characters: {Mara: {aliases: [Birdie], shared: yes}, Anna: {aliases: [Birdie]}}",
      """
      characters:
        Tobias: {name: Tobias Quill, aliases: [Mr Quill, Quill]}
        Jonas: {name: Jonas Quill, aliases: [Mr Quill, Quill]}
      """,
      "characters: [Mara Quill, Tobias Quill]",
      "characters: {Jekyll: {aliases: [the doctor], relations: [alter ego of Hyde]}, Hyde: {aliases: [the doctor]}}",
      "places: [the Anna]\nobjects: [the Anna]",
      "characters: [Mara]\nplotlines: [Mara]\nsetups: [Mara]\nevents: [Mara]",
      "",
    ])
  func noCollision(bible: String) {
    #expect(collisions(bible) == [])
  }

  private func similar(_ names: String, chapters: Int = 2) -> [String] {
    let headers = (0..<chapters).map { _ in "characters: [\(names)]" }
    return SimilarNames().check(
      CheckedSample.story(headers, bible: "characters: [\(names)]")
    ).map(\.message)
  }

  @Test(
    "Names that are easily confused are reported",
    arguments: [
      "Marian Quill, Miriam Dunn", "Tom, Tim", "Mara, Maya", "Catherine, Kathryn",
      "Mr Dye, Mr Dyer", "Stephen, Steven", "Jon Quill, John Dunn",
    ])
  func similarNames(names: String) {
    #expect(similar(names).count == 1)
  }

  @Test(
    "Names that differ, or that nobody sees together twice, are let pass",
    arguments: [
      "Mara, Jana", "Bo, Al", "Mara, Martin", "Mara Quill, Mara Dunn", "Guard 1, Guard 2",
      "Dorcas, Leonard, Josiah, Ruth, Frank, Stebbing, Jabez, Wilf, Miss Cubitt, Captain Vermaat",
      "Ann, Ada", "Mark, Mina", "Anna Quill, Hanna Quill",
    ])
  func differentNames(names: String) {
    #expect(similar(names) == [])
  }

  @Test("Who shares one chapter, or is meant to be alike, is let pass")
  func meantNames() {
    #expect(similar("Marian, Miriam", chapters: 1) == [])
    let story = CheckedSample.story(
      ["characters: [Marian, Miriam]", "characters: [Marian, Miriam]"],
      bible: "characters: {Marian: {intentional: yes}, Miriam: }")
    #expect(SimilarNames().check(story).isEmpty)
  }

  @Test("A cast of thousands is compared in no time", .timeLimit(.minutes(1)))
  func manyNames() {
    let parts = ["ba", "ro", "min", "tel", "sau", "ker", "lin", "dov", "gra", "pet", "hul", "wes"]
    let names = (0..<3000).map { (number: Int) -> String in
      let end = number < 1728 ? "a" : "os"
      return [parts[number % 12], parts[number / 12 % 12], parts[number / 144 % 12], end].joined()
    }
    let all = names.joined(separator: ", ")
    let story = CheckedSample.story(
      ["characters: [\(all)]", "characters: [\(all)]"], bible: "characters: [\(all)]")
    let time = ContinuousClock().measure { #expect(!SimilarNames().check(story).isEmpty) }
    #expect(time < .seconds(30), "\(time)")
  }

  @Test("The message says how often they share a chapter")
  func similarMessage() {
    #expect(
      similar("Marian, Miriam", chapters: 3) == [
        "Miriam and Marian are alike and share 3 chapters: readers may take one for the other"
      ])
  }

  private static let stranger = """
    characters:
      the stranger: {name: Kate Orr, known-from: b, aliases: [Mrs Smith]}
      Mara: {aliases: [{name: the Bird, known-from: c}]}
    """

  private func early(_ header: String, _ seen: SightedSample.Seen) -> [String] {
    NameBeforeKnown().check(
      SightedSample.story(
        [header, "", ""], bible: Self.stranger, seen: [[seen], [seen], [seen]])
    ).map(\.message)
  }

  @Test("A name in the narration before it is known is reported")
  func nameBeforeKnown() {
    #expect(
      early("", .init("Kate Orr")) == [
        "'Kate Orr' stands here, and the name is known only from b on"
      ])
    #expect(early("", .init("Orr")).count == 1)
    #expect(early("", .init("the Bird")).count == 2)
  }

  @Test("Speech, letters, other names and one's own chapters are let pass")
  func nameNotKnown() {
    #expect(early("", .init("Kate Orr", .speech)) == [])
    #expect(early("", .init("Kate Orr", .document)) == [])
    #expect(early("", .init("Mrs Smith")) == [])
    #expect(early("", .init("the stranger")) == [])
    #expect(early("told-as: letter", .init("Kate Orr")) == [])
    #expect(early("pov: the stranger", .init("Kate Orr")) == [])
  }
}

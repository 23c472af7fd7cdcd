import Manuscript
import Prose
import Reading
import Testing

@Suite struct WatchlistTests {
  private func needles(_ yaml: String) -> [String] {
    let (bible, problems) = BibleReader.read([.init(path: "bible.yaml", bytes: Array(yaml.utf8))])
    #expect(problems.isEmpty)
    let watchlist = Watchlist(bible: bible, names: BibleNames(bible))
    return watchlist.needles.map { needle in
      let fact = needle.fact < 0 ? "" : " \(needle.fact)"
      return "\(needle.kind) \(needle.text) \(needle.entries)\(fact)"
    }
  }

  @Test func holdsTypedAndDerivedNames() {
    #expect(
      needles("characters: {mara: {name: Mara Quill, aliases: [Red], id: m, pronouns: she}}") == [
        "name Mara [0]", "name Mara Quill [0]", "name Red [0]", "name Quill [0]",
        "name Mrs Quill [0]", "name Miss Quill [0]", "name Ms Quill [0]",
      ])
  }

  @Test("A surname of two people is the name of neither")
  func leavesSharedSurnamesOut() {
    #expect(
      needles("characters: {Mara Quill: {}, Tobias Quill: {}}") == [
        "name Mara Quill [0]", "name Mara [0]", "name Tobias Quill [1]", "name Tobias [1]",
      ])
  }

  @Test("One name of two entries means both")
  func keepsAmbiguity() {
    #expect(
      needles("characters: {Anna: {}}\nplaces: {Anna: {}, post-office: {name: Post}}") == [
        "name Anna [0, 1]", "name Post [2]",
      ])
  }

  @Test func holdsTermsOfSecretsButNoSentences() {
    let yaml = """
      secrets: [{id: drowned, secret: Tobias lives, terms: [drowned man]}]
      rules: [No magic]
      events: [{id: wreck, what: The ship sank, name: the Wreck}]
      """
    #expect(needles(yaml) == ["name the Wreck [1]", "term drowned man [0]"])
  }

  @Test func holdsTitlesThatChange() {
    let yaml = "characters: {Mara Quill: {title from one: Captain, title from two: Major}}"
    #expect(
      needles(yaml).filter { $0.hasPrefix("title") } == [
        "title Captain Mara Quill [0] 0", "title Captain Quill [0] 0",
        "title Major Mara Quill [0] 1", "title Major Quill [0] 1",
      ])
  }
}

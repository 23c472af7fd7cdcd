import Checking
import Manuscript
import Testing

@Suite struct UnknownReferenceTests {
  private static let bible = """
    characters:
      Mara: {name: Mara Quill, aliases: [Birdie]}
      Tobias: Tobias Quill
    places: {harbour: , Skerry Light: {within: harbour}}
    plotlines: {ledger: {opens: a, due: b}}
    events: [{id: wreck, what: the wreck, who: [Tobias]}]
    """

  private func messages(_ header: String, bible: String = bible) -> [String] {
    UnknownReference().check(CheckedSample.story([header, ""], bible: bible)).map(\.message)
  }

  @Test(arguments: [
    "pov: mara", "pov: Birdie", "characters: Mara Quill, TOBIAS", "place: skerry light",
    "plotlines: ledger", "events: wreck", "changes: {who: harbour, what: lamp, to: out}",
    "mentions: Mara", "title: Nobody",
  ])
  func knowsKeysNamesAndAliases(header: String) {
    #expect(messages(header) == [])
  }

  @Test(arguments: [
    ("pov: Mira", "no character is called 'Mira' in the bible; did you mean 'Mara'?"),
    ("characters: Mara, Xerxes", "no character is called 'Xerxes' in the bible"),
    ("mentions: Xerxes", "no character is called 'Xerxes' in the bible"),
    ("place: harbor", "no place is called 'harbor' in the bible; did you mean 'harbour'?"),
    ("plotlines: nothing like it", "no plotline is called 'nothing like it' in the bible"),
    ("events: wrack", "no event is called 'wrack' in the bible; did you mean 'wreck'?"),
  ])
  func reportsWhatTheBibleDoesNotHave(header: String, message: String) {
    #expect(messages(header) == [message])
  }

  @Test("Somebody can be captain of a ship, and only kin must be somebody")
  func relationsToThings() {
    let bible = """
      characters:
        Mara: {relations: [captain of the Anna, sister of the Anna, friend of Xerxes]}
      objects: [the Anna]
      """
    #expect(
      messages("", bible: bible) == [
        "no character is called 'the Anna' in the bible",
        "no character is called 'Xerxes' in the bible",
      ])
  }

  @Test func staysSilentAboutKindsThatTheBibleDoesNotDeclare() {
    #expect(messages("{pov: Mira, place: nowhere, plotlines: x}", bible: "") == [])
    #expect(messages("{pov: Mara, place: nowhere}", bible: "characters: [Mara]") == [])
  }

  @Test(arguments: [
    ("characters:\n  Mara: {eyes from a: grey, died: b}", nil),
    ("characters:\n  Mara: {eyes from 1887: grey, died: 02-b.md}", nil),
    (
      "characters:\n  Mara: {hair from the-strom: cropped}",
      "no chapter or event is called 'the-strom'"
    ),
    ("places:\n  light: {within: harbur}", "no place is called 'harbur' in the bible"),
    (
      "characters:\n  Mara: {relations: [sister of Xerxes]}",
      "no character is called 'Xerxes' in the bible"
    ),
  ])
  func looksAtTheBiblesOwnReferences(bible: String, message: String?) {
    #expect(messages("", bible: bible) == [message].compactMap { $0 })
  }

  @Test func pointsAtTheName() throws {
    let story = CheckedSample.story(["title: T\npov: Mira"], bible: "characters: [Mara]")
    let range = try #require(UnknownReference().check(story).first?.range)
    #expect(range == SourceRange(SourceUnit(.header, "a"), 14..<18))
  }
}

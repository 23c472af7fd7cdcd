import Manuscript
import Testing

@Suite struct BibleNamesTests {
  private func located(_ text: String) -> Located<String> {
    Located(text, at: SourceRange(SourceUnit(.file, "bible.yaml"), 0..<0))
  }

  private func entry(
    _ kind: BibleEntry.Kind, _ key: String, name: String? = nil, pronouns: String? = nil
  ) -> BibleEntry {
    var entry = BibleEntry(kind, key: located(key))
    entry.names = name.map { [.init(located($0))] } ?? []
    entry.life.pronouns = pronouns.map(located)
    return entry
  }

  private func names(_ entries: [BibleEntry]) -> BibleNames {
    BibleNames(Bible(entries: entries))
  }

  @Test(arguments: [
    "Mara", "mara quill", "MÁRA QUILL", "Quill", "Mrs Quill", "miss  quill",
  ])
  func findsACharacterByEachOfItsNames(reference: String) {
    let names = names([entry(.character, "Mara", name: "Mara Quill", pronouns: "she/her")])
    #expect(names.resolve(reference) == [0])
  }

  @Test func derivesOnlyWhatIsUnique() {
    let names = names([
      entry(.character, "Mara", name: "Mara Quill", pronouns: "she"),
      entry(.character, "Tobias", name: "Tobias Quill", pronouns: "he"),
      entry(.place, "Dunn"), entry(.character, "Mrs Dunn"),
    ])
    #expect(names.resolve("Quill").isEmpty)
    #expect(names.resolve("Mr Quill") == [1])
    #expect(names.resolve("Miss Quill") == [0])
    #expect(names.resolve("Dunn") == [2])
    #expect(names.resolve("Mrs Dunn") == [3])
  }

  @Test(arguments: [
    ("Abraham Van Helsing", ["Abraham", "Van Helsing"]),
    ("Captain John Silver", ["John", "Silver", "Captain Silver"]),
    ("John Seward, M.D.", ["John", "Seward"]), ("Dr. Watson", ["Watson", "Dr. Watson"]),
    ("Duke of Kent", []), ("Renfield", []), ("Anna Maria Holm", ["Anna", "Holm"]),
  ])
  func takesNamesApart(name: String, derived: [String]) {
    #expect(entry(.character, "x", name: name).derivedNames == derived)
  }

  @Test func keepsAnAmbiguousNameAsASet() {
    let names = names([entry(.character, "Anna"), entry(.object, "Anna")])
    #expect(names.resolve("anna") == [0, 1])
    #expect(names.resolve("anna", kinds: [.object]) == [1])
  }

  @Test func suggestsTheNearestNameOfAKind() {
    let names = names([entry(.character, "Mara"), entry(.place, "Harbour")])
    #expect(names.nearest(to: "Harbor") == "Harbour")
    #expect(names.nearest(to: "Harbor", kinds: [.character]) == nil)
    #expect(names.nearest(to: "Mira", kinds: [.character]) == "Mara")
  }

  @Test func resolvesThroughTheBible() {
    let bible = Bible(entries: [entry(.place, "Skerry Light"), entry(.character, "Mara")])
    #expect(bible.resolve("skerry light").map(\.key.value) == ["Skerry Light"])
    #expect(bible.resolve("nobody").isEmpty)
  }
}

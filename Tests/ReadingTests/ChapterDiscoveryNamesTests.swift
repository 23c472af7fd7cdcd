import Reading
import Testing

@Suite struct ChapterDiscoveryNamesTests {
  @Test(arguments: [
    ("07-the-storm.md", "the-storm", 7), ("3.md", "3", 3), ("003.md", "3", 3), ("0.md", "0", 0),
    ("Chapter 12 - Foo.md", "foo", 12), ("Chapter 12.md", "chapter-12", 12),
    ("01 The Storm.md", "the-storm", 1), ("07. Mara's Lamp.markdown", "maras-lamp", 7),
    ("Kapitel 3 – Über See.md", "über-see", 3), ("prologue.md", "prologue", nil),
    ("1984.md", "1984", 1984), ("7b-x.md", "b-x", 7), ("---.md", "chapter", nil),
    ("99999999999999999999-x.md", "x", nil), ("Catch 22.md", "catch-22", nil),
  ])
  func takesHandleAndNumberFromTheName(name: String, handle: String, number: Int?) {
    #expect(ChapterFileName(name).handle == handle)
    #expect(ChapterFileName(name).number == number)
  }

  @Test func comparesNamesAsPeopleDo() {
    let sorted = [
      "a", "a/1", "a/01", "a/2", "a/10", "a2b", "a10", "B", "c", "é", "1", "02", "2", "100", "Ch 9",
      "Ch 10",
    ].sorted { NaturalOrder($0) < NaturalOrder($1) }
    #expect(
      sorted == [
        "1", "02", "2", "100", "a", "a/01", "a/1", "a/2", "a/10", "a2b", "a10", "B", "c", "Ch 9",
        "Ch 10", "é",
      ])
  }

  @Test(arguments: [
    ("the-storm", ChapterReference.chapter(1)), ("The Storm", .chapter(1)),
    ("07-the-storm.md", .chapter(1)), ("07-the-storm", .chapter(1)),
    ("./chapters/07-the-storm.md", .chapter(1)), ("7", .chapter(1)), ("3", .chapter(2)),
    ("1", .ambiguous([0, 3])), ("the-strom", .unknown(nearest: "the-storm")),
    ("zzz", .unknown(nearest: nil)), ("", .unknown(nearest: nil)),
  ])
  func understandsHowPeopleNameChapters(name: String, reference: ChapterReference) {
    let files = ["00-home", "07-the-storm", "8-end"].map { "chapters/\($0).md" }
    var layout = ChapterDiscovery.layout(of: ListedDirectory(files: files)).0
    var last = layout.chapters[2]
    last.handle = "last"
    last.name = ChapterFileName("01-last.md")
    last.path = "chapters/b/01-last.md"
    layout.chapters.append(last)
    #expect(ChapterReference(name, in: layout) == reference)
  }
}

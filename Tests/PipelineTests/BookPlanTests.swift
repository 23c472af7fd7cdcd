import Manuscript
import Publishing
import Reading
import Testing

@testable import Pipeline

@Suite struct BookPlanTests {
  /// The plan of chapters whose headers are given, in files named by handle.
  private func plan(
    _ chapters: [(handle: String, header: String)], opening: [String] = ["{number}"],
    parts: [String?] = [], language: String = "en", unwritten: Set<String> = []
  ) -> [Section] {
    var story = Story(title: "T", language: language, identifier: "urn:x")
    story.opening = opening
    let layout = ChapterDiscovery.layout(of: Folder(chapters.map(\.handle), parts: parts)).0
    let facts = zip(layout.chapters, chapters).map { file, chapter in
      let header = HeaderReader.read(Array(chapter.header.utf8)[...], name: file.handle).header
      var facts = ChapterFacts(
        handle: file.handle, path: file.path, header: header,
        title: header.title?.value ?? file.handle)
      facts.isUnwritten = unwritten.contains(file.handle)
      return facts
    }
    return BookPlan(story: story, layout: layout, facts: facts).documents.map(\.section)
  }

  /// A folder of numbered chapters, in folders of parts where they are named.
  private struct Folder: StoryDirectory {
    private let files: [(folder: String, name: String)]

    init(_ handles: [String], parts: [String?]) {
      files = handles.enumerated().map { index, handle in
        let part = index < parts.count ? parts[index] : nil
        return (part.map { "chapters/\($0)" } ?? "chapters", "0\(index + 1)-\(handle).md")
      }
    }

    func list(_ path: String) -> [DirectoryEntry]? {
      if path.isEmpty { return [DirectoryEntry("chapters", .folder)] }
      let folders = Set(files.map(\.folder).filter { $0.hasPrefix(path + "/") })
        .sorted().map { DirectoryEntry(String($0.dropFirst(path.count + 1)), .folder) }
      let here = files.filter { $0.folder == path }.map { DirectoryEntry($0.name, .file) }
      return folders.isEmpty && here.isEmpty ? nil : folders + here
    }
  }

  @Test(arguments: [
    (["", "", ""], ["1", "2", "3"]), (["number: 7", "", ""], ["7", "8", "9"]),
    (["", "number: IV", ""], ["1", "IV", "2"]), (["numbered: no", "", ""], [nil, "1", "2"]),
    (["", "numbered: no", ""], ["1", nil, "2"]),
  ])
  func countsChapters(headers: [String], numbers: [String?]) {
    let sections = plan(zip(["a", "b", "c"], headers).map { ($0, $1) })
    #expect(sections.map(\.opening) == numbers.map { $0.map { [$0] } ?? [] })
  }

  @Test func countsNeitherPrologueNorEpilogue() {
    let sections = plan([("prologue", ""), ("a", ""), ("epilogue", "")])
    #expect(sections.map(\.opening) == [[], ["1"], []])
    #expect(sections.map(\.kind) == [.prologue, .chapter, .epilogue])
  }

  @Test func countsAnUnwrittenChapterThatIsLeftOut() {
    let sections = plan([("a", ""), ("b", ""), ("c", "")], unwritten: ["b"])
    #expect(sections.map(\.handle) == ["a", "c"])
    #expect(sections.map(\.opening) == [["1"], ["3"]])
  }

  @Test func dropsLinesOfTheOpeningThatHaveNothingToSay() {
    let sections = plan(
      [("a", "{title: Storm, pov: Mara}"), ("b", "numbered: no")],
      opening: ["Chapter {number-word}", "{title}", "{pov}", "in {part}"])
    #expect(sections.map(\.opening) == [["Chapter One", "Storm", "Mara"], ["b"]])
  }

  @Test func takesPartsFromFoldersAndHeaders() {
    let folders = plan(
      [("a", ""), ("b", ""), ("c", "")], parts: ["01-the-wreck", "01-the-wreck", "02-home"])
    #expect(folders.map(\.part) == ["The Wreck", "The Wreck", "Home"])
    let headers = plan([("a", ""), ("b", "part: One"), ("c", ""), ("d", "part: none")])
    #expect(headers.map(\.part) == [nil, "One", "One", nil])
  }

  @Test(arguments: [
    (0, "Zero"), (1, "One"), (19, "Nineteen"), (20, "Twenty"), (21, "Twenty-One"),
    (99, "Ninety-Nine"),
    (100, "One Hundred"), (342, "Three Hundred and Forty-Two"), (1000, "1000"), (-1, "-1"),
  ])
  func spellsNumbers(number: Int, words: String) {
    #expect(NumberWords.words(number, language: "en-GB") == words)
    #expect(NumberWords.words(number, language: "de") == String(number))
  }
}

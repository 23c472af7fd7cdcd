import Foundation
import TestSupport
import Testing

/// Headers proposed from the text, through the command line.
@Suite struct FillTests {
  private static let mara = """
    Mara came down the stairs. Mara looked out at Skerry Light. The lamp of Skerry Light was out.

    ‘Rubbish,’ said Tobias.

    Mara said nothing about Mrs Dunn. Mara went out. Mara shut the door.

    """

  private func story() throws -> ScratchStory {
    try ScratchStory(
      "the-lamp",
      [
        "story.yaml": ScratchStory.settings,
        "bible.yaml": """
        characters: {Mara: Mara Quill, Tobias: Tobias Quill, Mrs Dunn: }
        places: [Skerry Light]
        """,
        "chapters/01-arrival.md": Self.mara,
        "chapters/02-home.md": "---\ntitle: Home\npov: Tobias\n---\n\n" + Self.mara,
        "chapters/03-end.md": "---\ntitle: End\n---\n\nNobody was there.\n",
      ])
  }

  @Test("What is proposed is printed with its reason, and nothing is written")
  func preview() throws {
    let story = try story()
    let run = try CommandRun(["fill"], in: story.folder)
    #expect(try run.transcript == Recorded.text("fill.txt", recording: run.transcript))
    #expect(story.read("chapters/01-arrival.md") == Self.mara)
    let json = try CommandRun(["fill", "home", "--json", "-q"], in: story.folder)
    #expect(try json.transcript == Recorded.text("fill.json", recording: json.transcript))
  }

  @Test("With --write the lines are added, and every other byte stays")
  func write() throws {
    let story = try story()
    #expect(try CommandRun(["fill", "--write"], in: story.folder).status == 0)
    let arrival = try #require(story.read("chapters/01-arrival.md"))
    #expect(arrival.hasPrefix("---\npov: Mara\ncharacters: [Mara, Tobias]\n"))
    #expect(arrival.hasSuffix("---\n\n" + Self.mara))
    let home = try #require(story.read("chapters/02-home.md"))
    #expect(home.hasPrefix("---\ntitle: Home\npov: Tobias\ncharacters: "))
    #expect(home.hasSuffix("---\n\n" + Self.mara))
    let again = try CommandRun(["fill"], in: story.folder)
    #expect(again.output.isEmpty && again.errors.contains("nothing to propose"))
    #expect(try CommandRun(["check", "-q"], in: story.folder).output == "")
  }

  @Test("Without a bible it says what it needs")
  func withoutBible() throws {
    let story = try ScratchStory("s", ["1.md": "Mara came.\n"])
    let run = try CommandRun(["fill"], in: story.folder)
    #expect(run.status == 1 && run.errors.contains("There is no bible"))
  }

  @Test(
    "Of the cast that writers declared, nearly all is found, and little that they did not declare",
    arguments: ["twins", "moons"])
  func accuracy(name: String) throws {
    let source = Recorded.repository.appending(path: "Tests/Fixtures/stories/\(name)")
    let story = try ScratchStory(name)
    try FileManager.default.removeItem(at: story.folder)
    try FileManager.default.copyItem(at: source, to: story.folder)
    var declared: [String: Set<String>] = [:]
    for path in story.files where path.contains("chapters/") {
      var lines = try #require(story.read(path)).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard let index = lines.firstIndex(where: { $0.hasPrefix("characters:") }) else { continue }
      let names = lines.remove(at: index).dropFirst("characters:".count)
        .split(whereSeparator: { "[],".contains($0) })
        .map { $0.trimmingCharacters(in: .whitespaces) }
      declared[path] = Set(names.filter { !$0.isEmpty })
      try story.write(path, lines.joined(separator: "\n"))
    }
    let run = try CommandRun(["fill", "--json", "-q"], in: story.folder)
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    var (right, proposed, wanted) = (0, 0, 0)
    for chapter in found {
      let path = try #require(chapter["path"] as? String)
      let lines = try #require(chapter["lines"] as? [[String: Any]])
      let cast = lines.first { $0["key"] as? String == "characters" }?["names"] as? [String] ?? []
      let truth = declared[path] ?? []
      right += Set(cast).intersection(truth).count
      proposed += cast.count
      wanted += truth.count
    }
    #expect(right * 100 >= proposed * 85, "\(name): \(right) of \(proposed) proposed are right")
    #expect(right * 100 >= wanted * 60, "\(name): \(right) of \(wanted) declared are found")
  }

  @Test("Lines stand below those of a header that is indented, and are added once")
  func indented() throws {
    let story = try story()
    try story.write(
      "chapters/03-end.md", "---\r\n# Of Mara.\r\n  title: End\r\n---\r\n\r\n" + Self.mara)
    #expect(try CommandRun(["fill", "end", "--write"], in: story.folder).status == 0)
    let text = try #require(story.read("chapters/03-end.md"))
    #expect(text.contains("\r\n  title: End\r\n  ") && text.contains("\r\n  characters: ["))
    #expect(try Finding.all(in: story).allSatisfy { $0.path != "chapters/03-end.md" })
    #expect(try CommandRun(["fill", "end", "--write"], in: story.folder).status == 0)
    #expect(story.read("chapters/03-end.md") == text)
  }
}

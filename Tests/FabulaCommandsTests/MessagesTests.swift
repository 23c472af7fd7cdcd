import Foundation
import TestSupport
import Testing

/// What a writer reads, whole, as recorded in `Tests/Fixtures/expected`.
@Suite struct MessagesTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(
      "the-lamp",
      [
        "01-arrival.md": "The lamp was out, and the stairs were dark.\n\nShe climbed.\n",
        "02-the-storm.md":
          "---\ntitle: The Storm: Part Two\n---\nThe wind had been rising.\n\n---\n\nIt fell.\n",
        "03-home.md": "# Home\n\nThe kettle TK was on.[^1]\n\n[^1]: Ibid.\n",
        "04-the-end.md": "---\ntitle: The End\nabout: It ends.\n---\n",
        "notes.docx": "", "README.md": "# About\n",
      ])
  }

  private func expect(
    _ arguments: [String], says file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let transcript = try CommandRun(arguments, in: story.folder).transcript
    #expect(
      try transcript == Recorded.text(file, recording: transcript), sourceLocation: sourceLocation)
  }

  @Test func tellsABareFolderFromTheFirstBuildToAnEdit() throws {
    try expect(["why", "epub"], says: "message-why-never.txt")
    try expect(["build", "-n"], says: "message-dry-run-first.txt")
    #expect(story.books.isEmpty)
    try expect(["build"], says: "message-build-first.txt")
    try expect(["build"], says: "message-build-unchanged.txt")
    try expect(["status"], says: "message-status.txt")
    try expect(["status", "--json"], says: "message-status.json")
    try expect(["why", "epub"], says: "message-why-current.txt")
    try story.write("01-arrival.md", "The lamp was out, and the stairs were very dark.\n")
    try expect(["build", "-n"], says: "message-dry-run-edit.txt")
    try expect(["why", "arrival"], says: "message-why-chapter.txt")
    try expect(["why", "--json", "epub"], says: "message-why.json")
    try expect(["build"], says: "message-build-edit.txt")
    try expect(["why", "html"], says: "message-why-edited.txt")
  }

  @Test func showsFindings() throws {
    try story.write("story.yaml", ScratchStory.settings + "cover: cover.png\n")
    try story.write("bible.yaml", "characters: [Mara Quill, Tobias]\n")
    try story.write("05-x.md", "---\npov: Mira\ncharcters: Tobias\n---\nA caf\u{301}e.\n")
    try expect(["check"], says: "message-check.txt")
    try expect(["check", "--format", "json"], says: "message-check.json")
    try expect(["check", "--strict", "-q"], says: "message-check-strict.txt")
  }

  @Test func keepsTheBookWhenAChaptersTextHasVanished() throws {
    let text = String(repeating: "The lamp was out again. ", count: 20) + "\n"
    try story.write("01-arrival.md", text)
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    let books = story.books
    try story.write("01-arrival.md", "")
    try expect(["build"], says: "message-vanished.txt")
    try expect(["build"], says: "message-vanished-again.txt")
    #expect(story.books == books)
    let restored = try CommandRun(["restore", "arrival"], in: story.folder)
    #expect(restored.output == text)
    #expect(restored.errors == "")
    try expect(["build", "--gone", "arrival"], says: "message-gone.txt")
    #expect(story.books != books)
    try expect(["restore", "arrival"], says: "message-restore-nothing.txt")
  }

  @Test func keepsTheLastGoodTextOfAChapterThatBreaksAndIsThenEmptied() throws {
    let text = String(repeating: "The lamp was out again. ", count: 20) + "\n"
    try story.write("01-arrival.md", text)
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    try story.write("01-arrival.md", "<<<<<<< ours\nThe lamp\n=======\nA lamp\n>>>>>>> theirs\n")
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 3)
    try story.write("01-arrival.md", "")
    let run = try CommandRun(["build", "-q"], in: story.folder)
    #expect(run.errors.contains("[text-vanished]"))
    #expect(try CommandRun(["restore", "arrival"], in: story.folder).output == text)
    #expect(try CommandRun(["clean"], in: story.folder).status == 1)
    #expect(try CommandRun(["restore", "arrival"], in: story.folder).output == text)
    try story.write("01-arrival.md", text)
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    #expect(try CommandRun(["clean"], in: story.folder).status == 0)
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct CleanTests {
  /// A story with books that were built, and things beside them that were not.
  private func story() throws -> ScratchStory {
    let story = try ScratchStory(bytes: ["chapters/01-a.md": Array("The wind rose.\n".utf8)])
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    try story.write("build/mine.txt", "x")
    try story.write(".fabula/paid/1", "x")
    try story.write(".fabula/schema/story.schema.json", "{}")
    return story
  }

  @Test func removesOnlyWhatItMade() throws {
    let story = try story()
    let run = try CommandRun(["clean"], in: story.folder)
    #expect(try run.transcript == Recorded.text("clean.txt", recording: run.transcript))
    #expect(
      story.files == [
        ".fabula/paid/1", ".fabula/schema/story.schema.json", "build/mine.txt", "chapters/01-a.md",
        "story.yaml",
      ])
    #expect(try CommandRun(["clean"], in: story.folder).errors == "There was nothing to remove.\n")
  }

  @Test func removesNothingInADryRun() throws {
    let story = try story()
    let before = story.files
    let run = try CommandRun(["clean", "-n"], in: story.folder)
    #expect(story.files == before)
    let kept = [
      ".fabula/paid/1", ".fabula/schema/story.schema.json", "build/mine.txt", "chapters/01-a.md",
      "story.yaml",
    ]
    #expect(run.output == before.filter { !kept.contains($0) }.map { $0 + "\n" }.joined())
  }

  @Test func followsNoLinkOutOfTheStory() throws {
    let story = try ScratchStory("s", [".fabula/outputs": "build/html/a.txt\n", "story.yaml": ""])
    let outside = story.folder.deletingLastPathComponent().appending(path: "outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: outside.appending(path: "a.txt"))
    try story.write("build/keep", "")
    for link in ["build/html", ".fabula/cache"] {
      try FileManager.default.createSymbolicLink(
        at: story.folder.appending(path: link), withDestinationURL: outside)
    }
    #expect(try CommandRun(["clean"], in: story.folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: outside.appending(path: "a.txt").path))
  }
}

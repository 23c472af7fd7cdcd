import Foundation
import TestSupport
import Testing

@Suite struct CleanTests {
  private func story() throws -> ScratchStory {
    try ScratchStory(
      "s",
      [
        "story.yaml": "title: T\n", "build/t.epub": "x", "build/html/index.html": "x",
        "build/mine.txt": "x", ".fabula/snapshot": "x", ".fabula/paid/1": "x",
        ".fabula/pack/a/b": "x", ".fabula/schema/story.schema.json": "{}", "chapters/01-a.md": "x",
        ".fabula/outputs": "build/html/index.html\nbuild/t.epub\nbuild/../story.yaml\n",
      ])
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
    #expect(
      run.output
        == [
          ".fabula/outputs", ".fabula/pack/a/b", ".fabula/snapshot", "build/html/index.html",
          "build/t.epub",
        ].map { $0 + "\n" }.joined())
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

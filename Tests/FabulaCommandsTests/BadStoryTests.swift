import Foundation
import TestSupport
import Testing

@Suite struct BadStoryTests {
  private static let wind = Array("The wind rose.\n".utf8)
  private static let fell = Array("It fell.\n".utf8)
  private static let shown = "<p class=\"first\">The wind rose.</p>"

  static let inputs = [
    BadInput("no chapters", [:], findings: ["no-chapters"]),
    BadInput(
      "an empty story.yaml", ["story.yaml": [], "1.md": wind],
      findings: Array(repeating: "story-guess story.yaml:1:1", count: 4), shows: [shown]),
    BadInput(
      "two chapters with one number", ["chapters/01-a.md": wind, "chapters/01-b.md": fell],
      findings: ["repeated-number chapters/01-b.md:1:1"], shows: [shown, "It fell."]),
    BadInput(
      "two chapters that say one number",
      [
        "1-a.md": Array("---\nnumber: 7\n---\nThe wind rose.\n".utf8),
        "2-b.md": Array("---\nnumber: 7\n---\nIt fell.\n".utf8),
      ], findings: ["chapter-sequence 2-b.md:2:9"], shows: [shown, "It fell."]),
    BadInput(
      "names that differ only in case", ["chapters/Storm.md": wind, "chapters/storm.md": fell],
      findings: [
        "names-differ-in-case chapters/storm.md:1:1", "duplicate-handle chapters/storm.md:1:1",
      ], shows: [shown, "It fell."]),
    BadInput(
      "some numbered, some not", ["chapters/01-a.md": wind, "chapters/b.md": fell],
      findings: ["mixed-numbering chapters/b.md:1:1"], shows: [shown, "It fell."]),
    BadInput(
      "../ in an image path", ["chapters/1.md": Array("![x](../../secret.png)\n\n".utf8) + wind],
      findings: ["image-outside chapters/1.md:1:1"],
      shows: ["<p class=\"missing-image\">x</p>", "The wind rose."], hides: ["secret"]),
    BadInput(
      "an image that is not one",
      ["1.md": Array("![A harbour](a.png)\n\n".utf8) + wind, "a.png": Array("hello".utf8)],
      findings: ["image-unreadable 1.md:1:1"],
      shows: ["<p class=\"missing-image\">A harbour</p>", "The wind rose."], hides: ["a.png"]),
    BadInput(
      "an image that is not there", ["1.md": Array("![A harbour](a.png)\n\n".utf8) + wind],
      findings: ["image-missing 1.md:1:1"], shows: ["A harbour", "The wind rose."]),
    BadInput(
      "an image without description",
      [
        "1.md": Array("![](a.png)\n\n".utf8) + wind,
        "a.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 40),
      ], findings: ["alt-missing 1.md:1:1"], shows: ["alt=\"\"/>", "The wind rose."]),
    BadInput(
      "a folder with a chapter's name", ["chapters/2.md/_notes": fell, "chapters/1.md": wind],
      shows: [shown]),
  ]

  @Test(arguments: inputs) func reportsAndBuildsTheRest(input: BadInput) throws {
    try input.expectAsPromised()
  }

  @Test func saysThatAnEmptyFolderHoldsNoBook() throws {
    let story = try ScratchStory("lamp")
    let run = try CommandRun(["build"], in: story.folder)
    #expect(try run.transcript == Recorded.text("build-empty.txt", recording: run.transcript))
    #expect(story.writersFiles.isEmpty)
  }

  @Test func followsNoLinkThatLoops() throws {
    let story = try ScratchStory(bytes: ["chapters/1.md": Self.wind])
    try story.link("chapters/2.md", to: "2.md")
    try story.link("chapters/loop", to: "../chapters")
    try story.link("chapters/3.md", to: "gone.md")
    try BadInput.expect(
      story,
      findings: [
        "link-loop chapters/2.md:1:1", "link-broken chapters/3.md:1:1",
        "link-loop chapters/loop:1:1",
      ], shows: [Self.shown])
  }

  @Test func readsNothingBehindALinkThatLeavesTheStory() throws {
    let story = try ScratchStory(bytes: [
      "chapters/1.md": Array("![x](/a.png)\n\n".utf8) + Self.wind
    ])
    let outside = try ScratchStory(
      bytes: [
        "2.md": Self.fell, "p/3.md": Self.fell,
        "a.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 40),
      ])
    try story.link("chapters/2.md", to: outside.folder.path + "/2.md")
    try story.link("chapters/3-p", to: outside.folder.path + "/p")
    try story.link("a.png", to: outside.folder.path + "/a.png")
    try BadInput.expect(
      story,
      findings: [
        "link-leaves-story chapters/2.md:1:1", "link-leaves-story chapters/3-p:1:1",
        "image-outside chapters/1.md:1:1",
      ], shows: ["The wind rose.", "<p class=\"missing-image\">x</p>"], hides: ["fell"])
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct BadBytesTests {
  private static let wind = Array("The wind rose.\n".utf8)
  private static let shown = "<p class=\"first\">The wind rose.</p>"

  static let inputs = [
    BadInput(
      "invalid UTF-8", ["1.md": Array("The caf".utf8) + [0xE9, 0x0A], "2.md": wind],
      findings: ["not-utf8 1.md:1:8"], shows: [shown], hides: ["caf"]),
    BadInput(
      "UTF-16", ["1.md": [0xFF, 0xFE, 0x54, 0, 0x68, 0], "2.md": wind],
      findings: ["not-utf8 1.md:1:1"], shows: [shown]),
    BadInput(
      "byte order mark",
      ["1.md": [0xEF, 0xBB, 0xBF] + Array("---\ntitle: Storm\n---\n".utf8) + wind],
      shows: ["<h1 id=\"title\">Storm</h1>", shown]),
    BadInput(
      "CRLF",
      [
        "1.md": Array(
          "---\r\ntitle: Storm\r\n---\r\nThe wind rose.\r\n\r\n---\r\n\r\nIt fell.\r\n".utf8)
      ],
      shows: [
        "<h1 id=\"title\">Storm</h1>", shown,
        "<hr class=\"scene-break\"/> <p class=\"first\">It fell.</p>",
      ]),
    BadInput(
      "NUL", ["1.md": Array("The \0 wind.\n".utf8), "2.md": wind],
      findings: ["control-character 1.md:1:5"], shows: [shown]),
    BadInput(
      "escape", ["1.md": Array("The wind.\n\n\u{1B}[31mIt.\n".utf8), "2.md": wind],
      findings: ["control-character 1.md:3:1"], shows: [shown]),
    BadInput("empty file", ["1.md": [], "2.md": wind], shows: [shown]),
    BadInput(
      "not UTF-8 in story.yaml",
      ["story.yaml": Array("title: Caf".utf8) + [0xE9, 0x0A], "1.md": wind],
      findings: ["not-plain-text story.yaml:1:11"], shows: [shown]),
    BadInput(
      "NUL in bible.yaml", ["bible.yaml": Array("places:\n  \0\n".utf8), "1.md": wind],
      findings: ["not-plain-text bible.yaml:2:3"], shows: [shown]),
  ]

  @Test(arguments: inputs) func reportsAndBuildsTheRest(input: BadInput) throws {
    try input.expectAsPromised()
  }

  @Test func leavesOutALineOfAHundredMegabytes() throws {
    let story = try ScratchStory(bytes: ["2.md": Self.wind])
    let file = story.folder.appending(path: "1.md")
    try Data("A".utf8).write(to: file)
    try #require(truncate(file.path, 100_000_000) == 0)
    let before =
      try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
    #expect(try Finding.all(in: story).map(\.place) == ["file-too-large 1.md:1:1"])
    #expect(try CommandRun(["build", "epub"], in: story.folder).status == 3)
    #expect(try BuiltEPUB(of: story).pages.contains(Self.shown))
    let after =
      try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
    #expect(before == after)
  }
}

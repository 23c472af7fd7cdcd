import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("fabula timeline")
struct TimelineTests {
  private let example = Recorded.repository.appending(path: "example-story")

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["timeline"] + arguments, in: example)
  }

  @Test(
    "Shows the example story",
    arguments: [
      ([], "timeline.txt"), (["--reading-order", "Dorcas", "Leonard"], "timeline-reading.txt"),
      (["--format", "svg"], "timeline.svg"), (["Dorkas"], "timeline-unknown.txt"),
    ] as [([String], String)])
  func example(arguments: [String], file: String) throws {
    let run = try CommandRun(["timeline"] + arguments, in: example)
    let text = file.hasSuffix(".svg") ? run.output : run.transcript
    #expect(try text == Recorded.text(file, recording: text))
  }

  @Test("No line is wider than a terminal")
  func width() throws {
    for line in try run().output.split(separator: "\n") { #expect(line.count <= 96) }
  }

  @Test("The picture is well-formed, whatever the titles hold")
  func wellFormed() throws {
    let story = try ScratchStory(
      "odd",
      [
        "story.yaml": "title: \"A & B <\\\"> \\t\"\n",
        "bible.yaml": "characters: [\"O'Neil & <Co>\"]\n",
        "chapters/01-a.md": "---\ntitle: <&>\nwhen: 1887\npov: O'Neil & <Co>\n---\nText.\n",
        "chapters/02-b.md": "---\nwhen: about 1887\n---\nText.\n",
      ])
    for options in [[], ["--reading-order"]] {
      let svg = try CommandRun(["timeline", "--format", "svg"] + options, in: story.folder).output
      #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
  }

  @Test("A story without chapters, times or bible has a timeline")
  func empty() throws {
    let story = try ScratchStory(
      "none", ["chapters/01-a.md": "Text.\n", "chapters/02-b.md": "More.\n"])
    let run = try CommandRun(["timeline"], in: story.folder)
    #expect(run.output.contains("Time not known\n"))
    let bare = try ScratchStory()
    for format in ["text", "svg", "json"] {
      #expect(try CommandRun(["timeline", "--format", format], in: bare.folder).status == 0)
    }
  }

  @Test("Chapters without a time stand behind the chapter before them")
  func untimed() throws {
    let story = try ScratchStory(
      "some",
      [
        "story.yaml": "title: Some\n",
        "chapters/01-a.md": "---\nwhen: 1887-11-03\n---\nText.\n", "chapters/02-b.md": "Text.\n",
        "chapters/03-c.md": "---\nwhen: 1886-11-03\ntold-as: flashback\n---\nText.\n",
        "chapters/04-d.md": "---\nwhen: the storm\n---\nText.\n",
      ])
    let text = try CommandRun(["timeline"], in: story.folder).output
    #expect(try text == Recorded.text("timeline-untimed.txt", recording: text))
  }
}

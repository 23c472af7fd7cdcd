import ArgumentParser
import FabulaCommands
import Foundation
import TestSupport
import Testing

@testable import FabulaCommands

/// How search compares phrases, and how it shows what it finds on a terminal.
@Suite struct SearchExcerptTests {
  private func places(of phrase: String, in text: String) throws -> [String] {
    let story = try ScratchStory("one", ["chapters/01-a.md": text])
    let run = try CommandRun(["search", "--json", "--exact", "--", phrase], in: story.folder)
    return run.output.matches(of: /"text":"([^"]*)","excerpt"/).map { String($0.1) }
  }

  @Test(arguments: [
    ("it's", "Now it’s so.", ["it’s"]), ("\"no\"", "“No,” he said. “No”", ["“No”"]),
    ("two words", "Two\nwords, two  words.", ["Two\\nwords", "two  words"]),
    ("The", "the The THE", ["The"]), ("the", "the The THE", ["the", "The", "THE"]),
    ("café", "Cafe\u{301} and café", ["Cafe\u{301}", "café"]), ("émile", "ÉMILE", ["ÉMILE"]),
    ("aa", "aaaaa", ["aa", "aa"]), ("a.c", "abc a.c", ["a.c"]),
    ("soft", "so\u{AD}ft", ["so\u{AD}ft"]),
    ("bold word", "A **bold** word.", ["bold word"]), ("& so", "Well &amp; so", ["& so"]),
    ("one two", "one\n\ntwo", []),
  ])
  func `Finds a phrase as a reader reads it`(
    phrase: String, text: String, found: [String]
  ) throws {
    #expect(try places(of: phrase, in: text) == found)
  }

  private func shown(_ arguments: [String], in story: ScratchStory) throws -> String {
    let screen = ScriptedTerminal()
    let command = try SearchCommand.parse(arguments)
    let run = SearchRun(
      story: story.folder.path, request: try SearchRequest(command), isJSON: false,
      console: screen.console(isTerminal: true))
    _ = try run.run()
    return screen.output
  }

  @Test func `Shows a place among more blanks than are looked at`() throws {
    let text = "`a\(String(repeating: " ", count: 12_000))b`\n"
    let story = try ScratchStory("one", ["chapters/01-a.md": text])
    for way in [[], ["--json"]] {
      let run = try CommandRun(["search", "--regex", "\\s{100}"] + way, in: story.folder)
      #expect(run.status == 0)
    }
  }

  @Test func `Marks what was found, wrapped to the terminal`() throws {
    let text =
      "The lamp stood on the stairs that night, and when the wind came it burned on, a small lamp.\n"
    let story = try ScratchStory("one", ["chapters/01-a.md": text])
    let output = try shown(["--exact", "lamp"], in: story)
    #expect(output.hasPrefix("\u{1B}[1mchapters/01-a.md:1:5\u{1B}[0m  Chapter 1, A\n"))
    #expect(output.contains("The \u{1B}[1;31mlamp\u{1B}[0m stood"))
    for line in output.split(separator: "\n").dropFirst() {
      let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(plain.count <= 30 || plain.hasPrefix("chapters/"))
    }
  }

  @Test func `Shows a place in the middle of a long paragraph of any script`() throws {
    let words = Array(repeating: "wind and sea", count: 2_000).joined(separator: " ")
    let wide = String(repeating: "海風", count: 3_000)
    for (text, phrase) in [("\(words) lamp \(words)", "lamp"), ("\(wide)灯\(wide)", "灯")] {
      let story = try ScratchStory("one", ["chapters/01-a.md": text + "\n"])
      let output = try CommandRun(["search", "--exact", phrase], in: story.folder).output
      let lines = output.split(separator: "\n").dropFirst()
      #expect(lines.count == 3)
      #expect(lines.contains { $0.contains(phrase) })
      #expect(lines.first?.hasPrefix("  …") == true)
      #expect(lines.last?.hasSuffix(" …") == true)
    }
  }

  @Test func `Shows no control character`() throws {
    let story = try ScratchStory("one", ["chapters/01-a.md": "A la\u{202E}mp stood.\n"])
    let output = try CommandRun(["search", "--exact", "stood"], in: story.folder).output
    #expect(!output.unicodeScalars.contains("\u{202E}"))
  }
}

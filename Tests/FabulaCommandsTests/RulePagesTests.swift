import Checking
import FabulaCommands
import Foundation
import Manuscript
import TestSupport
import Testing

/// docs/rules is made of the rules' articles, with what the program prints for each example.
@Suite struct RulePagesTests {
  /// Rules whose article is written.
  private static let rules = RuleSet.catalogue.filter { !$0.article.summary.isEmpty }
  private let folder = Recorded.repository.appending(path: "docs/rules")

  @Test("The page of a rule is as its article says", arguments: rules.map { $0.code })
  func page(code: String) throws {
    let rule = try #require(Self.rules.first { $0.code == code })
    var files: [String: String] = [:]
    for file in rule.article.fires.files { files[file.path] = file.text }
    let story = try ScratchStory("story", files)
    let run = try CommandRun(["check", "-q", "--only", code], in: story.folder)
    #expect(run.output.contains("[\(code)"))
    let text = RulePage.markdown(rule, output: run.output)
    let file = folder.appending(path: "\(code).md")
    #expect(try text == Recorded.text(at: file, recording: text))
  }

  @Test("The index lists every rule with its summary, and every page is listed")
  func index() throws {
    var text = "# Rules\n\nWhat `fabula check` looks for over a whole story. "
    text += "`fabula check --explain RULE` prints a page.\n\n"
    for rule in Self.rules {
      text += "- [\(rule.code)](\(rule.code).md): \(rule.article.summary)\n"
    }
    let file = folder.appending(path: "index.md")
    #expect(try text == Recorded.text(at: file, recording: text))
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(pages == (Self.rules.map { "\($0.code).md" } + ["index.md"]).sorted())
  }

  @Test("An article is explained on the terminal, and a mistyped rule is met with the nearest")
  func explain() throws {
    let story = try ScratchStory("s", [:])
    let run = try CommandRun(["check", "--explain", "stale-suppression"], in: story.folder)
    #expect(
      try run.transcript == Recorded.text("explain-rule.txt", recording: run.transcript))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let slip = try CommandRun(["check", "--explain", "stale-supression"], in: story.folder)
    #expect(slip.status == 2)
    #expect(slip.errors.contains("fabula check --explain stale-suppression"))
    let all = try CommandRun(["check", "--explain", "all"], in: story.folder)
    for rule in Self.rules {
      #expect(all.output.contains("\n\(rule.code)") || all.output.hasPrefix(rule.code))
    }
  }
}

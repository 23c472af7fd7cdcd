import Foundation
import TestSupport
import Testing

/// Findings that a writer lives with, through the command line.
@Suite struct AllowTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(
      "the-lamp",
      [
        "story.yaml": ScratchStory.settings,
        "chapters/01-arrival.md": "---\ntitle: Arrival\n---\nThe song was TODO, by TK.\n",
        "chapters/02-home.md": "---\ntitle: Home\n---\nHome again.\n\nThe end was TBD.\n",
      ])
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: story.folder)
  }

  /// The ids that `fabula check` shows, in its order.
  private func ids() throws -> [String] {
    try run("check", "-q").output.matches(of: /\[placeholder-left ([0-9a-f]{6})\]/)
      .map { String($0.output.1) }
  }

  @Test("An allowed finding is not shown again, and its entry says what and why")
  func allow() throws {
    let ids = try ids()
    #expect(ids.count == 3)
    let allowed = try run("allow", ids[0], "It is the song's name: \"TODO\".")
    #expect(
      try allowed.transcript == Recorded.text("allow.txt", recording: allowed.transcript))
    let list = try #require(story.read("checks/allowed.yaml"))
    #expect(try list == Recorded.text("allow-list.txt", recording: list))
    #expect(try self.ids() == Array(ids.dropFirst()))
    #expect(try run("check").errors.contains("1 allowed"))
    let again = try run("allow", ids[0], "Once more.")
    #expect(again.status == 2 && again.errors.contains("is allowed already"))
    let unknown = try run("allow", "ffffff", "Why not.")
    #expect(unknown.status == 2 && unknown.errors.contains("No finding is called 'ffffff'"))
    #expect(try run("allow", ids[1], " ").status == 2)
  }

  @Test("What is allowed follows its words to another chapter, and is reported when they go")
  func follows() throws {
    _ = try run("allow", try #require(try ids().last), "The writer's joke.")
    try story.write("chapters/02-home.md", "---\ntitle: Home\n---\nHome again.\n")
    try story.write(
      "chapters/03-end.md", "---\ntitle: End\n---\nAt last.\n\nThe end was TBD.\n")
    #expect(try ids().count == 2)
    try story.write("chapters/03-end.md", "---\ntitle: End\n---\nAt last.\n\nThe end.\n")
    let check = try run("check", "--only", "stale-suppression")
    #expect(try check.transcript == Recorded.text("allow-stale.txt", recording: check.transcript))
  }

  @Test("A comment before the paragraph allows what is in it, and nothing further on")
  func comment() throws {
    try story.write(
      "chapters/02-home.md",
      """
      Home again.

      <!-- allow: placeholder-left It is a sign. -->

      The end was TBD.

      The other end was TBD.
      """)
    #expect(try ids().count == 3)
    let check = try run("check", "--format", "json")
    #expect(check.output.contains(#""line":7"#) && !check.output.contains(#""line":5"#))
  }

  @Test("After a baseline only new findings are shown, and entries out of use are reported")
  func baseline() throws {
    let written = try run("check", "--write-baseline")
    #expect(written.status == 0 && written.errors.contains("3 findings"))
    let check = try run("check")
    #expect(check.output.isEmpty && check.errors.contains("3 in the baseline"))
    try story.write("chapters/02-home.md", "---\ntitle: Home\n---\nHome XXX again.\n")
    let after = try run("check")
    #expect(after.output.contains("XXX is still here"))
    #expect(after.output.contains("[stale-suppression"))
    _ = try run("check", "--write-baseline")
    #expect(try run("check").output.isEmpty)
    let list = try #require(story.read("checks/baseline.yaml"))
    #expect(list.contains("quote: XXX") && !list.contains("TBD"))
  }

  @Test("Suppressions without reason, without place or for everything allow nothing and say so")
  func tooBroad() throws {
    try story.write(
      "checks/allowed.yaml",
      """
      - {rule: placeholder-left, in: arrival, quote: TODO}
      - {rule: placeholder-left, reason: All of them.}
      - {rule: placeholder-lefd, in: arrival, quote: TK, reason: A slip.}
      - {in: arrival, quote: TK, reason: No rule.}
      - {rule: placeholder-left, in: home, quote: TBD, reason: One.}
      - {rule: placeholder-left, in: home, quote: TBD, reason: Two.}
      """)
    #expect(try ids().count == 2)
    let check = try run("check", "--only", "stale-suppression", "-q")
    #expect(try check.output == Recorded.text("allow-broad.txt", recording: check.output))
  }

  @Test("--new and --since show only what a revision does not have")
  func since() throws {
    func git(_ words: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", story.folder.path, "-c", "user.name=A", "-c", "user.email=a@b.c"] + words
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(words)")
    }
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-qm", "One")
    #expect(try run("check", "--new").output.isEmpty)
    try story.write("chapters/02-home.md", "---\ntitle: Home\n---\nHome XXX.\n\nAt TBD.\n")
    let new = try run("check", "--new")
    #expect(new.output.contains("XXX") && !new.output.contains("TBD"))
    #expect(try run("check", "--since", "HEAD").output == new.output)
    let unknown = try run("check", "--since", "nowhere")
    #expect(unknown.status == 2 && unknown.errors.contains("git knows no revision 'nowhere'"))
    #expect(try run("check", "--since", "--output=/tmp/x").status == 2)
  }

  @Test("Only the rules that were asked for are shown, and a slip is met with the nearest rule")
  func only() throws {
    try story.write("chapters/03-x.md", "---\nnumber: 1\n---\nA.\n")
    try story.write("chapters/04-y.md", "---\nnumber: 1\n---\nB.\n")
    let check = try run("check", "--only", "chapter-sequence,unknown-reference")
    #expect(check.output.contains("chapter-sequence") && !check.output.contains("placeholder"))
    let slip = try run("check", "--only", "chapter-sequense")
    #expect(slip.status == 2 && slip.errors.contains("--only chapter-sequence"))
  }

  @Test("Findings are printed for code hosts", arguments: ["sarif", "github", "junit"])
  func formats(name: String) throws {
    try story.write("chapters/03-x.md", "---\nnumber: 1\n---\nA & <b>.\n")
    try story.write("chapters/04-y.md", "---\nnumber: 1\ntitle: A & B\n---\nB.\n")
    _ = try run("allow", try ids()[0], "It is a song.")
    let check = try run("check", "--format", name)
    #expect(check.status == 3)
    #expect(try check.output == Recorded.text("check-\(name).txt", recording: check.output))
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  private let story: ScratchStory

  init() throws { story = try ScratchStory() }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments, in: story.folder)
  }

  @Test(
    arguments: [
      ([], "help-overview.txt"), (["help", "all"], "help-all.txt"),
      (["help", "build"], "help-build.txt"), (["help", "new", "chapter"], "help-new-chapter.txt"),
      (["biuld"], "usage-unknown-command.txt"), (["check", "--fomat"], "usage-unknown-option.txt"),
      (["build", "-j", "0"], "usage-jobs.txt"), (["-C", "nowhere", "status"], "usage-folder.txt"),
      (["help", "timeline"], "help-timeline.txt"), (["help", "index"], "help-index.txt"),
      (["help", "search"], "help-search.txt"),
      (["--version"], "version.txt"),
    ] as [([String], String)])
  func says(arguments: [String], file: String) throws {
    let transcript = try run(arguments).transcript
    #expect(try transcript == Recorded.text(file, recording: transcript))
  }

  @Test(arguments: [["help"], ["--help"], ["-h"], []])
  func showsTheOverviewHoweverItIsAsked(arguments: [String]) throws {
    #expect(try run(arguments).output == run(["help"]).output)
  }

  @Test(arguments: [
    "build", "check", "clean", "doctor", "index", "init", "move", "restore", "search", "status",
    "timeline",
    "why",
  ])
  func explainsEveryCommandWithAnExample(command: String) throws {
    let text = try run(["help", command])
    #expect(text.status == 0)
    #expect(text.output.contains("  fabula \(command)"))
    #expect(try run([command, "--help"]).output == text.output)
  }

  @Test(arguments: [
    ["help", "nothing"], ["build", "--jobs"], ["--nothing"], ["why"], ["new", "x"],
  ])
  func endsWithTwoForAWrongCommandLine(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func writesCompletionScripts(shell: String) throws {
    let run = try run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("doctor"))
  }

  @Test func keepsTheManualPageCurrent() throws {
    let page = try run(["help", "--man"]).output
    let file = Recorded.repository.appending(path: "docs/man/fabula.1")
    #expect(try page == Recorded.text(at: file, recording: page))
  }

  @Test func writesNoColourToAFile() throws {
    #expect(try !run(["help", "all"]).output.contains("\u{1B}"))
  }
}

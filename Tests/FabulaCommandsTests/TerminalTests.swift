import FabulaCommands
import Foundation
import Manuscript
import Synchronization
import TestSupport
import Testing

@testable import FabulaCommands

@Suite struct TerminalTests {
  @Test func drawsProgressOnlyOnATerminal() {
    for (isTerminal, isQuiet) in [(false, false), (true, true)] {
      let screen = ScriptedTerminal()
      var line = ProgressLine(
        total: 9, on: screen.console(isTerminal: isTerminal, isQuiet: isQuiet))
      line.update(done: 1, "rendering")
      line.finish()
      #expect(screen.errors.isEmpty)
    }
  }

  @Test func saysHowLongItWillTakeAndWipesItself() {
    let screen = ScriptedTerminal()
    let seconds = Mutex(0)
    var line = ProgressLine(total: 1200, on: screen.console(isTerminal: true)) {
      .seconds(seconds.withLock { $0 })
    }
    line.update(done: 0, "a")
    line.update(done: 1, "too soon")
    seconds.withLock { $0 = 10 }
    line.update(done: 600, "rendering")
    line.finish()
    #expect(
      screen.errors
        == "\r\u{1B}[K0/1,200 a\r\u{1B}[K600/1,200 rendering, about 1…\r\u{1B}[K")
  }

  @Test(arguments: [
    (0, 10, 5, nil), (5, 10, 0, nil), (10, 10, 5, nil), (5, 10, 5, "about 6 s left"),
    (1, 100, 10, "about 17 min left"), (1, Int.max, 1 << 40, nil),
  ])
  func estimatesFromThePaceSoFar(done: Int, total: Int, seconds: Int, text: String?) {
    #expect(ProgressLine.left(done: done, total: total, elapsed: .seconds(seconds)) == text)
  }

  @Test func coloursOnlyWhereItIsWanted() {
    #expect(ScriptedTerminal().console(isTerminal: true).coloursOutput)
    #expect(!ScriptedTerminal().console(isTerminal: true, refusesColour: true).coloursOutput)
    #expect(!ScriptedTerminal().console(isTerminal: false).coloursErrors)
  }

  @Test func staysSilentUnderQuietButWarns() {
    let screen = ScriptedTerminal()
    let console = screen.console(isTerminal: false, isQuiet: true)
    console.say("done")
    console.detail("more")
    console.warn("careful")
    #expect(screen.errors == "careful\n")
  }

  private static let settings = "title: T\nauthor: A\nlanguage: en\nidentifier: urn:x\n"

  @Test func printsFindingsAndCountsThem() throws {
    let story = try ScratchStory(
      "s", ["story.yaml": Self.settings + "cover: c.png\n", "1.md": "A TK.\n"])
    let screen = ScriptedTerminal()
    let run = CheckRun(
      story: story.folder.path, format: .text, isStrict: false,
      console: screen.console(isTerminal: false))
    #expect(try run.run() == .ok)
    #expect(screen.output.contains("1.md:1:3: warning: TK is still here"))
    #expect(screen.output.contains("story.yaml:5:8: note: there is no cover at c.png"))
    #expect(screen.errors == "1 warning and 1 note.\n")
  }

  @Test func endsWithThreeForErrorsAndWhenStrictForWarnings() {
    let warning = [Diagnostic(.warning, "a", "b", at: nil), Diagnostic(.note, "c", "d", at: nil)]
    #expect(ExitStatus(after: warning, isStrict: false) == .ok)
    #expect(ExitStatus(after: warning, isStrict: true) == .findings)
    #expect(
      ExitStatus(after: [Diagnostic(.error, "a", "b", at: nil)], isStrict: false) == .findings)
    #expect(CheckRun.summary(of: warning) == "1 warning and 1 note.")
    #expect(CheckRun.summary(of: []) == "Nothing to report.")
  }

  @Test func survivesAReaderThatHasGoneAway() throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?
      .deletingLastPathComponent().appending(path: "fabula")
    process.arguments = ["help", "all"]
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    process.standardOutput = pipe.fileHandleForWriting
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }
}

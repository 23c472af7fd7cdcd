import FabulaCommands
import Foundation
import Manuscript
import TestSupport
import Testing

@testable import FabulaCommands

@Suite struct TerminalTests {
  private final class Screen {
    var output = ""
    var errors = ""

    func console(isTerminal: Bool, isQuiet: Bool = false, refusesColour: Bool = false) -> Console {
      Console(
        terminal: Terminal(
          inputIsTerminal: isTerminal, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
          refusesColour: refusesColour, columns: 30, readLine: { nil },
          writeOutput: { self.output += $0 }, writeError: { self.errors += $0 }), isQuiet: isQuiet)
    }
  }

  @Test func drawsProgressOnlyOnATerminal() {
    for (isTerminal, isQuiet) in [(false, false), (true, true)] {
      let screen = Screen()
      var line = ProgressLine(
        total: 9, on: screen.console(isTerminal: isTerminal, isQuiet: isQuiet))
      line.update(done: 1, "rendering")
      line.finish()
      #expect(screen.errors.isEmpty)
    }
  }

  @Test func saysHowLongItWillTakeAndWipesItself() {
    let screen = Screen()
    var seconds = 0
    var line = ProgressLine(total: 1200, on: screen.console(isTerminal: true)) { .seconds(seconds) }
    line.update(done: 0, "a")
    line.update(done: 1, "too soon")
    seconds = 10
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
    #expect(Screen().console(isTerminal: true).coloursOutput)
    #expect(!Screen().console(isTerminal: true, refusesColour: true).coloursOutput)
    #expect(!Screen().console(isTerminal: false).coloursErrors)
  }

  @Test func staysSilentUnderQuietButWarns() {
    let screen = Screen()
    let console = screen.console(isTerminal: false, isQuiet: true)
    console.say("done")
    console.detail("more")
    console.warn("careful")
    #expect(screen.errors == "careful\n")
  }

  @Test func printsFindingsAndCountsThem() {
    let screen = Screen()
    let findings = [
      Diagnostic(.warning, "a", "b", at: nil), Diagnostic(.note, "c", "d", at: nil),
    ]
    let request = CheckRequest(story: "/s", printsJSON: false, isStrict: false)
    let status = request.report(
      findings, in: SourceTable(), on: screen.console(isTerminal: false))
    #expect(status == .ok)
    #expect(screen.output == "warning: b [a]\nnote: d [c]\n")
    #expect(screen.errors == "1 warning and 1 note.\n")
    #expect(ExitStatus(after: findings, isStrict: true) == .findings)
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

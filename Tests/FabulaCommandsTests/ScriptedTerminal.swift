import FabulaCommands
import Synchronization

/// A terminal on which somebody types lines, and what it shows.
final class ScriptedTerminal: Sendable {
  private struct State {
    var lines: [String]
    var output = ""
    var errors = ""
  }

  private let state: Mutex<State>

  init(_ lines: [String] = []) { state = Mutex(State(lines: lines)) }

  /// Everything on standard output.
  var output: String { state.withLock { $0.output } }

  /// Everything on standard error.
  var errors: String { state.withLock { $0.errors } }

  func terminal(isTerminal: Bool = true, refusesColour: Bool = false) -> Terminal {
    Terminal(
      inputIsTerminal: isTerminal, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal,
      refusesColour: refusesColour, columns: 30,
      readLine: { self.state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() } },
      writeOutput: { text in self.state.withLock { $0.output += text } },
      writeError: { text in self.state.withLock { $0.errors += text } })
  }

  func console(isTerminal: Bool, isQuiet: Bool = false, refusesColour: Bool = false) -> Console {
    Console(
      terminal: terminal(isTerminal: isTerminal, refusesColour: refusesColour), isQuiet: isQuiet)
  }
}

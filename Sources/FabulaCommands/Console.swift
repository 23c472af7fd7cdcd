/// What a command says, and how loudly.
///
/// Data go to standard output; everything else goes to standard error. A reader that has gone away,
/// as in `fabula status | head`, stops nothing.
package struct Console: Sendable {
  package var terminal: Terminal
  package var isQuiet: Bool
  package var isVerbose: Bool

  /// Whether a progress line may be drawn: on a terminal, unless it was refused.
  package var showsProgress: Bool

  package init(
    terminal: Terminal = .system(), isQuiet: Bool = false, isVerbose: Bool = false,
    allowsProgress: Bool = true
  ) {
    self.terminal = terminal
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    showsProgress = allowsProgress && !isQuiet && terminal.errorIsTerminal
  }

  /// Whether standard output takes ANSI colours.
  package var coloursOutput: Bool { terminal.outputIsTerminal && !terminal.refusesColour }

  /// Whether standard error takes ANSI colours.
  package var coloursErrors: Bool { terminal.errorIsTerminal && !terminal.refusesColour }

  /// Data, as they are.
  package func put(_ text: String) { terminal.writeOutput(text) }

  /// A line about what was done; silent under `-q`.
  package func say(_ line: String) {
    if !isQuiet { terminal.writeError(line + "\n") }
  }

  /// A line for those who asked for more with `-v`.
  package func detail(_ line: String) {
    if isVerbose { terminal.writeError(line + "\n") }
  }

  /// A line that `-q` does not silence.
  package func warn(_ line: String) { terminal.writeError(line + "\n") }
}

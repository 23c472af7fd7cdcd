private import Glibc

/// The three standard streams, as values that a test can replace.
package struct Terminal: Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool

  /// Whether the environment asks for no colour: `NO_COLOR` is set and not empty, or `TERM` is `dumb`.
  package var refusesColour: Bool

  /// Cells in a line of the terminal; at least 20.
  package var columns: Int

  /// The next line of standard input without its end; `nil` at the end.
  package var readLine: @Sendable () -> String?
  package var writeOutput: @Sendable (String) -> Void
  package var writeError: @Sendable (String) -> Void

  package init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool,
    refusesColour: Bool = false, columns: Int = 80, readLine: @escaping @Sendable () -> String?,
    writeOutput: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.refusesColour = refusesColour
    self.columns = max(columns, 20)
    self.readLine = readLine
    self.writeOutput = writeOutput
    self.writeError = writeError
  }

  /// The process's own streams.
  package static func system() -> Terminal {
    Terminal(
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      errorIsTerminal: isatty(2) == 1,
      refusesColour: Environment["NO_COLOR"] != nil || Environment["TERM"] == "dumb",
      columns: width(), readLine: { Swift.readLine() }, writeOutput: { write($0, to: 1) },
      writeError: { write($0, to: 2) })
  }

  private static func width() -> Int {
    var size = winsize()
    guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes all of it; what nobody reads any more is dropped.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        guard let start = bytes.baseAddress else { return }
        let count = unsafe Glibc.write(descriptor, start + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }
}

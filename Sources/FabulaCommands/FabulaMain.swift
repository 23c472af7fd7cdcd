private import ArgumentParser
private import BuildGraph
private import Glibc
private import Manuscript

/// The program: from the command line's words to an exit code.
package enum FabulaMain {
  /// Runs one command.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code, as the contract has it.
  package static func run(_ arguments: [String]) -> Int32 {
    if arguments == ["--version"] {
      Terminal.system().writeOutput("fabula \(Fabula.version)\n")
      return ExitStatus.ok.rawValue
    }
    // A reader that has gone away, as in `fabula status | head`, must not kill the program.
    _ = signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal.system()
    let arguments = commandFirst(arguments)
    let plainBuild = BuildWords(plain: arguments)
    if plainBuild == nil, let text = Help.text(for: arguments, columns: terminal.columns) {
      terminal.writeOutput(text)
      return ExitStatus.ok.rawValue
    }
    do {
      if let plainBuild { return try plainBuild.run().rawValue }
      var command = try parse(arguments)
      try command.run()
      return ExitStatus.ok.rawValue
    } catch let error as MachineError {
      terminal.writeError("error: \(error.description)\n")
      return ExitStatus.failed.rawValue
    } catch is Interrupted {
      terminal.writeError("Stopped. What was finished is kept; run the command again to go on.\n")
      return ExitStatus.interrupted.rawValue
    } catch let problem as CommandProblem {
      terminal.writeError(problem.text)
      return problem.status.rawValue
    } catch {
      return explain(error, on: terminal)
    }
  }

  private static func explain(_ error: any Error, on terminal: Terminal) -> Int32 {
    let code = Fabula.exitCode(for: error)
    let message = Fabula.fullMessage(for: error, columns: terminal.columns)
    if !message.isEmpty {
      let text = message + "\n"
      code.isSuccess ? terminal.writeOutput(text) : terminal.writeError(text)
    }
    return code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
  }

  /// Moves `-C DIR` from before the command to behind it, where the commands read it.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    guard arguments.count > 2, arguments[0] == "-C" else { return arguments }
    let hasOwnCommands = ["new", "bible"].contains(arguments[2])
    let words = min(hasOwnCommands ? 4 : 3, arguments.count)
    return Array(arguments[2..<words] + arguments[..<2] + arguments[words...])
  }

  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.first == "help" { try refuseUnknownCommand(arguments) }
    do {
      return try Fabula.parseAsRoot(arguments)
    } catch {
      try refuseUnknownCommand(arguments)
      throw error
    }
  }

  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    // What is left of `help` here names something that there is no help for.
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-") else { return }
    let names = Help.commandNames
    guard !names.contains(word) else { return }
    let nearest = EditDistance.nearest(to: word, in: names)
    throw CommandProblem(
      "There is no command '\(word)'.",
      help: [nearest.map { "fabula \($0)" } ?? "fabula help all lists every command"],
      status: .usage)
  }
}

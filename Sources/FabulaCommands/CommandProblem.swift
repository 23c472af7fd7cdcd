/// Why a command stopped, in words for the person who typed it.
package struct CommandProblem: Error, Equatable {
  /// What is so, and what it means.
  package var message: String

  /// What to type, one way out per element.
  package var help: [String]

  package var status: ExitStatus

  package init(_ message: String, help: [String] = [], status: ExitStatus = .failed) {
    self.message = message
    self.help = help
    self.status = status
  }

  /// The lines for standard error, with a final newline.
  package var text: String {
    "error: \(message)\n" + help.map { "  help: \($0)\n" }.joined()
  }
}

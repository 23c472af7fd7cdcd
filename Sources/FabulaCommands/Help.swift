private import ArgumentParser

/// The texts of `fabula`, `fabula help`, `fabula help all` and `fabula help COMMAND`.
enum Help {
  /// What a newcomer sees, in this order.
  private static let first: [any ParsableCommand.Type] = [
    BuildCommand.self, CheckCommand.self, StatusCommand.self, SearchCommand.self,
  ]

  /// Every command's name, as listed by `fabula help all`.
  static var commandNames: [String] {
    Fabula.groups.flatMap { $0.commands.map { $0._commandName } } + ["help"]
  }

  /// The text that the arguments ask for; `nil` when they ask for something else.
  static func text(for arguments: [String], columns: Int) -> String? {
    switch arguments {
    case [], ["help"], ["--help"], ["-h"]: overview
    case ["help", "all"]: all
    case ["help", "--man"]: ManualPage.text
    default: arguments.first == "help" ? command(Array(arguments.dropFirst()), columns) : nil
    }
  }

  private static func command(_ words: [String], _ columns: Int) -> String? {
    var type: any ParsableCommand.Type = Fabula.self
    for word in words {
      guard let next = type.configuration.subcommands.first(where: { $0._commandName == word })
      else { return nil }
      type = next
    }
    return Fabula.helpMessage(for: type, columns: columns) + "\n"
  }

  private static var overview: String {
    """
    fabula: a make for stories. It turns a folder of chapters into finished books,
    checks them, and rebuilds only what changed.

    \(table(first))\(line("help", "Explain a command: fabula help build."))
    Start with   cd my-novel && fabula build
    See also     fabula help all, for every command

    """
  }

  private static var all: String {
    var text = "usage: fabula COMMAND [options]\n"
    for group in Fabula.groups { text += "\n\(group.name)\n" + table(group.commands) }
    text += line("help", "Explain a command: fabula help build.")
    return text
      + """

      Every command takes
        -C DIR          The story's folder.
        -q, -v          Say less, say more.
        --no-progress   Draw no progress line.

      Exit codes: 0 ok, 1 failed, 2 usage, 3 error findings, 4 the target changed after its
      candidate was made, 5 budget or consent, 130 interrupted.
      Completion:  fabula --generate-completion-script bash|zsh|fish

      """
  }

  private static func table(_ commands: [any ParsableCommand.Type]) -> String {
    commands.map { line($0._commandName, $0.configuration.abstract) }.joined()
  }

  private static func line(_ name: String, _ abstract: String) -> String {
    "  \(name)" + String(repeating: " ", count: max(12 - name.count, 1)) + abstract + "\n"
  }
}

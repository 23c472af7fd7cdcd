private import ArgumentParser

/// The manual page, written from the same texts as the help.
enum ManualPage {
  static var text: String {
    var page = """
      .TH FABULA 1 "" "fabula \(Fabula.version)" "User Commands"
      .SH NAME
      fabula \\- \(escaped(lowered(Fabula.configuration.abstract)))
      .SH SYNOPSIS
      .B fabula
      .I command
      [options]
      .SH DESCRIPTION
      fabula turns a folder of Markdown chapters and an optional bible into EPUB and HTML books,
      checks them, and rebuilds only what changed. It never rewrites what a person wrote.
      .SH COMMANDS

      """
    for type in Fabula.groups.flatMap(\.commands) { page += section(type, prefix: "fabula") }
    page += """
      .SH EXIT STATUS
      0 ok, 1 failed, 2 usage, 3 error findings (with \\-\\-strict warnings too), 4 the target changed
      after its candidate was made, 5 budget or consent, 130 interrupted.
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      Where set, no colours are written.
      .TP
      .B SOURCE_DATE_EPOCH
      The time that books carry, in seconds since 1970.
      .SH FILES
      .TP
      .I story.yaml
      What the book is.
      .TP
      .I bible.yaml
      What is true in it.
      .TP
      .I chapters/
      The text.
      .TP
      .I .fabula/, build/
      Caches and books; safe to delete, except
      .IR .fabula/paid/ .

      """
    return page
  }

  private static func section(_ type: any ParsableCommand.Type, prefix: String) -> String {
    let name = "\(prefix) \(type._commandName)"
    let commands = type.configuration.subcommands
    guard commands.isEmpty else {
      return commands.map { section($0, prefix: name) }.joined()
    }
    let help = Fabula.helpMessage(for: type, columns: 76)
    return ".SS \(name)\n.nf\n\(escaped(help))\n.fi\n"
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst().drop { $0 == "." }
  }

  /// Backslashes, hyphens and leading dots as roff wants them.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var text = ""
      for character in line {
        switch character {
        case "\\": text += "\\e"
        case "-": text += "\\-"
        default: text.append(character)
        }
      }
      return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }.joined(separator: "\n")
  }
}

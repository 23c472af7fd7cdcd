package import ArgumentParser

/// `fabula bible`: looks at what is declared true.
package struct BibleCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bible", abstract: "Look into the bible.",
    subcommands: [BibleShowCommand.self, BibleGraphCommand.self, BibleLintCommand.self])

  package init() {}
}

/// `fabula bible lint`: findings in the bible alone.
package struct BibleLintCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Report what is wrong in the bible alone.",
    usage: "fabula bible lint [options]",
    discussion: """
      The findings of fabula check whose place is in the bible: entries that cannot be read, names \
      that refer to nothing, lives and relations that cannot be, and so on. Ends with 3 when there \
      is an error.

        fabula bible lint
        fabula bible lint --json
      """)

  @Flag(name: .long, help: "End with an error for warnings too.")
  var strict = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    var run = CheckRun(
      story: try options.story(), format: output.json ? .json : .text, isStrict: strict,
      console: options.console)
    run.isOfBibleOnly = true
    try run.run().exit()
  }
}

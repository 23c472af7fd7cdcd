package import ArgumentParser

/// `fabula status`: how the chapters and the books stand.
package struct StatusCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how chapters and books stand.",
    usage: "fabula status [options]",
    discussion: """
      Says for each chapter how many words it has and whether it is written, and for each book \
      whether it is up to date. Makes nothing.

        fabula status          the whole story
        fabula status --json   for scripts
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let run = StatusRun(story: try options.story(), console: options.console)
    try run.run(asJSON: output.json).exit()
  }
}

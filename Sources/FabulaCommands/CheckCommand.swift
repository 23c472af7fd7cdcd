package import ArgumentParser

/// `fabula check`: reports what is wrong with the story, and makes nothing.
package struct CheckCommand: ParsableCommand {
  /// How findings are printed.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }

  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report what is wrong with the story.",
    usage: "fabula check [options]",
    discussion: """
      Reads every chapter and the bible, and shows each finding with its place and the ways out. \
      Ends with 3 when there is an error.

        fabula check                 findings, as a compiler shows them
        fabula check --strict        warnings count too
        fabula check --format json   for editors and scripts
      """)

  @Option(name: .long, help: "text or json.")
  var format = Format.text

  @Flag(name: .long, help: "The same as --format json.")
  var json = false

  @Flag(name: .long, help: "End with an error for warnings too.")
  var strict = false

  @Flag(name: .long, help: "Plant errors in what the story declares, and see which are found.")
  var selfTest = false

  @Option(name: .long, help: ArgumentHelp("For --self-test: one rule only.", valueName: "rule"))
  var only: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("For --self-test --only: show one case.", valueName: "number"))
  var number: Int?

  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    if selfTest {
      let test = SelfTestRun(
        story: try options.story(), only: only, number: number,
        printsJSON: json || format == .json, console: options.console)
      return try test.run().exit()
    }
    let run = CheckRun(
      story: try options.story(), printsJSON: json || format == .json, isStrict: strict,
      console: options.console)
    try run.run().exit()
  }
}

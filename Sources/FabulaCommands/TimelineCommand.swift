package import ArgumentParser

/// `fabula timeline`: when everything happens, and who is where.
package struct TimelineCommand: ParsableCommand {
  /// How the timeline is shown.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, svg, json
  }

  package static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Show when everything happens, and who is where.",
    usage: "fabula timeline [options] [NAME ...]",
    discussion: """
      Puts chapters and the bible's events in the order of story time, with the weekday, the moon \
      and the sun where they can be told. Flashbacks are marked. Chapters whose time is not \
      known stand behind the chapter before them. Without names, those who are there most often \
      are shown. Makes nothing.

        fabula timeline                            in the order in which it happens
        fabula timeline --reading-order            in the order in which it is told
        fabula timeline Mara Tobias                where these two are when
        fabula timeline --format svg >time.svg     a picture
        fabula timeline --json                     for scripts
      """)

  @Argument(help: ArgumentHelp("Whom to show.", valueName: "name"))
  var names: [String] = []

  @Option(name: .long, help: "text, svg or json.")
  var format = Format.text

  @Flag(name: .long, help: "In the order in which it is told.")
  var readingOrder = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let run = TimelineRun(
      story: try options.story(), names: names, format: output.json ? .json : format,
      inReadingOrder: readingOrder, console: options.console)
    try run.run().exit()
  }
}

package import ArgumentParser

/// What every command takes.
package struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp(
      "The story's folder. Left out, the nearest parent with a story.yaml, else this one.",
      valueName: "dir"), completion: .directory)
  package var directory: String?

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  package var quiet = false

  @Flag(name: .shortAndLong, help: "Say more.")
  package var verbose = false

  @Flag(name: .long, help: "Draw no progress line.")
  package var noProgress = false

  package init() {}

  /// The story's folder, absolute.
  func story() throws -> String {
    try StoryFolder.find(directory, from: Environment.currentFolder)
  }

  var console: Console {
    Console(isQuiet: quiet, isVerbose: verbose, allowsProgress: !noProgress)
  }
}

/// For commands that print data.
package struct JSONOption: ParsableArguments {
  @Flag(name: .long, help: "Print data as JSON, for scripts and editors.")
  package var json = false

  package init() {}
}

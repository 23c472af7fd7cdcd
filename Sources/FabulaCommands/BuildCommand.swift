package import ArgumentParser
package import Manuscript

/// `fabula build`: makes what is out of date.
package struct BuildCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the books; only what changed is made again.",
    usage: "fabula build [TARGET…] [options]",
    discussion: """
      Without a target, builds what story.yaml lists under 'export' (epub and html where it lists \
      nothing), checks the story, and brings its memory up to date, which fabula search asks. A bare \
      folder of chapters builds too.

        fabula build                    everything that story.yaml asks for
        fabula build epub               only build/SLUG.epub
        fabula build index              the memory, for other tools
        fabula build -n                 what would be made, and why
        fabula build --strict           warnings fail it too
      """)

  @Argument(
    help: ArgumentHelp(
      "What to make: epub, html, html-single, index, check, or a file under build/.",
      valueName: "target"))
  var targets: [String] = []

  @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only say what would be done.")
  var isDryRun = false

  @Flag(
    name: [.customShort("k"), .customLong("keep-going")],
    help: "Go on with what does not depend on a failure, as builds always do.")
  var keepsGoing = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .customLong("jobs")],
    help: ArgumentHelp("Steps at once; left out, one for each processor.", valueName: "count"))
  var jobs: Int?

  @Flag(name: .long, help: "End with an error for warnings too.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "never or missing; overrides story.yaml. No build drafts anything yet.", valueName: "when"),
    completion: .list(["never", "missing"]))
  var generate: Story.Generate?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The text of this chapter is gone on purpose; may be given again.", valueName: "chapter"))
  var gone: [String] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("-j needs a count of 1 or more.") }
  }

  /// What was typed, without the parser that read it.
  var words: BuildWords {
    var words = BuildWords()
    words.targets = targets
    words.isDryRun = isDryRun
    words.jobs = jobs
    words.isStrict = strict
    words.gone = gone
    words.printsJSON = output.json
    words.directory = options.directory
    words.isQuiet = options.quiet
    words.isVerbose = options.verbose
    words.allowsProgress = !options.noProgress
    return words
  }

  package mutating func run() throws { try words.run().exit() }
}

extension Story.Generate: ExpressibleByArgument {}

extension ExitStatus {
  /// Ends the command with this code; returns for ``ok``.
  func exit() throws {
    if self != .ok { throw ExitCode(rawValue) }
  }
}

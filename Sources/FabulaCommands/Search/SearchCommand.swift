package import ArgumentParser
private import Pipeline

/// `fabula search`: where the book says something.
package struct SearchCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find passages of the book.",
    usage: "fabula search [options] [QUERY…]",
    discussion: """
      Finds the passages that answer a question best, by their words in any of their forms and by \
      what they mean; who the bible knows by several names is found by all of them. Needs no build, \
      writes nothing, and finds the text as it is now.

        fabula search who carries the sealed bushel
        fabula search the clock --character Leonard --before found-just
        fabula search --exact "the sealed bushel"     every place, as typed
        fabula search --regex "grey|gray" --in 'chapters/0*'
        fabula search --like chapters/07-de-goede-maat.md:40
        fabula search --queries questions.jsonl >answers.jsonl

      With --exact, capitals count only if the phrase has one; straight and curly quotes are the \
      same, and so are blanks and line ends. --regex goes paragraph by paragraph; (?i) makes capitals \
      not count. Whatever is found or not, the command ends with 0.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "At most this many; 5 if left out, 10 with --json. All places with --exact and --regex.",
      valueName: "count"))
  var limit: Int?

  @Flag(name: .long, help: "Every place that has the query as it is typed.")
  var exact = false

  @Flag(name: .long, help: "Every place that the query matches as a regular expression.")
  var regex = false

  @Option(
    name: .long,
    help: ArgumentHelp("Passages like the one there.", valueName: "path:line[:column]"))
  var like: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Answer each line {\"id\": …, \"query\": …} of a file, or of - for standard input, with a line of JSON.",
      valueName: "file"), completion: .file())
  var queries: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only passages that name this character, or that a header gives to them; may be given again.",
      valueName: "name"))
  var character: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only passages that are set in this place or name it.", valueName: "name"))
  var place: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only chapters of this plotline, and passages that name it.", valueName: "name"))
  var plotline: [String] = []

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only this file, folder, pattern or chapter; may be given again.", valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "As if the book ended before this chapter: nothing behind it is looked at or counted.",
      valueName: "chapter"))
  var before: String?

  @Flag(name: .customLong("no-vectors"), help: "Go by words alone, not by meaning.")
  var withoutVectors = false

  @Flag(name: .customLong("only-vectors"), help: .hidden)
  var onlyVectors = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let request = try SearchRequest(self)
    let run = SearchRun(
      story: try options.story(), request: request, isJSON: output.json, console: options.console)
    try run.run().exit()
  }
}

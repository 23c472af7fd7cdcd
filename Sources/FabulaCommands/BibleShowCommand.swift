package import ArgumentParser
private import Checking
private import Manuscript
private import Pipeline

/// `fabula bible show NAME`: what the bible says of somebody or something.
package struct BibleShowCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print what the bible says of somebody, as of a chapter.",
    usage: "fabula bible show NAME [--at CHAPTER] [options]",
    discussion: """
      Prints names, facts, relations, what they have and what they know. With --at, only what is \
      true by that chapter: what begins in it is marked +, what the bible does not place clearly ?. \
      Any name or alias will do.

        fabula bible show Mara
        fabula bible show Mara --at the-storm
        fabula bible show "the ledger" --at 7 --json
      """)

  @Argument(help: "Name, key, id or alias.")
  var name: String

  @Option(name: .long, help: ArgumentHelp("As of this chapter.", valueName: "chapter"))
  var at: String?

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let root = try options.story()
    let chapter = try at.map { try StoryChapters(in: root).index(of: $0) }
    let overview = try StoryOverview(root)
    let entries = try Self.entries(called: name, in: overview.checked)
    let views = entries.map { EntryAsOf($0, of: overview.checked, at: chapter) }
    let text = BibleEntryText(overview.checked, sources: overview.sources, chapter: chapter)
    if output.json {
      options.console.put(JSONText.array(views.map(text.json)).lines)
    } else {
      options.console.put(views.map(text.text).joined(separator: "\n"))
    }
  }

  private static func entries(called name: String, in story: CheckedStory) throws -> [Int] {
    let found = story.names.resolve(name)
    guard found.isEmpty else { return found }
    let nearest = story.names.nearest(to: name)
    throw CommandProblem(
      "Nothing in the bible is called '\(name)'.",
      help: nearest.map { ["fabula bible show \"\($0)\""] } ?? [], status: .usage)
  }
}

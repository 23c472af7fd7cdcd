package import ArgumentParser

/// `fabula index`: brings the book's memory up to date.
package struct IndexCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the book's memory up to date.",
    usage: "fabula index [options]",
    discussion: """
      The memory is the story cut into passages of about 250 words, with the words of each and a \
      vector for what it means; fabula search asks it. Only chapters that changed are read anew. \
      Builds do the same, and 'export: [index]' in story.yaml copies the files to build/index/.

        fabula index
        fabula index --stats   what it holds, and how large it is
        fabula index --json    the same for scripts
      """)

  @Flag(name: .long, help: "Print what the memory holds.")
  var stats = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let run = IndexRun(
      story: try options.story(), showsStatistics: stats, printsJSON: output.json,
      console: options.console)
    try run.run().exit()
  }
}

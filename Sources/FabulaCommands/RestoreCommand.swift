package import ArgumentParser

/// `fabula restore CHAPTER`: prints the last text that was read.
package struct RestoreCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Print the last text read of a chapter.",
    usage: "fabula restore CHAPTER [options]",
    discussion: """
      For a chapter whose text has vanished. Prints what the last build read and changes nothing; \
      the text is yours to put back.

        fabula restore the-storm                          look at it
        fabula restore the-storm > chapters/07-the-storm.md
      """)

  @Argument(help: "The chapter: its handle, file name or number.")
  var chapter: String

  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    try StoryWork.restore(chapter, in: try options.story(), on: options.console).exit()
  }
}

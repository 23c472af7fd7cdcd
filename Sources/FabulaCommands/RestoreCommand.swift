package import ArgumentParser
private import Pipeline
private import Reading

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
    let story = try options.story()
    // A chapter that was deleted is no longer in the folder, but its text is kept by its handle.
    if let bytes = try KeptText.file(chapter, in: story) {
      options.console.put(String(decoding: bytes, as: UTF8.self))
      return
    }
    let chapters = StoryChapters(in: story)
    let file = chapters.layout.chapters[try chapters.index(of: chapter)]
    guard let bytes = try KeptText.file(file.handle, in: story), !bytes.isEmpty else {
      throw CommandProblem(
        "No earlier text of \(file.path) is kept, so there is nothing to print.",
        help: ["git log -p \(file.path) shows what git has"])
    }
    options.console.put(String(decoding: bytes, as: UTF8.self))
  }
}

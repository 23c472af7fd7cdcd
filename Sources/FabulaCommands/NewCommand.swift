package import ArgumentParser
import Reading

/// `fabula new`: makes files.
package struct NewCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a new chapter.", subcommands: [NewChapterCommand.self])

  package init() {}
}

/// `fabula new chapter TITLE`: makes an empty chapter.
package struct NewChapterCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "chapter", abstract: "Start a new chapter.",
    usage: "fabula new chapter TITLE [--after CHAPTER] [options]",
    discussion: """
      Makes a file with a header that holds the title, at the end of the book or after another \
      chapter, and prints its path. Where there is no number left between two files, the ones \
      that follow are renamed; their handles stay, so every reference stays true.

        fabula new chapter "The Storm"
        fabula new chapter "The Storm" --after the-harbour
      """)

  @Argument(help: "The chapter's title.")
  var title: String

  @Option(name: .long, help: "The chapter before it: handle, file name or number.")
  var after: String?

  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    if title.allSatisfy(\.isWhitespace) { throw ValidationError("A chapter needs a title.") }
  }

  package mutating func run() throws {
    let chapters = StoryChapters(in: try options.story())
    let place: ChapterPlacement.Place =
      if let after { .after(try chapters.index(of: after)) } else { .last }
    let placement = try ChapterPlacement(
      place, title: title, moving: nil, in: chapters.layout)
    try FileRenames.perform(placement.renamings, in: chapters.root)
    do {
      try StoryFile.make(
        "\(chapters.root)/\(placement.path)",
        holding: "---\ntitle: \(YAMLText.scalar(title))\n---\n\n")
    } catch {
      let back = placement.renamings.map { ChapterPlacement.Renaming($0.new, $0.old) }
      try? FileRenames.perform(back, in: chapters.root)
      throw error
    }
    let console = options.console
    chapters.report(placement, on: console)
    console.put(placement.path + "\n")
  }
}

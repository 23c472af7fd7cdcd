package import ArgumentParser
private import Reading

/// `fabula move CHAPTER`: gives a chapter another place.
package struct MoveCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a chapter to another place in the book.",
    usage: "fabula move CHAPTER --after CHAPTER | --before CHAPTER | --first",
    discussion: """
      Renames files and nothing else: the chapter takes a number at its new place, and files around \
      it are renumbered where there is no gap. Handles stay, so every reference stays true.

        fabula move the-storm --after the-harbour
        fabula move the-storm --before epilogue
        fabula move prologue --first
      """)

  @Argument(help: "The chapter: its handle, file name or number.")
  var chapter: String

  @Option(name: .long, help: "The chapter that it will follow.")
  var after: String?

  @Option(name: .long, help: "The chapter that will follow it.")
  var before: String?

  @Flag(name: .long, help: "To the front of the book.")
  var first = false

  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    let ways = [after != nil, before != nil, first].count { $0 }
    if ways != 1 { throw ValidationError("Say one of --after, --before or --first.") }
  }

  package mutating func run() throws {
    let console = options.console
    let chapters = StoryChapters(in: try options.story())
    let moved = try chapters.index(of: chapter)
    let place = try place(in: chapters)
    guard place != .after(moved), place != .before(moved) else {
      throw CommandProblem("A chapter cannot follow itself.", status: .usage)
    }
    guard !isThere(moved, place) else {
      console.say("\(chapters.layout.chapters[moved].path) is there already.")
      return
    }
    let old = chapters.layout.chapters[moved].path
    let placement = try ChapterPlacement(place, title: nil, moving: moved, in: chapters.layout)
    try FileRenames.perform(
      placement.renamings + [ChapterPlacement.Renaming(old, placement.path)], in: chapters.root)
    console.say("Moved \(old) to \(placement.path).")
    chapters.report(placement, on: console)
  }

  private func place(in chapters: StoryChapters) throws -> ChapterPlacement.Place {
    if let after { return .after(try chapters.index(of: after)) }
    if let before { return .before(try chapters.index(of: before)) }
    return .first
  }

  private func isThere(_ moved: Int, _ place: ChapterPlacement.Place) -> Bool {
    place == .after(moved - 1) || place == .before(moved + 1) || (place == .first && moved == 0)
  }
}

package import ArgumentParser
private import Checking
private import Manuscript
private import Pipeline
private import Reading

/// `fabula fill [CHAPTER…]`: proposes what the headers leave out.
package struct FillCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Propose cast, viewpoint and place for headers.",
    usage: "fabula fill [CHAPTER…] [--write] [options]",
    discussion: """
      Looks for the names of the bible in each chapter and prints the lines that its header could \
      have: pov, characters, mentions, place, each with the reason. Keys that are there are left \
      alone. Nothing is written without --write, which adds the lines at the end of the header; \
      all else in the file stays byte for byte.

        fabula fill                    all chapters
        fabula fill the-storm          one
        fabula fill the-storm --write
      """)

  @Argument(help: "Handles, file names or numbers; all chapters if left out.")
  var chapters: [String] = []

  @Flag(name: .long, help: "Add the lines to the headers.")
  var write = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let root = try options.story()
    let listed = StoryChapters(in: root)
    let wanted = try chapters.map { try listed.index(of: $0) }
    let overview = try StoryOverview(root)
    let story = overview.checked
    guard !story.bible.entries.isEmpty else {
      throw CommandProblem(
        "There is no bible, so I know no names.",
        help: ["name your people in bible.yaml: characters: [Mara, Tobias]"])
    }
    let all = wanted.isEmpty ? Array(story.chapters.indices) : wanted
    var lines: [JSONText] = []
    var count = 0
    for chapter in all {
      let header = InferredHeader(chapter, of: story)
      let proposal = HeaderProposal(header)
      guard !proposal.lines.isEmpty else { continue }
      count += 1
      let file = listed.layout.chapters[chapter]
      if output.json {
        lines.append(proposal.json(story.chapters[chapter]))
      } else {
        options.console.put(proposal.text(path: file.path))
      }
      if write { try Self.write(proposal, to: file, in: root, options.console) }
    }
    if output.json { options.console.put(JSONText.array(lines).lines) }
    say(count)
  }

  private func say(_ count: Int) {
    let console = options.console
    if count == 0 {
      console.say("I have nothing to propose: what the text tells stands in the headers.")
    } else if !write {
      console.say("Nothing was written; fabula fill --write adds these lines.")
    }
  }

  private static func write(
    _ proposal: HeaderProposal, to file: StoryLayout.File, in root: String, _ console: Console
  ) throws {
    let path = "\(root)/\(file.path)"
    guard let bytes = WholeFile.bytes(of: path),
      let filled = HeaderInsertion.adding(
        proposal.lines.map(\.text), to: bytes, name: file.handle)
    else {
      console.warn("\(file.path) has no header of lines, so it was left alone.")
      return
    }
    try StoryFile.write(path, holding: filled)
  }
}

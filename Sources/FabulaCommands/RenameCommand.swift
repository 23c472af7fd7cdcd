package import ArgumentParser

/// `fabula rename OLD NEW`: gives a person, a place or anything else in the bible another name.
package struct RenameCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Rename a person, a place or a thing everywhere.",
    usage: "fabula rename OLD NEW [--write] [options]",
    discussion: """
      Changes the name in the bible, in every reference to it, in the headers of chapters and in \
      the text: whole words that mean this entry and nothing else. With "Mara Quill" becoming \
      "Nora Quill", Mara alone becomes Nora. Places that could mean something else are listed and \
      left alone.

      Without --write nothing is written: the changes are shown.

        fabula rename "Mara Quill" "Nora Quill"
        fabula rename "Mara Quill" "Nora Quill" --write
      """)

  @Argument(help: "The name as it is: a key, full name or alias of the bible.")
  var old: String

  @Argument(help: "The name to be.")
  var new: String

  @Flag(name: .long, help: "Write the changes to the files.")
  var write = false

  @OptionGroup var json: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    try RenameRun(
      story: try options.story(), old: old, new: new, writes: write, printsJSON: json.json,
      console: options.console
    ).run()
  }
}

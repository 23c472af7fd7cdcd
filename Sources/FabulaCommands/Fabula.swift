package import ArgumentParser

/// `fabula`: a make for stories.
package struct Fabula: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "fabula", abstract: "Turn a folder of chapters into checked, finished books.",
    version: version,
    groupedSubcommands: groups.map { CommandGroup(name: $0.name, subcommands: $0.commands) })

  /// The program's version; see CHANGELOG.md.
  package static let version = "0.1.0"

  /// All commands by what a writer wants to do.
  static var groups: [(name: String, commands: [any ParsableCommand.Type])] {
    [
      ("Make books", [BuildCommand.self, IndexCommand.self, CleanCommand.self]),
      (
        "See how things stand",
        [
          CheckCommand.self, AllowCommand.self, BibleCommand.self, StatusCommand.self,
          SearchCommand.self, TimelineCommand.self, WhyCommand.self,
        ]
      ),
      (
        "Write",
        [
          InitCommand.self, NewCommand.self, MoveCommand.self, RenameCommand.self, FillCommand.self,
          RestoreCommand.self,
        ]
      ),
      ("This machine", [DoctorCommand.self]),
    ]
  }

  package init() {}
}

package import Reading

/// The files that `fabula init` makes, as text.
package struct InitFiles: Sendable, Equatable {
  /// A file that is made unless there is one.
  package struct File: Sendable, Equatable {
    /// Relative to the story.
    package var path: String
    package var text: String
  }

  /// Lines that git should not keep; what they hold can be made again.
  package static let ignored = [".fabula/", "build/"]

  /// In the order in which they are made.
  package let files: [File]

  /// - Parameters:
  ///   - answers: What the book is.
  ///   - identifier: A URN.
  ///   - schemas: File names in `.fabula/schema/`, which editors complete and check with.
  ///   - layout: What the folder holds already.
  package init(
    _ answers: InitAnswers, identifier: String, schemas: [String], layout: StoryLayout
  ) {
    var files = [
      File(path: "story.yaml", text: Self.story(answers, identifier, schemas))
    ]
    if layout.bible.isEmpty {
      files.append(File(path: "bible.yaml", text: Self.bible(schemas)))
    }
    if layout.chapters.isEmpty, !layout.leftOut.contains(where: Self.isText) {
      files.append(
        File(path: "chapters/01-chapter-one.md", text: "---\ntitle: Chapter One\n---\n\n"))
    }
    files.append(File(path: ".gitignore", text: Self.ignored.map { $0 + "\n" }.joined()))
    self.files = files
  }

  private static func isText(_ left: StoryLayout.LeftOut) -> Bool {
    left.reason != .aboutTheFolder && left.reason != .hidden
  }

  /// The line by which editors find the schema.
  ///
  /// Relative to the file, as the YAML language server reads it: a copy inside the story works
  /// offline, on every machine and for every version of the program, where an address or an
  /// installed path would not.
  private static func schemaLine(_ kind: String, _ schemas: [String]) -> String {
    guard let name = schemas.first(where: { $0.hasPrefix(kind) }) else { return "" }
    return "# yaml-language-server: $schema=.fabula/schema/\(name)\n"
  }

  private static func story(
    _ answers: InitAnswers, _ identifier: String, _ schemas: [String]
  ) -> String {
    let author =
      answers.author.isEmpty ? "# author: Your Name" : "author: \(YAMLText.scalar(answers.author))"
    return schemaLine("story", schemas) + """
      title: \(YAMLText.scalar(answers.title))
      \(author)
      language: \(answers.language)
      identifier: \(identifier)  # made once; shops know the book by it
      generate: never  # missing: builds may draft chapters that have a brief and no text

      """
  }

  private static func bible(_ schemas: [String]) -> String {
    schemaLine("bible", schemas) + """
      # What is true in the story. Names alone are a good start:
      #
      # characters: [Mara Quill, Tobias Quill, Mrs Dunn]
      #
      # and more when you want it checked:
      #
      # characters:
      #   Mara:
      #     name: Mara Quill
      #     pronouns: she
      #     eyes: grey
      # places:
      #   Skerry Light: {within: harbour}
      # rules:
      #   - The lamp is never lit before dusk, except in fog.

      """
  }
}

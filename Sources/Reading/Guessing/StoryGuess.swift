/// What a folder without story.yaml says about its book.
package struct StoryGuess: Sendable, Equatable {
  package var title: String

  /// `nil` when neither git nor anything else names anybody.
  package var author: String?

  /// A BCP 47 tag; `en` where the text does not tell.
  package var language: String

  /// Whether the text told the language.
  package var isLanguageFromText: Bool

  /// - Parameters:
  ///   - folder: The absolute path of the story, or its last name.
  ///   - author: What git says, see ``GitAuthor``.
  ///   - text: The start of the first chapters.
  package init(folder: String, author: String?, text: some Collection<UInt8>) {
    let name = folder.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    title = FolderTitle.book(name ?? "")
    self.author = author
    let found = LanguageGuess.language(of: text)
    language = found ?? "en"
    isLanguageFromText = found != nil
  }

  /// The same for the same title and author.
  package var identifier: String { StoryIdentifier.derived(title: title, author: author) }
}

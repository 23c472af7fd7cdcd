package import Manuscript

/// The facts about a book that its title page and its metadata show, made fit for both.
package struct BookDetails: Sendable, Equatable {
  package var title: String
  package var subtitle: String?
  package var authors: [Story.Author]
  /// A well-formed BCP 47 tag.
  package var language: String
  package var identifier: String
  package var series: Story.Series?
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  package var published: String?
  package var rights: String?
  package var description: String?
  package var phrases: Phrases

  package init(_ story: Story) {
    language = LanguageTag.checked(story.language)
    phrases = Phrases(language: language)
    title = Self.text(story.title) ?? phrases.untitled
    subtitle = Self.text(story.subtitle)
    authors = story.authors.filter { Self.text($0.name) != nil }
    series = story.series.flatMap { Self.text($0.name) == nil ? nil : $0 }
    published = story.published.flatMap { Timestamp.isDate($0) ? $0 : nil }
    rights = Self.text(story.rights)
    description = Self.text(story.description)
    let names = authors.map(\.name).joined(separator: "\n")
    identifier =
      Self.text(story.identifier) ?? "urn:fabula:" + FileStem.hash(title + "\n" + names)
  }

  /// Authors as a reader expects to see them: `A. Writer, B. Writer`.
  var byline: String {
    authors.filter { $0.role == "aut" }.map(\.name).joined(separator: ", ")
  }

  /// Trimmed; `nil` where nothing is left.
  private static func text(_ string: String?) -> String? {
    guard let string else { return nil }
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = string.firstIndex(where: { !isBlank($0) }),
      let last = string.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(string[first...last])
  }
}

/// What is taken for the keys that story.yaml does not have.
package struct StoryGuesses: Sendable, Equatable {
  package var title: String
  /// `nil` where nobody is known.
  package var author: String?
  /// A BCP 47 tag.
  package var language: String
  package var identifier: String

  package init(title: String, author: String? = nil, language: String, identifier: String) {
    self.title = title
    self.author = author
    self.language = language
    self.identifier = identifier
  }
}

private import Reading

/// What `fabula init` wants to know.
package struct InitAnswers: Sendable, Equatable {
  package var title: String

  /// Empty where nobody is named.
  package var author: String

  /// A BCP 47 tag.
  package var language: String

  package init(title: String, author: String, language: String) {
    self.title = title
    self.author = author
    self.language = language
  }

  /// Whether `text` has the shape of a BCP 47 tag.
  package static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    let isLetters = first.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    return isLetters
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count)
          && part.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      }
  }

  /// Asks the three questions; an empty answer takes the guess.
  ///
  /// - Returns: `nil` when the input ended before the last answer.
  package static func ask(guesses: InitAnswers, on terminal: Terminal) -> InitAnswers? {
    func answer(_ question: String, _ guess: String) -> String? {
      terminal.writeError(guess.isEmpty ? "\(question): " : "\(question) [\(guess)]: ")
      guard let line = terminal.readLine() else { return nil }
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? guess : words.joined(separator: " ")
    }
    guard let title = answer("Title", guesses.title),
      let author = answer("Author", guesses.author)
    else { return nil }
    while true {
      guard let language = answer("Language", guesses.language) else { return nil }
      if isLanguage(language) {
        return InitAnswers(title: title, author: author, language: language)
      }
      terminal.writeError("A language is a tag such as en-GB, de or pt-BR.\n")
    }
  }
}

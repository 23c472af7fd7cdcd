/// Turns a folder's name into words for people.
package enum FolderTitle {
  /// English words that stay small inside a title.
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to",
    "with",
  ]

  /// A guess at a book's title: `the-lamplighters-ledger` is `The Lamplighters Ledger`.
  ///
  /// A name that has capitals or spaces already is left as its owner wrote it.
  package static func book(_ folder: String) -> String {
    let words = words(folder)
    guard !words.isEmpty else { return "Untitled" }
    if folder.contains(" ") || folder != folder.lowercased() { return words.joined(separator: " ") }
    return words.enumerated().map { index, word in
      index > 0 && small.contains(word) ? word : capitalised(word)
    }.joined(separator: " ")
  }

  /// A part's title: the words after its number, else the whole name.
  static func part(_ folder: String) -> String {
    let name = ChapterFileName(folder)
    return book(words(name.words).isEmpty ? folder : name.words)
  }

  /// A chapter's title where neither header nor text has one: the words of its file name.
  package static func chapter(_ name: ChapterFileName) -> String {
    book(words(name.words).isEmpty ? name.stem : name.words)
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }.map(String.init)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

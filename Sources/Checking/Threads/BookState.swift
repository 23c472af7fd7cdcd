import Manuscript

/// How far along the book is, as its chapters say.
enum BookState {
  /// Whether every chapter has a text.
  static func isWritten(_ story: CheckedStory) -> Bool {
    !story.chapters.isEmpty && !story.chapters.contains(where: \.isUnwritten)
  }

  /// Whether every chapter has a text, none is an outline or a draft, and one at least is said to be
  /// revised or final.
  static func isComplete(_ story: CheckedStory) -> Bool {
    let statuses = story.chapters.compactMap { chapter in
      chapter.header.status.map { NameFolding.fold($0.value) }
    }
    return isWritten(story) && !statuses.isEmpty
      && statuses.allSatisfy { $0 == "revised" || $0 == "final" }
  }
}

import Manuscript

/// Who or what may be where an object is handled.
struct CustodyScenes {
  private let story: CheckedStory
  private let settings: ChapterSettings
  private let casts: [Cast]

  init(_ story: CheckedStory) {
    self.story = story
    settings = ChapterSettings(story)
    casts = story.chapters.map { Cast($0, names: story.names) }
  }

  /// Whether a holder, a character or a place, can be in a chapter.
  ///
  /// Unknown where the chapter does not say who is there, or where it is; then they can.
  func mayBeThere(_ holder: Int, chapter: Int) -> Bool {
    guard story.bible.entries[holder].kind == .character else {
      guard let places = settings[chapter].places else { return true }
      return places.contains { settings.nesting.areNested($0, holder) }
    }
    guard casts[chapter].isDeclared else { return true }
    let (header, scenes) = (story.chapters[chapter].header, story.chapters[chapter].scenes)
    let viewpoints = ([header.pov] + scenes.map(\.pov)).compactMap { $0 }
    return casts[chapter].lists(holder)
      || Cast.lists(holder, in: header.silent + viewpoints, story.names)
  }

  /// Whether a chapter lists both of two characters.
  func together(_ one: Int, _ other: Int, chapter: Int) -> Bool {
    casts[chapter].lists(one) && casts[chapter].lists(other)
  }
}

package import Manuscript
package import Prose

/// Everything that rules may look at: the book as declared, with the facts of each chapter.
package struct CheckedStory: Sendable {
  package let story: Story
  package let bible: Bible
  package let names: BibleNames

  /// In reading order.
  package let chapters: [ChapterFacts]

  /// When and where the chapters and events stand in story time.
  package let timeline: StoryTimeline

  /// What chapters, events and dates references name.
  package let moments: Moments

  package let watchlist: Watchlist

  /// What was seen in the text of each chapter; empty where the text was not looked at.
  package let sightings: [ChapterSightings]

  /// - Parameters:
  ///   - story: The book as declared in story.yaml.
  ///   - bible: Its entries, facts and events.
  ///   - names: Those of ``bible``.
  ///   - chapters: In reading order.
  ///   - watchlist: What was looked for in the texts.
  ///   - sightings: One for each chapter, of ``watchlist``; empty if the text is not to be checked.
  package init(
    story: Story, bible: Bible, names: BibleNames, chapters: [ChapterFacts],
    watchlist: Watchlist = Watchlist(), sightings: [ChapterSightings] = []
  ) {
    self.story = story
    self.bible = bible
    self.names = names
    self.chapters = chapters
    self.watchlist = watchlist
    self.sightings = sightings
    let moments = Moments(bible: bible, names: names, chapters: chapters)
    self.moments = moments
    timeline = StoryTimeline(
      story: story, bible: bible, names: names, chapters: chapters, moments: moments)
  }

  /// The one entry of a kind that a reference names; `nil` for none, and where it is ambiguous.
  package func entry(_ reference: Located<String>?, _ kinds: BibleEntry.Kind...) -> Int? {
    guard let reference else { return nil }
    var found: Int?
    for entry in names.resolve(reference.value) where kinds.contains(bible.entries[entry].kind) {
      guard found == nil else { return nil }
      found = entry
    }
    return found
  }
}

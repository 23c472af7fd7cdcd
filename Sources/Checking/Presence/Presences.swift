import Manuscript

/// What rules about who is there look at, made once for each.
struct Presences {
  let story: CheckedStory
  let order: StoryOrder
  let deaths: Deaths
  /// By chapter.
  let casts: [Cast]

  init(_ story: CheckedStory) {
    self.story = story
    let touches = HeaderTouches(story)
    order = StoryOrder(story, touches)
    deaths = Deaths(story, touches)
    casts = story.chapters.map { Cast($0, names: story.names) }
  }

  /// The name of a character as the bible has it.
  func name(_ entry: Int) -> String { story.bible.entries[entry].key.value }

  /// A character listed at a station whose story has a time of its own, so that it can be asked who
  /// is alive then; the first station of each chapter and character only.
  ///
  /// - Parameter find: What is wrong with somebody's being at a station.
  /// - Returns: What was found, in reading order.
  func listed(
    _ find: (_ character: Int, _ reference: Located<String>, StoryTimeline.Station) -> Diagnostic?
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var chapter = -1
    var reported: Set<Int> = []
    for station in story.timeline.stations
    where station.telling.isReal && casts.indices.contains(station.chapter) {
      if station.chapter != chapter {
        chapter = station.chapter
        reported = []
      }
      for listing in casts[chapter].listings where listing.scene == station.scene {
        guard let entry = listing.entry, !reported.contains(entry),
          let found = find(entry, listing.reference, station)
        else { continue }
        reported.insert(entry)
        diagnostics.append(found)
      }
    }
    return diagnostics
  }

  /// Points at a station's time, and at what says that the other thing is so.
  static func notes(_ station: StoryTimeline.Station, _ other: Diagnostic.Note) -> [Diagnostic.Note]
  {
    [other] + (station.when.map { [.init("the chapter's time", at: $0.range)] } ?? [])
  }
}

import Manuscript

/// The parallel lines of a book: chapters that share somebody, or do not say whose they are.
///
/// Chapters are added in reading order; looking back costs O(*characters of the chapter*).
struct StoryLines {
  private let names: BibleNames
  private let story: CheckedStory
  private var last: StoryTimeline.Station?
  /// The last chapter that does not say whose eyes see it.
  private var lastOpen: StoryTimeline.Station?
  /// The last chapter with somebody, by bible entry or, for others, by folded name.
  private var lastWith: [String: StoryTimeline.Station] = [:]

  init(_ story: CheckedStory) {
    self.story = story
    names = story.names
  }

  /// The last chapter added that belongs to the same line.
  func last(before station: StoryTimeline.Station) -> StoryTimeline.Station? {
    guard station.povName != nil else { return last }
    let shared = people(of: station).compactMap { lastWith[$0] }
    return (shared + [lastOpen].compactMap { $0 }).max { $0.chapter < $1.chapter }
  }

  mutating func add(_ station: StoryTimeline.Station) {
    last = station
    if station.povName == nil { lastOpen = station }
    for person in people(of: station) { lastWith[person] = station }
  }

  private func people(of station: StoryTimeline.Station) -> [String] {
    let chapter = story.chapters[station.chapter]
    let listed =
      [station.povName].compactMap { $0 } + (station.characters ?? [])
      + chapter.scenes.flatMap { ($0.characters ?? []) + [$0.pov].compactMap { $0 } }
    return listed.flatMap { reference in
      let found = names.resolve(reference.value, kinds: [.character])
      return found.isEmpty ? [NameFolding.fold(reference.value)] : found.map { "#\($0)" }
    }
  }
}

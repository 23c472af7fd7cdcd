import Manuscript

/// The stations of each chapter, and what is certain of a chapter as a whole.
struct ChapterStations {
  private let timeline: StoryTimeline
  private var ranges: [Range<Int>]

  /// - Complexity: O(*stations*).
  init(_ story: CheckedStory) {
    timeline = story.timeline
    ranges = Array(repeating: 0..<0, count: story.chapters.count)
    for (index, station) in timeline.stations.enumerated()
    where ranges.indices.contains(station.chapter) {
      let known = ranges[station.chapter]
      ranges[station.chapter] = known.isEmpty ? index..<index + 1 : known.lowerBound..<index + 1
    }
  }

  /// The chapter's own station first, then its scenes'.
  subscript(chapter: Int) -> ArraySlice<StoryTimeline.Station> {
    ranges.indices.contains(chapter) ? timeline.stations[ranges[chapter]] : []
  }

  /// Whether all of a chapter happens in the story's world.
  func isReal(_ chapter: Int) -> Bool {
    !self[chapter].isEmpty && self[chapter].allSatisfy(\.telling.isReal)
  }

  /// The one point of view of a chapter; `nil` where there is none or more than one.
  func pov(of chapter: Int) -> Int? {
    guard let pov = self[chapter].first?.pov, self[chapter].allSatisfy({ $0.pov == pov }) else {
      return nil
    }
    return pov
  }

  /// Whether a point lies behind all of a chapter, or behind none of it; `nil` where neither is sure.
  func isPast(_ reference: Located<String>, in chapter: Int) -> Bool? {
    agreed(chapter) { timeline.isPast(reference, at: $0) }
  }

  /// Whether something holds in all of a chapter, or in none of it; `nil` where neither is sure.
  func holds(from: Located<String>?, until: Located<String>?, in chapter: Int) -> Bool? {
    agreed(chapter) { timeline.holds(from: from, until: until, at: $0) }
  }

  private func agreed(
    _ chapter: Int, _ answer: (StoryTimeline.Station) -> Bool?
  ) -> Bool? {
    var result: Bool?
    for station in self[chapter] {
      guard let one = answer(station), result == nil || result == one else { return nil }
      result = one
    }
    return result
  }
}

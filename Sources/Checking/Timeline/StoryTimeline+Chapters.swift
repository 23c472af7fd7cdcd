import Manuscript

/// What is certain of a chapter as a whole, over its header and all of its scenes.
extension StoryTimeline {
  /// The chapter's own station first, then its scenes'.
  private func chapterStations(_ chapter: Int) -> ArraySlice<Station> {
    stations[stations(of: chapter)]
  }

  /// Whether all of a chapter happens in the story's world.
  func isReal(_ chapter: Int) -> Bool {
    !chapterStations(chapter).isEmpty && chapterStations(chapter).allSatisfy(\.telling.isReal)
  }

  /// The one point of view of a chapter; `nil` where there is none or more than one.
  func pov(of chapter: Int) -> Int? {
    guard let pov = chapterStations(chapter).first?.pov,
      chapterStations(chapter).allSatisfy({ $0.pov == pov })
    else {
      return nil
    }
    return pov
  }

  /// Whether a point lies behind all of a chapter, or behind none of it; `nil` where neither is sure.
  func isPast(_ reference: Located<String>, in chapter: Int) -> Bool? {
    agreed(chapter) { isPast(reference, at: $0) }
  }

  /// Whether something holds in all of a chapter, or in none of it; `nil` where neither is sure.
  func holds(from: Located<String>?, until: Located<String>?, in chapter: Int) -> Bool? {
    agreed(chapter) { holds(from: from, until: until, at: $0) }
  }

  private func agreed(
    _ chapter: Int, _ answer: (StoryTimeline.Station) -> Bool?
  ) -> Bool? {
    var result: Bool?
    for station in chapterStations(chapter) {
      guard let one = answer(station), result == nil || result == one else { return nil }
      result = one
    }
    return result
  }
}

import Manuscript

/// Two people of whom the bible says that they have an object in one chapter.
enum HeldByOverlap {
  /// The overlaps of one object: the first has an `until`, the second starts before it, and at least
  /// one whole chapter lies between, in none of which they are together.
  ///
  /// - Complexity: O(*intervals* × *chapters*).
  static func check(
    _ object: Int, _ story: CheckedStory, _ order: StoryOrder, _ scenes: CustodyScenes
  ) -> [Diagnostic] {
    let entry = story.bible.entries[object]
    guard entry.heldBy.count > 1 else { return [] }
    let spans = entry.heldBy.compactMap { Span($0, story, order) }
      .sorted {
        ($0.from, $0.interval.who.range.bytes.lowerBound) < (
          $1.from, $1.interval.who.range.bytes.lowerBound
        )
      }
    guard spans.count == entry.heldBy.count else { return [] }
    var diagnostics: [Diagnostic] = []
    var longest: Span?
    for span in spans {
      if let earlier = longest, earlier.from < span.from, earlier.holder != span.holder,
        let until = earlier.interval.until, let end = earlier.until
      {
        let shared = story.chapters.indices.filter { chapter in
          guard let rank = order.rank(ofChapter: chapter) else { return false }
          return rank > span.from && rank < end && rank < span.until ?? .max
        }
        if !shared.isEmpty,
          !shared.contains(where: { scenes.together(earlier.holder, span.holder, chapter: $0) })
        {
          diagnostics.append(
            .twoHolders(
              entry.key.value, story.bible.entries[span.holder].key.value, span.interval.who,
              other: story.bible.entries[earlier.holder].key.value, until: until))
        }
      }
      if let until = span.until, until > longest?.until ?? .min { longest = span }
    }
    return diagnostics
  }

  private struct Span {
    var interval: BibleInterval
    var holder: Int
    var from: Int
    var until: Int?

    init?(_ interval: BibleInterval, _ story: CheckedStory, _ order: StoryOrder) {
      guard let holder = story.entry(interval.who, .character) else { return nil }
      let from = interval.from.map { order.rank(of: $0) } ?? .min
      let until = interval.until.map { order.rank(of: $0) }
      guard let from else { return nil }
      if case .some(.none) = until { return nil }
      self.interval = interval
      self.holder = holder
      self.from = from
      self.until = until ?? nil
    }
  }
}

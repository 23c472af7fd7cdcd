import Manuscript

/// In which chapters, by their headers, plotlines are touched and events happen on the page.
struct HeaderTouches {
  struct Touch {
    /// Index in ``CheckedStory/chapters``.
    var chapter: Int
    /// Where the header names it.
    var reference: Located<String>
  }

  /// By bible entry, in reading order; a chapter once.
  let plotlines: [Int: [Touch]]
  let events: [Int: [Touch]]

  private let moments: Moments

  /// - Complexity: O(*references in headers*).
  init(_ story: CheckedStory) {
    moments = story.moments
    plotlines = Self.touches(story, .plotline, \.plotlines)
    events = Self.touches(story, .event, \.events)
  }

  /// The chapters that a reference means: the one that it names, or from the first to the last that
  /// lists the event; `nil` for dates and for what no header lists.
  func chapters(of reference: Located<String>?) -> ClosedRange<Int>? {
    guard let reference else { return nil }
    if let chapter = moments.chapter(reference.value) { return chapter...chapter }
    guard let event = moments.event(reference.value), let touches = events[event],
      let first = touches.first?.chapter, let last = touches.last?.chapter
    else { return nil }
    return first...last
  }

  private static func touches(
    _ story: CheckedStory, _ kind: BibleEntry.Kind,
    _ references: (ChapterHeader) -> [Located<String>]
  ) -> [Int: [Touch]] {
    var touches: [Int: [Touch]] = [:]
    for (index, chapter) in story.chapters.enumerated() {
      for reference in references(chapter.header) {
        guard let entry = story.entry(reference, kind),
          touches[entry]?.last?.chapter != index
        else { continue }
        touches[entry, default: []].append(Touch(chapter: index, reference: reference))
      }
    }
    return touches
  }
}

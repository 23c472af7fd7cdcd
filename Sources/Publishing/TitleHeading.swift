import Manuscript

/// Where a chapter's first heading stands, if it is the title and so must be printed once.
struct TitleHeading {
  /// The events inside the heading; empty where the text has none that is the title.
  private(set) var content = 0..<0

  /// Whether nothing is printed before it: it then moves into the opening.
  private(set) var isFirst = false

  /// Whether other text comes before it: it then stays where it is.
  var isFurtherDown: Bool { !isFirst && content.lowerBound > 0 }

  init(_ text: ChapterText, _ section: Section) {
    guard section.titleIsInText, section.headingLine != nil,
      let enter = text.events.firstIndex(where: { $0.element == .heading && $0.phase == .enter }),
      let exit = text.events[enter...].firstIndex(where: {
        $0.element == .heading && $0.phase == .exit
      })
    else { return }
    content = enter + 1..<exit
    isFirst = text.events[..<enter].allSatisfy { $0.element == .scene }
  }

  /// The events that the body prints, of `count` in all.
  func bodyEvents(_ count: Int) -> Range<Int> {
    isFirst ? content.upperBound + 1..<count : 0..<count
  }

  /// Whether the heading that starts at an event is the one that stays where it is.
  func isTitle(at enter: Int) -> Bool { isFurtherDown && enter + 1 == content.lowerBound }
}

import Chronology
package import Manuscript

/// Phrases of time that no form of `when:` is like, so that nothing follows from them.
package enum WhenUnreadable {
  package static let code = "when-unreadable"

  /// One finding for each, in the order of ``StoryTimeline/unread``.
  package static func check(_ story: CheckedStory) -> [Diagnostic] {
    story.timeline.unread.compactMap { unread in
      unread.reason == .unreadable ? .unreadableTime(unread.phrase, story.timeline) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableTime(
    _ phrase: Located<String>, _ timeline: StoryTimeline
  ) -> Diagnostic {
    let calendar = timeline.calendar
    let month = calendar.isOfEarth ? "November" : calendar.monthNames.last ?? ""
    return Diagnostic(
      .warning, WhenUnreadable.code,
      "'\(phrase.value)' is not read as a time, so nothing follows from it", at: phrase.range,
      help: [
        "Type a date such as 1887-11-03 21:30, 3 \(month) 1887, or spring 1887.",
        "Beside the chapter before: next morning, same day, evening, three days later, Tuesday.",
        "Counted from the story's start: day 3, evening.",
      ])
  }
}

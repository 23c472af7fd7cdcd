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
      + story.bible.events.compactMap { $0.occurrence.lasts }
      .filter { StoryDuration.read($0.value, in: story.timeline.calendar) == nil }
      .map { .unreadableDuration($0) }
  }
}

extension Diagnostic {
  fileprivate static func unreadableDuration(_ phrase: Located<String>) -> Diagnostic {
    Diagnostic(
      .warning, WhenUnreadable.code,
      "'\(phrase.value)' is not read as a length of time, so nothing follows from it",
      at: phrase.range, help: ["Type how long it lasts: 3 days, two hours, or about a week."])
  }

  fileprivate static func unreadableTime(
    _ phrase: Located<String>, _ timeline: StoryTimeline
  ) -> Diagnostic {
    let calendar = timeline.calendar
    let month = calendar.monthNames.first ?? ""
    let dates =
      calendar.isOfEarth
      ? "1887-11-03 21:30, 3 November 1887, or spring 1887" : "3 \(month) 212, 15:30, or 212-01-03"
    let weekday = calendar.weekdayNames.first.map { ", \($0)" } ?? ""
    return Diagnostic(
      .warning, WhenUnreadable.code,
      "'\(phrase.value)' is not read as a time, so nothing follows from it", at: phrase.range,
      help: [
        "Type a date such as \(dates).",
        "Beside the chapter before: next morning, same day, evening, three days later\(weekday).",
        "Counted from the story's start: day 3, evening.",
      ])
  }
}

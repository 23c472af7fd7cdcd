import Chronology
package import Manuscript

/// A weekday beside a date that falls on another.
package struct WeekdayDate: Rule {
  package static let code = "weekday-date"

  package static let article = RuleArticle(
    .textAgainstWorld, taxonomy: "Absolute Time Contradictions",
    summary: "A time names a weekday and a date that do not go together.",
    looksAt: """
      Every `when` of headers, scenes and events, and `born` and `died`, that has a weekday and a \
      full date, by the calendar of the story, its own included. Before 1753 a date that is right in \
      the Julian calendar is taken to be meant in it. A weekday without a date, or without the year, \
      is only looked up, never checked.
      """,
    fires: .init(
      "3 November 1887 was a Thursday.",
      """
      === chapters/01-the-storm.md
      ---
      when: Friday 3 November 1887, 21:30
      ---

      The wind had been rising since noon.
      """),
    silent: .init(
      "A Thursday it was; and the powder was found on a Tuesday, as England counted in 1605.",
      """
      === chapters/01-the-powder.md
      ---
      when: Tuesday 5 November 1605
      ---

      They found it under the coal.
      === chapters/02-the-storm.md
      ---
      when: Thursday 3 November 1887, 21:30
      ---

      The wind had been rising since noon.
      """),
    fix: [
      "Correct the weekday or the date; the finding names both.",
      "Name the story's calendar in story.yaml: `calendar: julian`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let calendar = story.timeline.calendar
    guard calendar.weekCount > 0 else { return [] }
    return DatedPhrase.all(story).compactMap { dated in
      for point in [dated.phrase.start, dated.phrase.end].compactMap({ $0 }) {
        guard !dated.phrase.isApproximate, let weekday = point.weekday, let date = point.date?.full,
          let day = calendar.day(of: date), let right = calendar.weekday(ofDay: day),
          right != weekday, !Self.isOldStyle(date, on: weekday, calendar)
        else { continue }
        return .otherWeekday(
          dated.text, date: date, day: day, weekday: weekday, right: right, calendar)
      }
      return nil
    }
  }

  /// Whether the date falls on the weekday in the Julian calendar, and is old enough to mean it.
  private static func isOldStyle(
    _ date: CalendarDate, on weekday: Int, _ calendar: Calendar
  ) -> Bool {
    guard case .gregorian = calendar.calendar, date.year < 1753 else { return false }
    return Calendar.julian.day(of: date).flatMap(Calendar.julian.weekday(ofDay:)) == weekday
  }
}

extension Diagnostic {
  fileprivate static func otherWeekday(
    _ text: Located<String>, date: CalendarDate, day: Int, weekday: Int, right: Int,
    _ calendar: Calendar
  ) -> Diagnostic {
    let names = calendar.weekdayNames
    func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "" }
    func written(_ day: Int) -> String {
      let date = calendar.date(ofDay: day)
      let months = calendar.monthNames
      let month = months.indices.contains(date.month - 1) ? months[date.month - 1] : "\(date.month)"
      return "\(date.day) \(month)"
    }
    let back = ((right - weekday) % calendar.weekCount + calendar.weekCount) % calendar.weekCount
    return Diagnostic(
      .warning, WeekdayDate.code,
      """
      \(written(day)) \(date.year) falls on \(name(right)), not \(name(weekday)), which falls on \
      \(written(day - back)) and \(written(day - back + calendar.weekCount))
      """,
      at: text.range,
      help: [
        "Correct the weekday or the date.",
        "Name the story's calendar in story.yaml if it is another: calendar: julian.", WayOut.allow,
      ])
  }
}

package import Manuscript

/// A date that the story's calendar does not have.
package struct InvalidDate: Rule {
  package static let code = "invalid-date"

  package static let article = RuleArticle(
    .textAgainstWorld, taxonomy: "Absolute Time Contradictions",
    summary: "A date or clock time that does not exist in the story's calendar.",
    looksAt: """
      Every date of headers, scenes and the bible, by the calendar of the story: its months and \
      their days, its leap years, its hours. 29 February 1900 exists in the Julian calendar, and not \
      in the Gregorian one.
      """,
    fires: .init(
      "June has 30 days.",
      """
      === chapters/01-arrival.md
      ---
      when: 1887-06-31
      ---

      The ferry came in.
      """),
    silent: .init(
      "1888 is a leap year.",
      """
      === chapters/01-arrival.md
      ---
      when: 1888-02-29 23:59
      ---

      The ferry came in.
      """),
    fix: [
      "Correct the date.",
      "Name the story's own calendar in story.yaml: `calendar: julian`, or a mapping.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    story.timeline.unread.compactMap { unread in
      guard case .noSuchDate(let why) = unread.reason else { return nil }
      return .noSuchDate(unread.phrase, why: why)
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchDate(_ phrase: Located<String>, why: String) -> Diagnostic {
    Diagnostic(
      .error, InvalidDate.code, "'\(phrase.value)' is no date: \(why)", at: phrase.range,
      help: [
        "Correct the date.",
        "Name the story's own calendar in story.yaml if it has one: calendar: julian, or a mapping.",
      ])
  }
}

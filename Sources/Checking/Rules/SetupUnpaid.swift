package import Manuscript

/// A setup that is planted and never paid, in a book that is complete.
package struct SetupUnpaid: Rule {
  package static let code = "setup-unpaid"

  package static let article = RuleArticle(
    .promise, taxonomy: "Abandoned Plot Elements",
    summary: "Something is planted and has no `paid`, though the book is complete.",
    looksAt: """
      The `setups` of the bible that have `planted` and no `paid`. A book is complete when every \
      chapter has a text and those that have a `status` are all revised or final; before that, \
      nothing is said. Setups with `planned: yes` and those of a series that is open are left alone.
      """,
    fires: .init(
      "The key is shown, the book is final, and nothing ever opens.",
      """
      === bible.yaml
      setups: {brass key: {planted: arrival}}
      === chapters/01-arrival.md
      ---
      status: final
      ---

      A brass key hung by the door.
      """),
    silent: .init(
      "The same, while the second chapter is still a draft.",
      """
      === bible.yaml
      setups: {brass key: {planted: arrival}}
      === chapters/01-arrival.md
      ---
      status: final
      ---

      A brass key hung by the door.
      === chapters/02-cellar.md
      ---
      status: draft
      ---

      She went down.
      """),
    fix: [
      "Say where it pays off: `brass key: {planted: arrival, paid: the-cellar}`.",
      "Let it pay off in a chapter, or take the setup out of the bible.",
      "Mark it `planned: yes`, or the series `open: yes`, if a later book pays it.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    guard BookState.isComplete(story), story.story.series?.isOpen != true else { return [] }
    return story.bible.setups.compactMap { setup in
      guard let planted = setup.thread.planted.first, setup.thread.paid.isEmpty,
        !setup.isPlanned
      else { return nil }
      return .unpaid(setup, planted: planted)
    }
  }
}

extension Diagnostic {
  fileprivate static func unpaid(_ setup: BibleEntry, planted: Located<String>) -> Diagnostic {
    Diagnostic(
      .warning, SetupUnpaid.code,
      "'\(setup.key.value)' is planted and never paid, and the book is complete",
      at: setup.key.range, notes: [Note("planted here", at: planted.range)],
      help: [
        "Name the chapter that pays it: paid: CHAPTER.",
        "Take it out of the setups if nothing is promised, or add planned: yes.",
        WayOut.allow,
      ])
  }
}

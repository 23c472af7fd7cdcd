package import Manuscript

/// A setup that is paid before the reader has seen it, or that is never planted.
package struct PayoffBeforeSetup: Rule {
  package static let code = "payoff-before-setup"

  package static let article = RuleArticle(
    .promise, taxonomy: "Causeless Effects",
    summary: "A setup is paid in a chapter that comes before all those that plant it.",
    looksAt: """
      The `planted` and `paid` of the bible's setups, in the order in which the book is read; story \
      time does not matter, because the reader has not seen what comes later. A setup may be paid in \
      the chapter that plants it. An event stands for the chapters that list it in `events`; dates, \
      and events that no header lists, leave the setup unchecked. A setup that is paid and never \
      planted is found as well.
      """,
    fires: .init(
      "The key opens the cellar before it is seen.",
      """
      === bible.yaml
      setups: {brass key: {planted: the-shelf, paid: the-cellar}}
      === chapters/01-the-cellar.md
      The key turned.
      === chapters/02-the-shelf.md
      A brass key lay on the shelf.
      """),
    silent: .init(
      "The key is planted twice, once before the cellar and once behind it.",
      """
      === bible.yaml
      setups: {brass key: {planted: [arrival, the-shelf], paid: the-cellar}}
      === chapters/01-arrival.md
      A brass key hung by the door.
      === chapters/02-the-cellar.md
      The key turned.
      === chapters/03-the-shelf.md
      ---
      told-as: flashback
      ---

      A brass key lay on the shelf.
      """),
    fix: [
      "Plant it in an earlier chapter, and name that chapter under `planted`.",
      "Correct `planted` or `paid` if the bible names the wrong chapter.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let touches = HeaderTouches(story)
    var diagnostics: [Diagnostic] = []
    for setup in story.bible.setups where !setup.isPlanned {
      if setup.thread.planted.isEmpty, let paid = setup.thread.paid.first {
        diagnostics.append(.neverPlanted(setup, paid: paid))
        continue
      }
      let planted = setup.thread.planted.map { (touches.chapters(of: $0), $0) }
      let known = planted.compactMap { chapters, name in chapters.map { ($0.lowerBound, name) } }
      guard known.count == planted.count, let first = known.min(by: { $0.0 < $1.0 }) else {
        continue
      }
      for paid in setup.thread.paid {
        guard let chapters = touches.chapters(of: paid), chapters.upperBound < first.0 else {
          continue
        }
        diagnostics.append(.paidFirst(setup, paid: paid, planted: first.1))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  private static let ways = [
    "Plant it in an earlier chapter: planted: CHAPTER.",
    "Correct planted: or paid: if it names the wrong chapter.", WayOut.allow,
  ]

  fileprivate static func paidFirst(
    _ setup: BibleEntry, paid: Located<String>, planted: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, PayoffBeforeSetup.code,
      "'\(setup.key.value)' is paid in '\(paid.value)', before the reader has seen it planted",
      at: paid.range, notes: [Note("planted first in '\(planted.value)'", at: planted.range)],
      help: ways)
  }

  fileprivate static func neverPlanted(_ setup: BibleEntry, paid: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, PayoffBeforeSetup.code,
      "'\(setup.key.value)' is paid in '\(paid.value)', and no chapter plants it", at: paid.range,
      help: ways)
  }
}

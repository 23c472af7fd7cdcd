package import Manuscript

/// A plotline that opens and has no end, or whose end a chapter does not know of.
package struct PlotlineUnresolved: Rule {
  package static let code = "plotline-unresolved"

  package static let article = RuleArticle(
    .promise, taxonomy: "Abandoned Plot Elements",
    summary:
      "A plotline opens and never closes, or is to close in a chapter that does not touch it.",
    looksAt: """
      The `opens`, `due` and `closes` of the bible's plotlines, and the `plotlines` of the headers. \
      A plotline that opens needs `closes`, or `due` while the end is only a plan; as long as a \
      chapter of the book has no text, a missing end is not reported. The chapter of `closes` or \
      `due` must list the plotline, unless its header has no `plotlines` at all. A plotline must not \
      close before it opens.

      Nothing is said of plotlines with `planned: yes`, nor of a missing end where the series is \
      `open: yes`.
      """,
    fires: .init(
      "The ledger is to turn up in the storm, and the storm is about something else.",
      """
      === bible.yaml
      plotlines:
        missing ledger: {opens: arrival, closes: the-storm}
        feud: {opens: arrival, closes: the-storm}
      === chapters/01-arrival.md
      ---
      plotlines: missing ledger, feud
      ---

      The ledger was gone.
      === chapters/02-the-storm.md
      ---
      plotlines: feud
      ---

      They made peace.
      """),
    silent: .init(
      "The plotline is due only; its chapter lists it by its id, in other letters.",
      """
      === bible.yaml
      plotlines:
        missing ledger: {id: ledger, opens: arrival, due: the-storm}
        feud: {opens: arrival, closes: the-storm}
      === chapters/01-arrival.md
      ---
      plotlines: missing ledger, feud
      ---

      The ledger was gone.
      === chapters/02-the-storm.md
      ---
      plotlines: feud, LEDGER
      ---

      The last page was found.
      """),
    fix: [
      "Say where it ends: `closes: CHAPTER`, or `due: CHAPTER` while that is only a plan.",
      "List the plotline in the header of the chapter in which it ends.",
      "Let the series be `open: yes` in story.yaml if a later book ends it.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let touches = HeaderTouches(story)
    let mayStayOpen = story.story.series?.isOpen == true || !BookState.isWritten(story)
    var diagnostics: [Diagnostic] = []
    for (index, entry) in story.bible.entries.enumerated()
    where entry.kind == .plotline && !entry.isPlanned {
      let thread = entry.thread
      if let opens = thread.opens, thread.closes == nil, thread.due == nil, !mayStayOpen {
        diagnostics.append(.staysOpen(entry, opens: opens))
      }
      if let opens = thread.opens, let closes = thread.closes,
        let first = touches.chapters(of: opens), let last = touches.chapters(of: closes),
        last.upperBound < first.lowerBound
      {
        diagnostics.append(.closesFirst(entry, opens: opens, closes: closes))
        continue
      }
      let touched = Set(touches.plotlines[index, default: []].map(\.chapter))
      for (end, word) in [(thread.closes, "closes"), (thread.due, "is due")] {
        guard let end, let chapters = touches.chapters(of: end),
          chapters.allSatisfy({ !touched.contains($0) }),
          let listed = chapters.lazy.compactMap({ story.chapters[$0].header.plotlines.first }).first
        else { continue }
        diagnostics.append(.untouched(entry, end: end, word: word, plotlines: listed))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func staysOpen(_ entry: BibleEntry, opens: Located<String>) -> Diagnostic {
    Diagnostic(
      .warning, PlotlineUnresolved.code,
      "the plotline '\(entry.key.value)' opens in '\(opens.value)' and never closes",
      at: opens.range,
      help: [
        "Name the chapter in which it ends: closes: CHAPTER; due: CHAPTER if that is a plan.",
        "Type open: yes under series: in story.yaml if a later book ends it.", WayOut.allow,
      ])
  }

  fileprivate static func closesFirst(
    _ entry: BibleEntry, opens: Located<String>, closes: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, PlotlineUnresolved.code,
      "the plotline '\(entry.key.value)' closes in '\(closes.value)', before it opens",
      at: closes.range, notes: [Note("it opens in '\(opens.value)'", at: opens.range)],
      help: ["Correct opens: or closes: of the plotline.", WayOut.allow])
  }

  fileprivate static func untouched(
    _ entry: BibleEntry, end: Located<String>, word: String, plotlines: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, PlotlineUnresolved.code,
      "the plotline '\(entry.key.value)' \(word) in '\(end.value)', which does not touch it",
      at: end.range, notes: [Note("that chapter's plotlines", at: plotlines.range)],
      help: [
        "Add it to that chapter's header: plotlines: …, \(entry.key.value).",
        "Name the chapter in which it ends.", WayOut.allow,
      ])
  }
}

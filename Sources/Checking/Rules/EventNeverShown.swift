package import Manuscript

/// An event with `on-page: yes` that no chapter lists under `events`.
package struct EventNeverShown: Rule {
  package static let code = "event-never-shown"

  package static let article = RuleArticle(
    .promise, taxonomy: "Abandoned Plot Elements",
    summary: "An event that is to happen on the page is in no chapter's `events`.",
    looksAt: """
      Events of the bible with `on-page: yes`, and the `events` of every chapter's header. Events \
      without `on-page` may happen behind the scenes, and those with `planned: yes` wait for a \
      chapter that is yet to come: nothing is said of either.
      """,
    fires: .init(
      "The wreck is to be seen, and no chapter says that it shows it.",
      """
      === bible.yaml
      events:
        - {id: wreck, what: the wreck of the Anna, on-page: yes}
        - {id: trial, what: the trial}
      === chapters/01-arrival.md
      ---
      events: trial
      ---

      The judge came in.
      """),
    silent: .init(
      "The wreck is listed by another of its names; the trial may stay behind the scenes.",
      """
      === bible.yaml
      events:
        - {id: wreck, what: the wreck of the Anna, aliases: [the Anna], on-page: yes}
        - {id: trial, what: the trial}
      === chapters/01-arrival.md
      ---
      events: The Anna
      ---

      The mast went over.
      """),
    fix: [
      "List the event in the header of the chapter that shows it: `events: [wreck]`.",
      "Take `on-page: yes` away if it happens off the page.",
      "Mark it `planned: yes` while its chapter is yet to come.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let shown = HeaderTouches(story).events
    return story.bible.entries.indices.compactMap { index in
      let entry = story.bible.entries[index]
      guard entry.kind == .event, entry.occurrence.isOnPage, !entry.isPlanned,
        shown[index] == nil
      else { return nil }
      return .neverShown(entry)
    }
  }
}

extension Diagnostic {
  fileprivate static func neverShown(_ event: BibleEntry) -> Diagnostic {
    Diagnostic(
      .warning, EventNeverShown.code,
      "'\(event.key.value)' is to happen on the page, and no chapter lists it",
      at: event.key.range,
      help: [
        "Add it to the header of the chapter that shows it: events: [\(event.key.value)].",
        "Take on-page: away if it happens off the page, or add planned: yes.",
        WayOut.allow,
      ])
  }
}

package import Manuscript
import Prose

/// An entry of the bible that nothing in the book uses.
package struct UnusedEntry: Rule {
  package static let code = "unused-entry"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Abandoned Plot Elements",
    summary: "An entry of the bible is used by no header, no other entry and no chapter's text.",
    looksAt: """
      Characters, places and objects whose names stand in no header and in no text, and that no other \
      entry names, be it in its facts; plotlines that no chapter lists, if chapters list any; events \
      without a date, an order or a mention. Secrets, setups, rules and terms are never reported: \
      they work without being named.

      `planned: yes` says that an entry waits for a chapter yet to be written. While a chapter has no \
      text, and in an open series, nothing is reported. Kin of other characters are background and \
      count as used.
      """,
    fires: .init(
      "Nobody ever meets Xenia.",
      """
      === bible.yaml
      characters: [Mara, Xenia]
      === chapters/01-arrival.md
      Mara was late.
      """),
    silent: .init(
      "The mother is kin, the town holds a place that is used, and Xenia is planned.",
      """
      === bible.yaml
      characters:
        Mara: {home: the old mill}
        Ruth: {relations: [mother of Mara]}
        Xenia: {planned: yes}
      places:
        Winnold:
        harbour: {within: Winnold}
        the old mill:
      === chapters/01-arrival.md
      ---
      place: harbour
      ---

      Mara was late.
      """),
    fix: [
      "Use it, or take it out of the bible.",
      "Put `planned: yes` on it if it waits for a later chapter.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    guard !story.sightings.isEmpty, story.sightings.count == story.chapters.count,
      story.story.series?.isOpen != true, !story.chapters.contains(where: \.isUnwritten)
    else { return [] }
    var uses = EntryUses(story)
    uses.readFacts()
    return uses.unused.map { .unused(story.bible.entries[$0]) }
  }
}

extension Diagnostic {
  fileprivate static func unused(_ entry: BibleEntry) -> Diagnostic {
    let reason =
      entry.kind == .plotline ? "no chapter lists it" : "no header, entry or chapter names it"
    return Diagnostic(
      .note, UnusedEntry.code, "\(entry.key.value) is in the bible, and \(reason)",
      at: entry.key.range,
      help: [
        "Take it out, or put `planned: yes` on it if it waits for a later chapter.",
        WayOut.allow,
      ])
  }
}

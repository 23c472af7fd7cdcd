package import Manuscript
import Prose

/// Somebody who speaks in the text and is not among those present.
package struct SpeaksUnlisted: Rule {
  package static let code = "speaks-unlisted"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Factual & Detail Consistency",
    summary: "The text gives somebody a line of speech, and the header does not list them.",
    looksAt: """
      Lines of speech whose speaker the text names beside them (`said Tobias`), against `characters` \
      of the header and its scenes, where the header has that key. Who is listed under `mentions` \
      may be quoted from memory, heard through a door or on the telephone; `silent` and `pov` count \
      as present. Chapters of the main line and flashbacks only; who is certainly dead by then is \
      taken to be remembered. One finding for each name and chapter.
      """,
    fires: .init(
      "Mrs Dunn speaks, and only Mara and Tobias are said to be there.",
      """
      === bible.yaml
      characters: [Mara, Tobias, Mrs Dunn]
      === chapters/01-the-lamp.md
      ---
      characters: Mara, Tobias
      ---

      "Light it," said Mara.

      "Not before dusk," said Mrs Dunn.
      """),
    silent: .init(
      "Mara hears Mrs Dunn through the wall; the header says that she is only spoken of.",
      """
      === bible.yaml
      characters: [Mara, Tobias, Mrs Dunn]
      === chapters/01-the-lamp.md
      ---
      characters: Mara, Tobias
      mentions: Mrs Dunn
      ---

      "Light it," said Mara.

      "Not before dusk," said Mrs Dunn behind the wall. Tobias laughed.
      """),
    fix: [
      "Add the name to `characters`.",
      "Add it to `mentions` if they are only heard or remembered.",
      "Correct the name in the text if somebody else speaks.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    guard story.sightings.contains(where: { !$0.speakers.isEmpty }) else { return [] }
    let presences = Presences(story)
    var diagnostics: [Diagnostic] = []
    for (index, (chapter, sightings)) in zip(story.chapters, story.sightings).enumerated() {
      guard chapter.header.characters != nil, let station = presences.order.stations[index],
        station.telling == .now || station.telling == .flashback
      else { continue }
      let header = chapter.header
      let others =
        (header.mentions ?? []) + header.silent + [header.pov].compactMap { $0 }
        + chapter.scenes.compactMap(\.pov)
      var reported: Set<Int> = []
      for speaker in sightings.speakers {
        guard story.bible.entries.indices.contains(speaker.entry),
          story.bible.entries[speaker.entry].kind == .character,
          !presences.casts[index].lists(speaker.entry),
          !Cast.lists(speaker.entry, in: others, story.names),
          presences.deaths.certain(speaker.entry, at: station, presences.order) == nil,
          reported.insert(speaker.entry).inserted
        else { continue }
        diagnostics.append(
          .speaksUnlisted(
            presences.name(speaker.entry), speaker, in: chapter,
            listed: presences.casts[index].listings.first?.reference))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func speaksUnlisted(
    _ name: String, _ speaker: ChapterSightings.Speaker, in chapter: ChapterFacts,
    listed: Located<String>?
  ) -> Diagnostic {
    Diagnostic(
      .warning, SpeaksUnlisted.code,
      "\(name) speaks here, and is not among the characters of the chapter",
      at: SourceRange(SourceUnit(.body, chapter.handle), speaker.place),
      notes: listed.map { [Note("those who are there", at: $0.range)] } ?? [],
      help: [
        "Add \(name) to characters: in the header.",
        "Add the name to mentions: if they are only heard or remembered.", WayOut.allow,
      ])
  }
}

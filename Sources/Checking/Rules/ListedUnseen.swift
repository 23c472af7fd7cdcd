package import Manuscript
import Prose

/// Somebody who is listed as present and whom the text never shows.
package struct ListedUnseen: Rule {
  package static let code = "listed-unseen"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Factual & Detail Consistency",
    summary: "A header lists somebody as present, and no name of theirs stands in the text.",
    looksAt: """
      The `characters` of headers and scenes, against the names and aliases of the bible in the \
      chapter's text, in whatever voice. Words of an occupation, an office or a relation count as \
      well, for the text may say the ferryman or her brother. Left alone are the point of view in \
      the first or second person, `silent`, chapters without a text, outlines, and dreams.
      """,
    fires: .init(
      "Mrs Dunn is listed, and the text knows nothing of her.",
      """
      === bible.yaml
      characters: [Mara Quill, Tobias Quill, Mrs Dunn]
      === chapters/01-the-lamp.md
      ---
      characters: Mara, Tobias, Mrs Dunn
      ---

      Mara lit the lamp. Tobias watched her do it, and said nothing until it burned.
      """),
    silent: .init(
      "Mara tells it herself, Tobias goes by his other name, and Mrs Dunn is there in silence.",
      """
      === bible.yaml
      characters:
        Mara Quill:
        Tobias Quill: {aliases: [Birdie]}
        Mrs Dunn:
      === chapters/01-the-lamp.md
      ---
      pov: Mara
      characters: Mara, Tobias, Mrs Dunn
      silent: Mrs Dunn
      ---

      I lit the lamp. Birdie watched me do it, and I said nothing until it burned.
      """),
    fix: [
      "Take the name out of `characters`, or move it to `mentions`.",
      "List it under `silent` as well, if they are there and never named.",
      "Add the name by which the text calls them to `aliases` in the bible.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let needles = story.watchlist.needles
    guard !story.sightings.isEmpty, !needles.isEmpty else { return [] }
    let searched = Set(needles.lazy.filter { $0.kind == .name }.flatMap(\.entries))
    let person = NameFolding.fold(story.story.prose.person ?? "")
    let isTold = person.hasPrefix("first") || person.hasPrefix("second")
    var diagnostics: [Diagnostic] = []
    for (chapter, sightings) in zip(story.chapters, story.sightings) {
      guard !chapter.isUnwritten, chapter.header.status?.value != "outline",
        chapter.header.toldAs.map({ Self.isReal($0.value) }) ?? true
      else { continue }
      var seen = Set(sightings.speakers.map(\.entry))
      for sighting in sightings.sightings where needles.indices.contains(sighting.needle) {
        let needle = needles[sighting.needle]
        if needle.kind != .term { seen.formUnion(needle.entries) }
      }
      var exempt = chapter.header.silent
      if isTold || sightings.firstPersonCount > 0 {
        exempt += [chapter.header.pov].compactMap { $0 } + chapter.scenes.compactMap(\.pov)
      }
      for listing in Cast(chapter, names: story.names).listings {
        guard let entry = listing.entry, searched.contains(entry), seen.insert(entry).inserted,
          !Cast.lists(entry, in: exempt, story.names)
        else { continue }
        diagnostics.append(.unseen(listing.reference))
      }
    }
    return diagnostics
  }

  private static func isReal(_ telling: String) -> Bool {
    StoryTimeline.Telling(rawValue: NameFolding.fold(telling))?.isReal ?? false
  }
}

extension Diagnostic {
  fileprivate static func unseen(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .note, ListedUnseen.code,
      "\(name.value) is listed as present, and the text has no name of theirs", at: name.range,
      help: [
        "Take the name out of characters:, or move it to mentions:.",
        "List it under silent: as well, if they are there and never named.",
        "Add the name by which the text calls them to aliases: in the bible.", WayOut.allow,
      ])
  }
}

package import Manuscript
import Prose

/// The narration uses a name that the reader is not to know yet.
package struct NameBeforeKnown: Rule {
  package static let code = "name-before-known"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Knowledge Contradictions",
    summary: "The narration uses a name before the chapter from which it is known.",
    looksAt: """
      Entries with `known-from:` and aliases such as `{name: Kate Orr, known-from: the-letter}`. For an \
      alias that one name is looked for; for an entry its `name:` in full, first name and surname, or \
      its key where it has no name. Other aliases and keys are what it is called until then. What \
      counts is the order of reading; an event is known from the first chapter that lists it.

      Speech, thoughts and letters are left alone, and so are chapters told as a letter and those from \
      the point of view of the person themselves.
      """,
    fires: .init(
      "The stranger's name is in the letter of the second chapter, and the first has it.",
      """
      === bible.yaml
      characters:
        the stranger: {name: Kate Orr, known-from: the-letter}
      === chapters/01-arrival.md
      The boat was late. Kate Orr was the last to leave it.
      === chapters/02-the-letter.md
      It was signed by Kate Orr.
      """),
    silent: .init(
      "Until the letter she is called the stranger, or says it herself.",
      """
      === bible.yaml
      characters:
        the stranger: {name: Kate Orr, known-from: the-letter, aliases: [Mrs Smith]}
      === chapters/01-arrival.md
      The boat was late. The stranger was the last to leave it. ‘Mrs Smith,’ she said.
      === chapters/02-her-side.md
      ---
      pov: the stranger
      ---

      Kate Orr had lied about her name.
      === chapters/03-the-letter.md
      It was signed by Kate Orr.
      """),
    fix: [
      "Call them otherwise until then.", "Correct the chapter under `known-from:`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let hidden = HiddenNames(story)
    guard !hidden.isEmpty, story.sightings.count == story.chapters.count else { return [] }
    let stations = story.timeline
    let touches = HeaderTouches(story)
    var diagnostics: [Diagnostic] = []
    for (index, seen) in story.sightings.enumerated() {
      let header = story.chapters[index].header
      guard header.toldAs.map({ NameFolding.fold($0.value) }) != "letter" else { continue }
      var povs = Set(story.chapters[index].scenes.compactMap { story.entry($0.pov, .character) })
      if let pov = story.entry(header.pov, .character) { povs.insert(pov) }
      var told: Set<String> = []
      for sighting in seen.sightings where sighting.voice == .narration {
        guard story.watchlist.needles.indices.contains(sighting.needle) else { continue }
        let needle = story.watchlist.needles[sighting.needle]
        guard needle.kind == .name, needle.entries.count == 1, !povs.contains(needle.entries[0]),
          let from = hidden.reveal(of: needle.text, needle.entries[0]),
          isBefore(from, index, touches, stations),
          told.insert(NameFolding.fold(needle.text)).inserted
        else { continue }
        diagnostics.append(
          .early(
            sighting, needle.text, from, story.bible.entries[needle.entries[0]],
            story.chapters[index].handle))
      }
    }
    return diagnostics
  }

  private func isBefore(
    _ point: Located<String>, _ chapter: Int, _ touches: HeaderTouches, _ stations: StoryTimeline
  ) -> Bool {
    if let known = touches.chapters(of: point) { return chapter < known.lowerBound }
    return stations.holds(from: point, until: nil, in: chapter) == false
  }
}

/// Names that are not known from the start, and the point at which they are.
private struct HiddenNames {
  private var points: [Int: [String: Located<String>]] = [:]

  var isEmpty: Bool { points.isEmpty }

  init(_ story: CheckedStory) {
    for (index, entry) in story.bible.entries.enumerated() {
      var hidden: [String: Located<String>] = [:]
      if let from = entry.knownFrom {
        for name in Self.ownNames(entry) { hidden[name] = from }
      }
      for alias in entry.revealed {
        if let from = alias.from { hidden[NameFolding.fold(alias.who.value)] = from }
      }
      if !hidden.isEmpty { points[index] = hidden }
    }
  }

  func reveal(of name: String, _ entry: Int) -> Located<String>? {
    points[entry].flatMap { $0[NameFolding.fold(name)] }
  }

  /// The name in full and what is made of it; not what it is called by besides.
  private static func ownNames(_ entry: BibleEntry) -> Set<String> {
    guard !entry.names.isEmpty else {
      return Set(([entry.key.value] + entry.derivedNames).map(NameFolding.fold))
    }
    let others = Set((entry.aliases + [entry.key]).map { NameFolding.fold($0.value) })
    let full = Set(entry.names.map { NameFolding.fold($0.text.value) })
    return full.union(entry.derivedNames.map(NameFolding.fold).filter { !others.contains($0) })
  }
}

extension Diagnostic {
  fileprivate static func early(
    _ sighting: ChapterSightings.Sighting, _ name: String, _ from: Located<String>,
    _ entry: BibleEntry, _ chapter: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, NameBeforeKnown.code,
      "'\(name)' stands here, and the name is known only from \(from.value) on",
      at: SourceRange(SourceUnit(.body, chapter), sighting.place),
      notes: [Note("the bible says so here", at: from.range)],
      help: [
        "Call them otherwise until then, or correct the chapter under known-from.",
        WayOut.allow,
      ])
  }
}

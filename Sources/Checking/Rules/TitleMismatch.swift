package import Manuscript
import Prose

/// A title with a name where the story's narration may not use it yet, or no longer.
package struct TitleMismatch: Rule {
  package static let code = "title-mismatch"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Nomenclature Confusions",
    summary: "The narration gives somebody a title that they do not have at that time.",
    looksAt: """
      The facts `title` and `rank` of characters, such as `title: Captain` and `title from the-muster: \
      Major`, and the title with the name, `Major Quill`, in the narration. A title counts from the \
      chapter in which it begins, and through the one in which the next begins. Flashbacks go by story \
      time.

      What people say, think and write is theirs; dreams, letters and what is imagined are left alone, \
      and so are names with a title that the bible itself gives as key, name or alias.
      """,
    fires: .init(
      "Quill is made a major in the third chapter, and the second calls him so.",
      """
      === bible.yaml
      characters:
        Quill: {name: Tobias Quill, title: Captain, title from the-muster: Major}
      === chapters/01-arrival.md
      Captain Quill watched the water.
      === chapters/02-storm.md
      Major Quill watched the wind.
      === chapters/03-the-muster.md
      They read out his name.
      """),
    silent: .init(
      "Both are right in the chapter of the change, and the old sailor never learns.",
      """
      === bible.yaml
      characters:
        Quill: {name: Tobias Quill, title: Captain, title from the-muster: Major}
      === chapters/01-arrival.md
      Captain Quill watched the water.
      === chapters/02-the-muster.md
      They read out his name. Captain Quill stood up, and Major Quill sat down.
      === chapters/03-after.md
      ‘Captain Quill,’ said the old man. Major Quill let it pass.
      """),
    fix: [
      "Use the title of that time.",
      "Correct from when the title holds: `title from CHAPTER: Major`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    guard story.sightings.count == story.chapters.count,
      story.watchlist.needles.contains(where: { $0.kind == .title })
    else { return [] }
    let stations = story.timeline
    let order = story.timeline
    var diagnostics: [Diagnostic] = []
    for (chapter, seen) in story.sightings.enumerated() where stations.isReal(chapter) {
      var told: Set<String> = []
      for sighting in seen.sightings where sighting.voice == .narration {
        guard story.watchlist.needles.indices.contains(sighting.needle) else { continue }
        let needle = story.watchlist.needles[sighting.needle]
        guard needle.kind == .title, needle.entries.count == 1, let index = needle.entries.first,
          story.bible.entries.indices.contains(index)
        else { continue }
        let entry = story.bible.entries[index]
        let folded = NameFolding.fold(needle.text)
        guard entry.facts.indices.contains(needle.fact),
          NameFolding.fold(entry.key.value) != folded,
          let lapse = Self.lapse(of: needle.fact, entry, chapter, stations, order),
          told.insert(folded).inserted
        else { continue }
        diagnostics.append(
          .title(sighting, needle.text, lapse, entry, story.chapters[chapter].handle))
      }
    }
    return diagnostics
  }

  /// The fact that says why a title is certainly not borne in a chapter; `nil` if it may be.
  private static func lapse(
    of index: Int, _ entry: BibleEntry, _ chapter: Int, _ stations: StoryTimeline,
    _ order: StoryTimeline
  ) -> Lapse? {
    let fact = entry.facts[index]
    let field = NameFolding.fold(fact.field.value)
    let value = NameFolding.fold(fact.value.value)
    let all = entry.facts.filter { NameFolding.fold($0.field.value) == field }
    var found: Lapse?
    // Somebody may bear a title twice: no stretch of it may cover the chapter.
    for same in all where NameFolding.fold(same.value.value) == value {
      if stations.holds(from: same.from, until: same.until, in: chapter) == false {
        found = found ?? .outside(same)
        continue
      }
      let next = all.first { other in
        guard let from = other.from, NameFolding.fold(other.value.value) != value else {
          return false
        }
        return order.compare(same.from, from) == .before
          && stations.isPast(from, in: chapter) == true
      }
      guard let next else { return nil }
      found = .replaced(by: next)
    }
    return found
  }
}

private enum Lapse {
  case outside(BibleFact)
  case replaced(by: BibleFact)
}

extension Diagnostic {
  fileprivate static func title(
    _ sighting: ChapterSightings.Sighting, _ title: String, _ lapse: Lapse, _ entry: BibleEntry,
    _ chapter: String
  ) -> Diagnostic {
    let why: String
    let fact: BibleFact
    switch lapse {
    case .outside(let own):
      fact = own
      why = "is \(own.value.value) \(BoundsWording.text(from: own.from, until: own.until))"
    case .replaced(let next):
      fact = next
      why = "is \(next.value.value) from \(next.from?.value ?? "then") on"
    }
    return Diagnostic(
      .warning, TitleMismatch.code, "'\(title)' stands here, and \(entry.key.value) \(why)",
      at: SourceRange(SourceUnit(.body, chapter), sighting.place),
      notes: [Note("the bible says so here", at: fact.value.range)],
      help: [
        "Use the title of that time, or correct from when it holds: \(fact.field.value) from CHAPTER.",
        WayOut.allow,
      ])
  }
}

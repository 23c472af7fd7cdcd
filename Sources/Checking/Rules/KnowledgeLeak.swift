package import Manuscript
import Prose

/// Somebody thinks or says what they cannot know yet.
package struct KnowledgeLeak: Rule {
  package static let code = "knowledge-leak"

  package static let article = RuleArticle(
    .declaredAgainstText, taxonomy: "Knowledge Contradictions",
    summary:
      "The words of a secret stand where somebody thinks or speaks who does not know it yet.",
    looksAt: """
      Secrets with both `terms`, the words that give them away, and `known-by`. The terms are looked \
      for in the narration and the thoughts of chapters whose point of view is a character who does \
      not know, and in lines of speech that the text gives to such a character by name. Whoever is not \
      listed never knows; who is listed from a chapter on knows in that chapter.

      Chapters without a point of view, or with several, are left alone, and so are dreams, visions, \
      letters and what is only imagined. Flashbacks go by story time.
      """,
    fires: .init(
      "Mara learns of the debt in the second chapter, and the first tells of it from her side.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      secrets:
        debt: {says: Tobias owes the harbourmaster, terms: [forty pounds], known-by: [Tobias, Mara from storm]}
      === chapters/01-arrival.md
      ---
      pov: Mara
      ---

      Mara thought of the forty pounds that nobody had paid.
      === chapters/02-storm.md
      ---
      pov: Mara
      ---

      Then the wind rose.
      """),
    silent: .init(
      "Tobias knows; Mara learns it in the second chapter; and what she hears is not what she says.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      secrets:
        debt: {says: Tobias owes the harbourmaster, terms: [forty pounds], known-by: [Tobias, Mara from storm]}
      === chapters/01-arrival.md
      ---
      pov: Tobias
      ---

      Tobias thought of the forty pounds.
      === chapters/02-storm.md
      ---
      pov: Mara
      ---

      ‘It is forty pounds,’ said Tobias. Mara thought about forty pounds.
      """),
    fix: [
      "Change the sentence, or the point of view.",
      "Let them know earlier: `known-by: [Mara from CHAPTER]`.",
      "Choose terms that stand for nothing else.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let secrets = Set(
      story.bible.entries.indices.filter { index in
        let entry = story.bible.entries[index]
        return entry.kind == .secret && !entry.statement.terms.isEmpty && !entry.knownBy.isEmpty
      })
    guard !secrets.isEmpty, story.sightings.count == story.chapters.count else { return [] }
    let stations = story.timeline
    var diagnostics: [Diagnostic] = []
    for (chapter, seen) in story.sightings.enumerated() where stations.isReal(chapter) {
      var told: Set<[Int]> = []
      let pov = stations.pov(of: chapter)
      for sighting in seen.sightings
      where story.watchlist.needles.indices.contains(sighting.needle) {
        let needle = story.watchlist.needles[sighting.needle]
        guard needle.kind == .term else { continue }
        let person: Int?
        switch sighting.voice {
        case .narration, .thought: person = pov
        case .speech: person = sighting.speaker
        default: person = nil
        }
        guard let person, story.bible.entries.indices.contains(person) else { continue }
        for secret in needle.entries where secrets.contains(secret) {
          guard let learnt = ignorance(of: secret, person, chapter, story, stations),
            told.insert([secret, person]).inserted
          else { continue }
          diagnostics.append(.leak(sighting, needle.text, learnt, story.chapters[chapter].handle))
        }
      }
    }
    return diagnostics
  }

  /// What the bible says of somebody who certainly does not know a secret in a chapter.
  private func ignorance(
    of secret: Int, _ person: Int, _ chapter: Int, _ story: CheckedStory,
    _ stations: StoryTimeline
  ) -> Ignorance? {
    let entry = story.bible.entries[secret]
    var from: Located<String>?
    for interval in entry.knownBy {
      let found = story.names.resolve(interval.who.value, kinds: [.character])
      // A name that nobody, or more than one, has may mean this person.
      guard found.count == 1 else { return nil }
      guard found[0] == person else { continue }
      guard stations.holds(from: interval.from, until: interval.until, in: chapter) == false else {
        return nil
      }
      from = from ?? interval.from ?? interval.who
    }
    return Ignorance(
      secret: entry, person: story.bible.entries[person], from: from)
  }
}

/// Somebody who does not know a secret, and from when they will.
private struct Ignorance {
  var secret: BibleEntry
  var person: BibleEntry
  var from: Located<String>?
}

extension Diagnostic {
  fileprivate static func leak(
    _ sighting: ChapterSightings.Sighting, _ term: String, _ learnt: Ignorance, _ chapter: String
  ) -> Diagnostic {
    let (name, secret) = (learnt.person.key.value, learnt.secret.key.value)
    let does = sighting.voice == .speech ? "says" : "tells of"
    let when = learnt.from.map { "knows '\(secret)' only from \($0.value) on" }
    return Diagnostic(
      .warning, KnowledgeLeak.code,
      "\(name) \(does) '\(term)', and \(when ?? "does not know '\(secret)'")",
      at: SourceRange(SourceUnit(.body, chapter), sighting.place),
      notes: [
        Note(
          learnt.from == nil ? "\(name) is not among those who know it" : "the bible says so here",
          at: learnt.from?.range ?? learnt.secret.key.range)
      ],
      help: [
        "Change the sentence, or let \(name) know earlier: known-by: [\(name) from \(chapter)].",
        WayOut.allow,
      ])
  }
}

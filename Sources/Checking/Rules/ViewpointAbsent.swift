import Chronology
package import Manuscript

/// A point of view that is not among those present, or not alive.
package struct ViewpointAbsent: Rule {
  package static let code = "pov-absent"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Perspective Confusions",
    summary: "The `pov` of a chapter or scene is not among its `characters`, or not alive then.",
    looksAt: """
      `pov` against `characters`, where both are declared; a scene's own `pov` may be listed in the \
      scene or in the header, and the header's in any scene. Where `characters` is left out, `pov` \
      is still held against `born` and `died`; where it is listed, dead-listed-present and \
      unborn-present do that.

      Silent in letters, frames, dreams, visions and what is only imagined, in books told by an \
      omniscient narrator (`prose: {person: omniscient}`), and for a `pov` that is nobody of the \
      bible, such as `narrator`.
      """,
    fires: .init(
      "Mara sees it all, and only Tobias is there.",
      """
      === bible.yaml
      characters: [Mara Quill, Tobias Quill]
      === chapters/01-the-lamp.md
      ---
      pov: Mara
      characters: Tobias
      ---

      Tobias lit the lamp.
      """),
    silent: .init(
      "She is listed by her full name; the letter is hers, and she is not there.",
      """
      === bible.yaml
      characters: [Mara Quill, Tobias Quill]
      === chapters/01-the-lamp.md
      ---
      pov: Mara
      characters: Mara Quill, Tobias
      ---

      Mara watched Tobias light the lamp.
      === chapters/02-the-letter.md
      ---
      pov: Mara
      characters: Tobias
      told-as: letter
      ---

      Tobias, you will have read this far.
      """),
    fix: [
      "Add the point of view to `characters`, or correct `pov`.",
      "Say `told-as: letter` or `frame` if they tell of what they did not see.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    if let person = story.story.prose.person,
      NameFolding.fold(person).split(whereSeparator: { !$0.isLetter }).contains("omniscient")
    {
      return []
    }
    let presences = Presences(story)
    var diagnostics: [Diagnostic] = []
    for station in story.timeline.stations
    where station.telling == .now || station.telling == .flashback {
      guard let named = station.povName, let pov = station.pov,
        presences.casts.indices.contains(station.chapter),
        isOwn(named, of: station, in: story.chapters[station.chapter])
      else { continue }
      let cast = presences.casts[station.chapter]
      if cast.lists(pov) { continue }
      let isListed = Cast.lists(
        pov, in: story.chapters[station.chapter].header.silent, story.names)
      let name = presences.name(pov)
      if let listed = cast.listings.first(where: {
        $0.scene == (cast.isDeclared ? nil : station.scene)
      }) {
        if !isListed { diagnostics.append(.povUnlisted(name, named, listed: listed.reference)) }
      } else if let death = presences.deaths.certain(pov, at: station, presences.order) {
        diagnostics.append(.povDead(name, named, death, station))
      } else if let time = station.time, let born = story.timeline.life(of: pov).born,
        time.isCertainlyBefore(born),
        let said = story.bible.entries[pov].life.born ?? story.bible.entries[pov].life.age
      {
        diagnostics.append(
          .povUnborn(
            name, named, UnbornPresent.birth(story.bible.entries[pov].life, said), at: said, station
          ))
      }
    }
    return diagnostics
  }

  /// Whether a scene names its point of view itself, and does not take it from the header.
  private func isOwn(
    _ named: Located<String>, of station: StoryTimeline.Station, in chapter: ChapterFacts
  ) -> Bool {
    guard let scene = station.scene else { return true }
    return chapter.scenes.indices.contains(scene) && chapter.scenes[scene].pov == named
  }
}

extension Diagnostic {
  private static let ways = [
    "Add the name to characters:, or correct pov:.",
    "Type told-as: letter, or frame, if they tell of what they did not see.",
  ]

  fileprivate static func povUnlisted(
    _ name: String, _ named: Located<String>, listed: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ViewpointAbsent.code,
      "\(name) is the point of view, and is not among the characters who are there",
      at: named.range, notes: [Note("those who are there", at: listed.range)],
      help: ways + [WayOut.allow])
  }

  fileprivate static func povDead(
    _ name: String, _ named: Located<String>, _ death: Death, _ station: StoryTimeline.Station
  ) -> Diagnostic {
    let time = station.when.map { " (\($0.value))" } ?? ""
    return Diagnostic(
      .error, ViewpointAbsent.code,
      "\(name) dies \(death.phrase), and is the point of view here, later in the story\(time)",
      at: named.range,
      notes: Presences.notes(station, Note("the death", at: death.reference.range)),
      help: ways + ["Correct died: in the bible, or type ghost: yes there.", WayOut.allow])
  }

  fileprivate static func povUnborn(
    _ name: String, _ named: Located<String>, _ birth: String, at said: Located<String>,
    _ station: StoryTimeline.Station
  ) -> Diagnostic {
    let time = station.when.map { " (\($0.value))" } ?? ""
    return Diagnostic(
      .error, ViewpointAbsent.code,
      "\(name) is \(birth), and is the point of view here, before being born\(time)",
      at: named.range, notes: Presences.notes(station, Note("the birth", at: said.range)),
      help: ways + ["Correct born: or age: in the bible, or when: in the header.", WayOut.allow])
  }
}

package import Manuscript

/// Somebody whom a chapter lists as present, and who is dead by then.
package struct DeadListedPresent: Rule {
  package static let code = "dead-listed-present"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Absolute Time Contradictions",
    summary: "A header lists somebody as present after their death.",
    looksAt: """
      The `characters` of headers and scenes, against `died` in the bible and changes of status such \
      as `changes: {who: tobias, what: status, to: dead}`. Story time decides, so that a flashback \
      may show whom it likes; the chapter of the death itself is never reported. Where the chapter \
      has no `when`, reading order decides, in books whose main line goes forward.

      Dreams, visions, letters and what is only imagined may list the dead, `ghost: yes` lets \
      somebody walk, and a later change of status says that they live after all. Who is only spoken \
      of, and a body, belong under `mentions`.
      """,
    fires: .init(
      "Tobias drowns in the wreck and is at the dance a year later.",
      """
      === bible.yaml
      characters:
        Mara:
        Tobias: {died: the-wreck}
      === chapters/01-the-wreck.md
      ---
      characters: Mara, Tobias
      when: 1887-11-03
      ---

      The mast went over, and Tobias with it.
      === chapters/02-the-dance.md
      ---
      characters: Mara, Tobias
      when: 1888-11-03
      ---

      Mara danced with Tobias.
      """),
    silent: .init(
      "The dance comes later in the book and earlier in the story; at the grave he is spoken of.",
      """
      === bible.yaml
      characters:
        Mara:
        Tobias: {died: the-wreck}
      === chapters/01-the-wreck.md
      ---
      characters: Mara, Tobias
      when: 1887-11-03
      ---

      The mast went over, and Tobias with it.
      === chapters/02-the-dance.md
      ---
      characters: Mara, Tobias
      when: 1886-11-03
      told-as: flashback
      ---

      Mara danced with Tobias.
      === chapters/03-the-grave.md
      ---
      characters: Mara
      mentions: Tobias
      when: 1888-11-03
      ---

      Mara came to Tobias's grave.
      """),
    fix: [
      "Move the name to `mentions` if they are only spoken of, or lie there dead.",
      "Say `told-as: flashback`, or `dream`, with its own `when`.",
      "Correct `died` in the bible, or say `ghost: yes`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let presences = Presences(story)
    return presences.listed { character, reference, station in
      presences.deaths.certain(character, at: station, presences.order).map {
        .deadPresent(presences.name(character), reference, death: $0, station)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func deadPresent(
    _ name: String, _ reference: Located<String>, death: Death, _ station: StoryTimeline.Station
  ) -> Diagnostic {
    let time = station.when.map { " (\($0.value))" } ?? ""
    return Diagnostic(
      .error, DeadListedPresent.code,
      "\(name) dies \(death.phrase), and is listed as present here, later in the story\(time)",
      at: reference.range,
      notes: Presences.notes(station, Note("the death", at: death.reference.range)),
      help: [
        "Move the name to mentions: if they are only spoken of, or lie there dead.",
        "Type told-as: flashback, or dream, if this is not the story's present.",
        "Correct died: in the bible, or type ghost: yes there.", WayOut.allow,
      ])
  }
}

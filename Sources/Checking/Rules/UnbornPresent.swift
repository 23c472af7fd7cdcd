import Chronology
package import Manuscript

/// Somebody whom a chapter lists as present, and who is not yet born.
package struct UnbornPresent: Rule {
  package static let code = "unborn-present"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Absolute Time Contradictions",
    summary: "A header lists somebody as present before their birth.",
    looksAt: """
      The `characters` of headers and scenes with a time, against `born` in the bible, or `age` at \
      the story's start. Only certain dates count: who was born in 1861 may be present in any part \
      of that year. Dreams, visions, letters and what is only imagined are left alone.
      """,
    fires: .init(
      "The flashback lies two years before Tobias's birth.",
      """
      === bible.yaml
      characters:
        Mara: {born: 1840-04-02}
        Tobias: {born: 1861-04-02}
      === chapters/01-the-dance.md
      ---
      characters: Mara, Tobias
      when: 1859-06-01
      told-as: flashback
      ---

      Mara held Tobias by the hand.
      """),
    silent: .init(
      "He is born in the year of the flashback, which may be before it; before that he is a dream.",
      """
      === bible.yaml
      characters:
        Mara: {born: 1840-04-02}
        Tobias: {born: 1861}
      === chapters/01-the-dream.md
      ---
      characters: Mara, Tobias
      when: 1859-06-01
      told-as: dream
      ---

      Mara held a child by the hand: Tobias.
      === chapters/02-the-cradle.md
      ---
      characters: Mara, Tobias
      when: 1861-01-30
      ---

      Mara rocked Tobias.
      """),
    fix: [
      "Correct `born` or `age` in the bible, or `when` in the header.",
      "Take the name out of `characters`, or move it to `mentions`.",
      "Say `told-as: vision` if this is not what happens.",
    ])

  package init() {}

  /// `born 1861`, or `26 when the story starts`.
  static func birth(_ life: BibleLife, _ said: Located<String>) -> String {
    life.born.map { "born \($0.value)" } ?? "\(said.value) when the story starts"
  }

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let presences = Presences(story)
    return presences.listed { character, reference, station in
      let life = story.bible.entries[character].life
      guard let time = station.time, let born = story.timeline.life(of: character).born,
        time.isCertainlyBefore(born), let said = life.born ?? life.age
      else { return nil }
      let birth = Self.birth(life, said)
      return .unbornPresent(presences.name(character), reference, birth, at: said, station)
    }
  }
}

extension Diagnostic {
  fileprivate static func unbornPresent(
    _ name: String, _ reference: Located<String>, _ birth: String, at said: Located<String>,
    _ station: StoryTimeline.Station
  ) -> Diagnostic {
    let time = station.when.map { " (\($0.value))" } ?? ""
    return Diagnostic(
      .error, UnbornPresent.code,
      "\(name) is \(birth), and is listed as present here, before being born\(time)",
      at: reference.range, notes: Presences.notes(station, Note("the birth", at: said.range)),
      help: [
        "Correct born: or age: in the bible, or when: in the header.",
        "Take the name out of characters:, or move it to mentions:.",
        "Type told-as: vision, or dream, if this is not what happens.", WayOut.allow,
      ])
  }
}

import Chronology
package import Manuscript

/// Ages that do not go with a date of birth.
package struct AgeConflict: Rule {
  package static let code = "age-conflict"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Quantitative Mismatches",
    summary: "A character's declared age and date of birth cannot both hold.",
    looksAt: """
      `age` against `born` at the story's start: `begins:` in story.yaml, else the first dated chapter \
      of the main line. A fact such as `age from the-storm: 27` is held against `born`, or against \
      `age`, at the date of that chapter. Numbers may be words; `about forty` has room to both sides, \
      and `in her thirties` is the whole decade. Words are read in English only; elsewhere digits are.

      Dates count as wide as they are written: somebody born in 1861 may be 25 or 26 in November \
      1887. Where the main line begins before the character appears, an age that is right at the first \
      dated chapter that lists them counts as well. Without a date nothing is reported.
      """,
    fires: .init(
      "Born in April 1861, Mara is 26 in November 1887 and not 29.",
      """
      === bible.yaml
      characters:
        Mara: {age: twenty-nine, born: 1861-04-02}
      === chapters/01-arrival.md
      ---
      when: 1887-11-03
      ---

      The boat was late.
      """),
    silent: .init(
      "She may have had her birthday, and a year later she is a year older.",
      """
      === bible.yaml
      characters:
        Mara: {age: 26, born: 1861, age from the-wreck: twenty-seven}
        Tobias: {age: about 30, born: 1855-01-01}
      === chapters/01-arrival.md
      ---
      when: 1887-11-03
      ---

      The boat was late.
      === chapters/02-the-wreck.md
      ---
      when: 1888-11-03
      ---

      At dawn there was no ship.
      """),
    fix: [
      "Correct the age, or the date of birth.", "Say `about` where the age is a guess.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let years = StoryYears(story)
    let start = storyStart(story)
    let first = firstPresence(story)
    var diagnostics: [Diagnostic] = []
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .character {
      let birth = entry.life.born.flatMap { story.timeline.time(of: $0) }
      let ages =
        (entry.life.age.map { [(age: $0, from: Located<String>?.none)] } ?? [])
        + entry.facts.filter { $0.isSure && NameFolding.fold($0.field.value) == "age" }
        .map { (age: $0.value, from: $0.from) }
      for (age, from) in ages {
        guard let words = AgeWords(age.value) else { continue }
        let isStart = from == nil
        let moments: [StoryTime] =
          isStart
          ? [start, first[index]].compactMap { $0 }
          : from.flatMap { story.timeline.time(of: $0) }.map { [$0] } ?? []
        // An age at the start says when somebody was born if nothing else does.
        let source = entry.life.born ?? (isStart ? nil : entry.life.age)
        let born =
          entry.life.born != nil ? birth : isStart ? nil : story.timeline.life(of: index).born
        guard let born, let source else { continue }
        let possible = moments.compactMap { years.ages(born: born, at: $0) }
        guard !possible.isEmpty, !possible.contains(where: { $0.overlaps(words.years) }) else {
          continue
        }
        diagnostics.append(
          .age(entry, age, from: from, source: source, possible: possible[0], words.isExact))
      }
    }
    return diagnostics
  }

  private func storyStart(_ story: CheckedStory) -> StoryTime? {
    if let begins = story.story.begins, let time = story.timeline.time(of: begins) { return time }
    return story.timeline.stations.first { $0.telling == .now && $0.time != nil }?.time
  }

  /// The first dated station of the main line that lists each character.
  private func firstPresence(_ story: CheckedStory) -> [Int: StoryTime] {
    var first: [Int: StoryTime] = [:]
    for station in story.timeline.stations where station.telling == .now {
      guard let time = station.time else { continue }
      for person in station.present where first[person] == nil { first[person] = time }
    }
    return first
  }
}

extension Diagnostic {
  fileprivate static func age(
    _ entry: BibleEntry, _ age: Located<String>, from: Located<String>?, source: Located<String>,
    possible: ClosedRange<Int>, _ isExact: Bool
  ) -> Diagnostic {
    let name = entry.key.value
    let years =
      possible.count == 1
      ? "\(possible.lowerBound)" : "\(possible.lowerBound) to \(possible.upperBound)"
    let when = from.map { "in \($0.value)" } ?? "at the story's start"
    let isBirth = source == entry.life.born
    let why = isBirth ? "born \(source.value)" : "'\(source.value)' at the story's start"
    return Diagnostic(
      isExact ? .error : .warning, AgeConflict.code,
      "\(name) is '\(age.value)' \(when), and would be \(years) by what is said elsewhere: \(why)",
      at: age.range, notes: [Note(why, at: source.range)],
      help: ["Correct the age or the date of birth, or say `about` where the age is a guess."])
  }
}

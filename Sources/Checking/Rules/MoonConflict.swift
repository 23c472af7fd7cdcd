import Chronology
package import Manuscript

/// A moon that does not stand so on its date.
package struct MoonConflict: Rule {
  package static let code = "moon-conflict"

  package static let article = RuleArticle(
    .textAgainstWorld, taxonomy: "Absolute Time Contradictions",
    summary: "A header says how the moon stands, and on its date it stands otherwise.",
    looksAt: """
      `moon` of headers, and of events in the bible, where the time is one day or closer, against \
      the moon of the Earth, or the moons of the story's own calendar. A full moon may be two days \
      off, any other three. Where the calendar has several moons, one that stands so is enough, \
      unless `moon` names one (`Hest, full`). Dreams and what is only imagined are left alone.
      """,
    fires: .init(
      "On 15 November 1887 the moon was new.",
      """
      === chapters/01-the-storm.md
      ---
      when: 1887-11-15
      moon: full
      ---

      The moon stood over the light.
      """),
    silent: .init(
      "It was full on the last of October, which is two days off; November as a whole has every moon.",
      """
      === chapters/01-the-storm.md
      ---
      when: 1887-11-01
      moon: full
      ---

      The moon stood over the light.
      === chapters/02-the-calm.md
      ---
      when: 1887-11
      moon: full
      ---

      It stood there still.
      """),
    fix: [
      "Correct `moon` or the date.",
      "Take `moon` out if nobody will count.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let calendar = story.timeline.calendar
    var diagnostics: [Diagnostic] = []
    for station in story.timeline.stations
    where station.scene == nil && station.telling.isReal {
      guard story.chapters.indices.contains(station.chapter),
        let moon = story.chapters[station.chapter].header.moon
      else { continue }
      diagnostics += check(moon, station.time, station.when, calendar)
    }
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .event {
      guard let when = entry.occurrence.when else { continue }
      for fact in entry.facts where NameFolding.fold(fact.field.value) == "moon" {
        diagnostics += check(fact.value, story.timeline.time(ofEvent: index), when, calendar)
      }
    }
    return diagnostics
  }

  private func check(
    _ moon: Located<String>, _ time: StoryTime?, _ when: Located<String>?, _ calendar: Calendar
  ) -> [Diagnostic] {
    guard let time, let when, time.start.axis == .calendar,
      time.start.upper &- time.start.lower <= calendar.minutesPerDay
    else { return [] }
    let names = calendar.moonNames
    var words = moon.value.split { $0 == " " || $0 == "," }.map(String.init)
    var moons = Array(names.indices)
    for (index, name) in names.enumerated() where names.count > 1 || !calendar.isOfEarth {
      let folded = NameFolding.fold(name)
      if words.contains(where: { NameFolding.fold($0) == folded }) {
        moons = [index]
        words.removeAll { NameFolding.fold($0) == folded }
        break
      }
    }
    let word = words.joined(separator: " ")
    let tolerance: Double = NameFolding.fold(word).split(separator: " ").contains("full") ? 2 : 3
    let phases = moons.flatMap { moon in
      [time.start.lower, time.start.upper].compactMap { calendar.moonPhase(moon, atMinute: $0) }
    }
    let matches = phases.map { $0.matches(word, toleranceDays: tolerance) }
    guard let phase = phases.first, matches.allSatisfy({ $0 == false }) else { return [] }
    return [.otherMoon(moon, when, stands: moons.count == 1 ? phase.word : nil)]
  }
}

extension Diagnostic {
  fileprivate static func otherMoon(
    _ moon: Located<String>, _ when: Located<String>, stands: String?
  ) -> Diagnostic {
    let message =
      if let stands, !stands.isEmpty { "on \(when.value) it is \(Self.predicate(stands))" } else {
        "no moon stands so on \(when.value)"
      }
    return Diagnostic(
      .note, MoonConflict.code, "the moon is said to be \(moon.value), and \(message)",
      at: moon.range, notes: [Note("the date", at: when.range)],
      help: ["Correct moon: or the date.", "Take moon: out if nobody will count.", WayOut.allow])
  }

  /// `full`, `in its first quarter`, `a waxing crescent`.
  private static func predicate(_ phase: String) -> String {
    if phase.hasSuffix("quarter") { return "in its \(phase)" }
    return phase.hasSuffix(" moon") ? String(phase.dropLast(5)) : "a \(phase)"
  }
}

import Chronology
package import Manuscript

/// An event that lasts longer or shorter than its dates allow, or longer than what it is part of.
package struct DurationConflict: Rule {
  package static let code = "duration-conflict"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Timeline & Plot Logic",
    summary: "An event's `lasts` does not fit its `when`, or the event that it is part of.",
    looksAt: """
      `lasts` of an event against its own `when`, where that has an end (`1887-11-03 to 1887-11-05`), \
      and against the length of the events under `during`, by their `lasts` or their own end. A tenth \
      more or less is rounding, and so is a day where days are counted. `at least` has no upper end.
      """,
    fires: .init(
      "A siege of three weeks, from the third to the fifth.",
      """
      === bible.yaml
      events:
        - {id: siege, what: the siege, when: 1887-11-03 to 1887-11-05, lasts: 3 weeks}
      === chapters/01-the-siege.md
      The gates were shut.
      """),
    silent: .init(
      "Three days are the third, fourth and fifth; the sortie falls into the siege.",
      """
      === bible.yaml
      events:
        - {id: siege, what: the siege, when: 1887-11-03 to 1887-11-05, lasts: 3 days}
        - {id: sortie, what: the sortie, during: siege, lasts: about two days}
      === chapters/01-the-siege.md
      The gates were shut.
      """),
    fix: [
      "Correct `lasts`, or the end of `when`.",
      "Take the event out of `during` if it goes on longer.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let lengths = story.bible.entries.indices.map { EventLength($0, in: story) }
    var diagnostics: [Diagnostic] = []
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .event {
      let length = lengths[index]
      if let declared = length.declared, let dated = length.dated,
        let lasts = entry.occurrence.lasts,
        let when = entry.occurrence.when
      {
        if length.exceeds(declared.lowerBound, dated.upperBound) {
          diagnostics.append(.length(entry, lasts, when, isLonger: true))
        } else if !length.isMinimum, length.exceeds(dated.lowerBound, declared.upperBound) {
          diagnostics.append(.length(entry, lasts, when, isLonger: false))
        }
      }
      for reference in entry.occurrence.during {
        guard let whole = story.entry(reference, .event), whole != index,
          let own = length.declared ?? length.dated,
          let said = entry.occurrence.lasts ?? entry.occurrence.when,
          let most = lengths[whole].most
        else { continue }
        if length.exceeds(own.lowerBound, most.minutes) {
          diagnostics.append(
            .longerThanWhole(entry, said, whole: story.bible.entries[whole], at: most.said))
        }
      }
    }
    return diagnostics
  }
}

/// How long an event goes on, by what it says of itself.
private struct EventLength {
  /// By `lasts`.
  var declared: ClosedRange<Int>?
  var isMinimum = false
  /// By a `when` with an end.
  var dated: ClosedRange<Int>?
  /// The most that it can go on, and where that is said.
  var most: (minutes: Int, said: Located<String>)?
  private let day: Int

  init(_ index: Int, in story: CheckedStory) {
    let calendar = story.timeline.calendar
    day = calendar.minutesPerDay
    let entry = story.bible.entries[index]
    guard entry.kind == .event else { return }
    if let lasts = entry.occurrence.lasts,
      let duration = StoryDuration.read(lasts.value, in: calendar)
    {
      declared = duration.minutes
      isMinimum = duration.isMinimum
      if !isMinimum { most = (duration.minutes.upperBound, lasts) }
    }
    if let when = entry.occurrence.when,
      case .success(let phrase) = WhenPhrase.read(when.value, in: calendar), phrase.end != nil,
      !phrase.isApproximate, let time = story.timeline.time(ofEvent: index), let end = time.end,
      let minutes = time.start.minutes(to: end)
    {
      // The last minute belongs to it.
      dated = max(0, minutes.lowerBound)...max(0, minutes.upperBound &+ 1)
      if most == nil { most = (max(0, minutes.upperBound &+ 1), when) }
    }
  }

  /// Whether one length is more than another by more than rounding.
  func exceeds(_ length: Int, _ other: Int) -> Bool {
    let slack = max(length / 10, 1) &+ (max(length, other) >= 2 &* day ? day : 0)
    return length > other &+ slack
  }
}

extension Diagnostic {
  private static let ways = [
    "Correct lasts:, or the end of when:.",
    "Take the event out of during: if it goes on longer.", WayOut.allow,
  ]

  fileprivate static func length(
    _ event: BibleEntry, _ lasts: Located<String>, _ when: Located<String>, isLonger: Bool
  ) -> Diagnostic {
    Diagnostic(
      .warning, DurationConflict.code,
      """
      '\(event.key.value)' lasts \(lasts.value), \(isLonger ? "longer" : "less") than from its \
      beginning to its end (\(when.value))
      """, at: lasts.range, notes: [Note("its beginning and end", at: when.range)], help: ways)
  }

  fileprivate static func longerThanWhole(
    _ event: BibleEntry, _ said: Located<String>, whole: BibleEntry, at most: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, DurationConflict.code,
      """
      '\(event.key.value)' (\(said.value)) lasts longer than '\(whole.key.value)' (\(most.value)), \
      of which it is part
      """, at: said.range, notes: [Note("how long that goes on", at: most.range)], help: ways)
  }
}

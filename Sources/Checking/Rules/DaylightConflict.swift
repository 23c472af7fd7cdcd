import Chronology
package import Manuscript

/// A clock time beside a part of the day in which it does not lie.
package struct DaylightConflict: Rule {
  package static let code = "daylight-conflict"

  package static let article = RuleArticle(
    .textAgainstWorld, taxonomy: "Absolute Time Contradictions",
    summary: "A time names an hour and a part of the day that do not go together.",
    looksAt: """
      Every `when` of headers, scenes and events that has a clock time and a part of the day \
      (`1891-06-21 20:00, night`). Where the place, or one around it, has `at`, night, dawn and dusk \
      are those of the sun on that day, with three quarters of an hour to spare; from 1900 on, with \
      another two hours for time zones and summer time. Elsewhere, and where the sun does not set, \
      the words are taken as widely as people use them: half past four may be night, dusk or \
      afternoon.
      """,
    fires: .init(
      "At eight on midsummer evening the sun is up in Whitby for another hour.",
      """
      === bible.yaml
      places: {Whitby: {at: [54.5, -0.6]}}
      === chapters/01-the-pier.md
      ---
      place: Whitby
      when: 1891-06-21 19:00, night
      ---

      The lamps were lit.
      """),
    silent: .init(
      "In December it is night at five, on the pier as in the town.",
      """
      === bible.yaml
      places: {Whitby: {at: [54.5, -0.6]}, pier: {within: Whitby}}
      === chapters/01-the-pier.md
      ---
      place: pier
      when: 1891-12-21 17:15, night
      ---

      The lamps were lit.
      """),
    fix: [
      "Correct the hour, or the part of the day.",
      "Correct `at` of the place.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let calendar = story.timeline.calendar
    return DatedPhrase.all(story).compactMap { dated in
      guard !dated.phrase.isApproximate else { return nil }
      for (point, span) in [
        (dated.phrase.start, dated.time?.start), (dated.phrase.end, dated.time?.end),
      ] {
        guard let point, let clock = point.clock, let part = point.dayPart else { continue }
        let sun = span.flatMap { span -> (SunTimes, isOld: Bool)? in
          guard span.axis == .calendar, span.upper &- span.lower == 1, let place = dated.place,
            let at = story.timeline.coordinates(ofPlace: place)
          else { return nil }
          let day = calendar.day(ofMinute: span.lower)
          let sun = calendar.sun(onDay: day, latitude: at.latitude, longitude: at.longitude)
          return sun.map { ($0, isOld: calendar.date(ofDay: day).year < 1900) }
        }
        let light = Daylight(sun: sun?.0, isOld: sun?.isOld ?? false, day: calendar.minutesPerDay)
        if let why = light.conflict(clock: clock, part) {
          return .otherLight(dated.text, part, why)
        }
      }
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func otherLight(
    _ text: Located<String>, _ part: DayPart, _ why: String
  ) -> Diagnostic {
    Diagnostic(
      .note, DaylightConflict.code, "'\(text.value)' says \(part.rawValue), and \(why)",
      at: text.range,
      help: [
        "Correct the hour, or the part of the day.", "Correct at: of the place.", WayOut.allow,
      ])
  }
}

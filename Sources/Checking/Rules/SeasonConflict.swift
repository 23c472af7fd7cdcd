import Chronology
package import Manuscript

/// A season beside a date that is not in it.
package struct SeasonConflict: Rule {
  package static let code = "season-conflict"

  /// Regions of a language tag whose stories are taken to lie south of the equator.
  private static let southern: Set<String> = [
    "au", "nz", "za", "ar", "cl", "uy", "py", "bo", "pe", "br", "na", "bw", "zw", "mz", "ls", "sz",
  ]

  package static let article = RuleArticle(
    .textAgainstWorld, taxonomy: "Absolute Time Contradictions",
    summary: "A time names a season and a date that is more than a month outside of it.",
    looksAt: """
      Every `when` of headers, scenes and events that has a season and a month or a day \
      (`winter, 14 July 1887`). Which half of the Earth is meant, the place's `at` says, or that of a \
      place around it; without one it is the north, unless a place of the story, or the region of its \
      language, lies in the south. A month before and after is allowed on the Earth. In a calendar \
      of the story's own, its `seasons` hold exactly.
      """,
    fires: .init(
      "July is no winter in Whitby.",
      """
      === bible.yaml
      places: {Whitby: {at: [54.5, -0.6]}}
      === chapters/01-the-pier.md
      ---
      place: Whitby
      when: winter, 14 July 1887
      ---

      The pier was white.
      """),
    silent: .init(
      "July is winter in Hobart, and early March still is in Whitby.",
      """
      === bible.yaml
      places: {Whitby: {at: [54.5, -0.6]}, Hobart: {at: [-42.9, 147.3]}, quay: {within: Hobart}}
      === chapters/01-the-pier.md
      ---
      place: Whitby
      when: winter, 4 March 1887
      ---

      The pier was white.
      === chapters/02-the-quay.md
      ---
      place: quay
      when: winter, 14 July 1887
      ---

      The quay was white.
      """),
    fix: [
      "Correct the season or the date.",
      "Say where the place lies: `at: [latitude, longitude]`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let calendar = story.timeline.calendar
    let isSouthern = Self.liesSouth(story)
    return DatedPhrase.all(story).compactMap { dated in
      let hemisphere =
        dated.place.flatMap { story.timeline.coordinates(ofPlace: $0) }
        .map { $0.latitude < 0 } ?? isSouthern
      // Near the equator nobody agrees on seasons.
      if let place = dated.place.flatMap({ story.timeline.coordinates(ofPlace: $0) }),
        abs(place.latitude) < 23.5
      {
        return nil
      }
      for point in [dated.phrase.start, dated.phrase.end].compactMap({ $0 }) {
        guard let index = point.season, calendar.seasons.indices.contains(index),
          let date = point.date, date.month != nil, let span = calendar.span(of: date)
        else { continue }
        let season = calendar.seasons[index]
        let possible = Self.seasons(of: span, calendar, isSouthern: hemisphere)
        if !possible.contains(season.name), let actual = possible.first {
          return .otherSeason(dated.text, season: season.name, actual: actual)
        }
      }
      return nil
    }
  }

  /// Names of the seasons that days of the span, or of a month before and after, can lie in.
  private static func seasons(
    of span: TimeSpan, _ calendar: Calendar, isSouthern: Bool
  ) -> [String] {
    let slack = calendar.isOfEarth ? 30 : 0
    let first = calendar.day(ofMinute: span.lower)
    let last = calendar.day(ofMinute: span.upper &- 1)
    var names: [String] = []
    // The date's own season first, for the message.
    let days = Array(first...max(first, last)) + Array(first - slack...max(first, last) + slack)
    for day in days {
      for season in calendar.seasons(ofDay: day, isSouthern: isSouthern)
      where !names.contains(season.name) {
        names.append(season.name)
      }
    }
    return names
  }

  private static func liesSouth(_ story: CheckedStory) -> Bool {
    let latitudes = story.bible.places.compactMap { $0.location.coordinates?.latitude }
    if !latitudes.isEmpty { return latitudes.allSatisfy { $0 < 0 } }
    let region = NameFolding.fold(story.story.language).split { $0 == "-" || $0 == "_" }.last
    return region.map { southern.contains(String($0)) } ?? false
  }
}

extension Diagnostic {
  fileprivate static func otherSeason(
    _ text: Located<String>, season: String, actual: String
  ) -> Diagnostic {
    Diagnostic(
      .note, SeasonConflict.code,
      "'\(text.value)' is in \(actual), and more than a month from any \(season)", at: text.range,
      help: [
        "Correct the season or the date.",
        "Say where the place lies, if that is in the other half of the Earth: at: [latitude, longitude].",
        WayOut.allow,
      ])
  }
}

import Chronology
package import Manuscript

/// Somebody who is at a place sooner than they can get there.
package struct TravelTime: Rule {
  package static let code = "travel-time"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Geographical Contradictions",
    summary: "Somebody gets from one place to the next in less time than the way takes.",
    looksAt: """
      `characters`, `place` and `when` of headers and scenes, in the order of story time, and the \
      ways between places: `travel: [{to, takes}]`, both ways and over several places; for places \
      that have `at` and no such way, the straight line at the fastest of the story's `speeds`. Times \
      are taken at their widest: who is somewhere on a day may leave at its first minute. A fifth of \
      a way's time is given for haste; `at least` gives none, and a journey of such ways alone is an \
      error.

      Silent where no way is known, between a place and what it lies in, and between places of one \
      container that no way inside it joins; for dreams, visions, letters and what is only imagined; \
      and for ghosts. Who is at two places in one minute is in-two-places.
      """,
    fires: .init(
      "Two hours by cart, and forty minutes to do it in.",
      """
      === bible.yaml
      characters: [Mara]
      places:
        harbour: {travel: [{to: Skerry Light, takes: 2 hours, by: cart}]}
        Skerry Light:
      === chapters/01-the-quay.md
      ---
      characters: Mara
      place: harbour
      when: 1887-11-03 21:00
      ---

      Mara bought oil.
      === chapters/02-the-lamp.md
      ---
      characters: Mara
      place: Skerry Light
      when: 1887-11-03 21:40
      ---

      Mara lit the lamp.
      """),
    silent: .init(
      "An hour and forty minutes is haste; her cellar is in the harbour, wherever that may be.",
      """
      === bible.yaml
      characters: [Mara]
      places:
        harbour: {travel: [{to: Skerry Light, takes: 2 hours, by: cart}]}
        cellar: {within: harbour}
        Skerry Light:
      === chapters/01-the-cellar.md
      ---
      characters: Mara
      place: cellar
      when: 1887-11-03 20:55
      ---

      Mara fetched oil.
      === chapters/02-the-quay.md
      ---
      characters: Mara
      place: harbour
      when: 1887-11-03 21:00
      ---

      Mara bought oil.
      === chapters/03-the-lamp.md
      ---
      characters: Mara
      place: Skerry Light
      when: 1887-11-03 22:40
      ---

      Mara lit the lamp.
      """),
    fix: [
      "Correct `when` or `place` in one of the headers.",
      "Correct `takes` of the way, or declare a faster one.",
      "Take the name out of `characters` where they are only spoken of.",
    ])

  /// How many earlier stations of somebody are looked at from each.
  private static let reach = 4

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let nesting = story.timeline.nesting
    var planner = JourneyPlanner(story, nesting)
    guard !planner.isEmpty else { return [] }
    var pairs = AppearancePairs()
    for (_, appearances) in Appearance.all(story).sorted(by: { $0.key < $1.key }) {
      let sorted = appearances.sorted {
        ($0.time.start.lower, $0.time.start.upper, $0.station)
          < ($1.time.start.lower, $1.time.start.upper, $1.station)
      }
      var barrier = 0
      for index in sorted.indices.dropFirst() {
        let later = sorted[index]
        for earlier in sorted[max(barrier, index - Self.reach)..<index].reversed() {
          guard !nesting.areNested(earlier.place, later.place),
            let most = Self.time(from: earlier, to: later, story),
            let journey = planner.journey(from: earlier.place, to: later.place),
            journey.least > most
          else { continue }
          pairs.add(earlier, later)
          barrier = index
          break
        }
      }
    }
    return pairs.pairs.compactMap { pair in
      guard let most = Self.time(from: pair.earlier, to: pair.later, story),
        let journey = planner.journey(from: pair.earlier.place, to: pair.later.place)
      else { return nil }
      let names = Wording.list(pair.characters.map { story.bible.entries[$0].key.value })
      return .tooFast(
        names, isMany: pair.characters.count > 1, pair, journey, most,
        day: story.timeline.calendar.minutesPerDay)
    }
  }

  /// The most minutes that there can be between two stations, whichever comes first where that is
  /// not certain; `nil` where they cannot be compared, or are at one time.
  private static func time(
    from earlier: Appearance, to later: Appearance, _ story: CheckedStory
  ) -> Int? {
    guard earlier.time.start.axis == later.time.start.axis,
      !earlier.time.certainlyOverlaps(later.time)
    else { return nil }
    func most(_ one: StoryTime, _ two: StoryTime) -> Int {
      (two.start.upper &- 1) &- (one.end?.lower ?? one.start.lower)
    }
    let forward = most(earlier.time, later.time)
    for (one, two) in [(earlier, later), (later, earlier)] {
      let station = story.timeline.stations[two.station]
      if station.reference == one.station, let elapsed = station.elapsed {
        return max(0, min(elapsed.upperBound, most(one.time, two.time)))
      }
    }
    return max(0, forward, most(later.time, earlier.time))
  }
}

extension Diagnostic {
  fileprivate static func tooFast(
    _ names: String, isMany: Bool, _ pair: AppearancePairs.Pair, _ journey: Journey, _ most: Int,
    day: Int
  ) -> Diagnostic {
    let (earlier, later) = (pair.earlier, pair.later)
    let time = DurationWording.text(most, minutesPerDay: day)
    let takes = DurationWording.text(journey.takes, minutesPerDay: day)
    let way =
      if let kilometres = journey.kilometres {
        "the \(Wording.number(kilometres)) km take \(takes) at the story's fastest speed"
      } else {
        "the way takes \(journey.isMinimum ? "at least " : "")\(takes)"
      }
    return Diagnostic(
      journey.isMinimum && !journey.references.isEmpty ? .error : .warning, TravelTime.code,
      """
      \(names) \(isMany ? "are" : "is") at \(earlier.placeName.value) (\(earlier.when.value)) and at \
      \(later.placeName.value) here (\(later.when.value)), \
      with \(most == 0 ? "no time" : "at most \(time)") between, and \(way)
      """,
      at: later.reference.range,
      notes: [Note("at \(earlier.placeName.value)", at: earlier.reference.range)]
        + journey.references.prefix(3).map { Note("the way", at: $0.range) },
      help: [
        "Correct when: or place: in one of the headers.",
        "Correct takes: of the way, or declare a faster one.",
        "Take the name out of characters: where they are only spoken of.", WayOut.allow,
      ])
  }
}

import Chronology
import Manuscript

/// What the bible says of when its events begin and end, as a simple temporal network: each statement
/// bounds the time between two of these points from one side.
///
/// Times are ticks, so short that each event of a chain can take some within one minute.
/// - SeeAlso: R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", 1991.
struct EventNetwork {
  /// What a bound was made of.
  enum Reason {
    /// An event begins before it ends.
    case itself
    /// One of `after`, `before` and `during` of an event.
    case order(event: Int, word: String, to: Located<String>)
    case lasts(event: Int, Located<String>)
  }

  /// The point `to` comes at least `ticks` after the point `from`.
  struct Bound {
    var from: Int
    var to: Int
    var ticks: Int
    var reason: Reason
  }

  static let ticksPerMinute = 1 << 16
  /// Where points stand of which nothing is known.
  static let base = Int.min / 2

  /// Indices in ``Bible/entries``; event *k* begins at point 2*k* and ends at point 2*k* + 1.
  private(set) var events: [Int] = []
  private(set) var bounds: [Bound] = []
  private(set) var earliest: [Int]
  private(set) var latest: [Int]

  /// - Complexity: O(*events* + *statements*).
  init(_ story: CheckedStory) {
    let entries = story.bible.entries
    events = entries.indices.filter { entries[$0].kind == .event }
    earliest = Array(repeating: Self.base, count: events.count * 2)
    latest = Array(repeating: Int.max, count: events.count * 2)
    var places: [Int: Int] = [:]
    for (place, event) in events.enumerated() { places[event] = place }
    let times = events.map { event in
      entries[event].occurrence.when == nil ? nil : story.timeline.time(ofEvent: event)
    }
    // Dates and counted days are never compared: where there are dates, only these bound anything.
    let axis = times.contains { $0?.start.axis == .calendar } ? TimeSpan.Axis.calendar : .story
    for (place, event) in events.enumerated() {
      let (start, end) = (place * 2, place * 2 + 1)
      let occurrence = entries[event].occurrence
      bounds.append(Bound(from: start, to: end, ticks: 1, reason: .itself))
      if let time = times[place], time.start.axis == axis { add(time, place) }
      if let lasts = occurrence.lasts, let span = Self.span(lasts, story) {
        let reason = Reason.lasts(event: event, lasts)
        bounds.append(Bound(from: start, to: end, ticks: span.lowerBound, reason: reason))
        if span.upperBound < Int.max {
          bounds.append(Bound(from: end, to: start, ticks: -span.upperBound, reason: reason))
        }
      }
      func others(_ names: [Located<String>], _ word: String, _ add: (Int, Reason) -> Void) {
        for name in names {
          guard let other = story.entry(name, .event), let place = places[other] else { continue }
          add(place * 2, .order(event: event, word: word, to: name))
        }
      }
      var found: [Bound] = []
      others(occurrence.after, "after") {
        found.append(Bound(from: $0 + 1, to: start, ticks: 0, reason: $1))
      }
      others(occurrence.before, "before") {
        found.append(Bound(from: end, to: $0, ticks: 0, reason: $1))
      }
      others(occurrence.during, "during") {
        found.append(Bound(from: $0, to: start, ticks: 0, reason: $1))
        found.append(Bound(from: end, to: $0 + 1, ticks: 1, reason: $1))
      }
      bounds += found
    }
  }

  private mutating func add(_ time: StoryTime, _ place: Int) {
    if let end = time.end, end.upper <= time.start.lower { return }
    earliest[place * 2] = Self.ticks(time.start.lower)
    latest[place * 2] = Self.ticks(time.start.upper) - 1
    guard let end = time.end else { return }
    earliest[place * 2 + 1] = Self.ticks(end.lower)
    latest[place * 2 + 1] = Self.ticks(end.upper)
  }

  private static func ticks(_ minutes: Int) -> Int {
    let most = 1 << 36
    return min(max(minutes, -most), most) * ticksPerMinute
  }

  /// How long an event takes, with as much room as people give such words: a day where days are
  /// counted, else a quarter and at least ten minutes.
  private static func span(_ lasts: Located<String>, _ story: CheckedStory) -> ClosedRange<Int>? {
    let calendar = story.timeline.calendar
    guard let duration = StoryDuration.read(lasts.value, in: calendar) else { return nil }
    let day = calendar.minutesPerDay
    let (least, most) = (duration.minutes.lowerBound, duration.minutes.upperBound)
    let room = least >= day ? max(day, least / 10) : max(10, least / 4)
    let lower = max(ticks(least &- room), 1)
    return lower...(duration.isMinimum ? Int.max : max(ticks(most &+ room), lower))
  }
}

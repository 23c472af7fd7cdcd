import Manuscript

/// Finds the shortest journeys by declared ways, or by distance where there are none.
///
/// One search serves all journeys from a place: O((*places* + *ways*) log *places*).
struct JourneyPlanner {
  private let ways: Ways
  private let story: CheckedStory
  /// Kilometres an hour of the fastest means; `nil` without any.
  private let speed: Double?
  private var searches: [Int: JourneySearch] = [:]

  init(_ story: CheckedStory, _ nesting: PlaceNesting) {
    self.story = story
    ways = Ways(story, nesting)
    let fastest = story.story.speeds.values.max() ?? 0
    speed = fastest > 0 && fastest.isFinite ? fastest : nil
  }

  /// Whether no journey can be known.
  var isEmpty: Bool { ways.isEmpty && speed == nil }

  /// The fastest journey between two places of the bible, neither of which lies in the other; `nil`
  /// where none is known.
  mutating func journey(from: Int, to: Int) -> Journey? {
    guard let start = ways.index(of: from), let end = ways.index(of: to) else { return nil }
    if ways.isEmpty || !ways.areJoined(start, end), let direct = direct(from, to) { return direct }
    guard !ways.isEmpty else { return nil }
    if searches[start] == nil { searches[start] = JourneySearch(from: start, ways) }
    return searches[start]?.journey(to: end, ways)
  }

  /// The straight line at the fastest speed, for places that have coordinates of their own.
  private func direct(_ from: Int, _ to: Int) -> Journey? {
    guard let speed, let one = story.bible.entries[from].location.coordinates,
      let two = story.bible.entries[to].location.coordinates
    else { return nil }
    let kilometres = GreatCircle.kilometres(one, two)
    let minutes = kilometres / speed * 60
    guard minutes.isFinite, minutes < 1e9 else { return nil }
    return Journey(
      takes: Int(minutes), least: Int(minutes * 0.8), isMinimum: false, references: [],
      kilometres: Int(kilometres))
  }
}

import Chronology
import Manuscript

/// The order in which the chapters of a book happen, as far as it is certain.
///
/// Chapters of the main line happen as they are read, unless their dates say otherwise; a flashback
/// stands where its date puts it. Points between chapters have ranks between theirs.
struct StoryOrder {
  /// Whether no chapter of the main line is certainly earlier than one that is read before it.
  let isLinear: Bool

  /// The headers' stations, by chapter.
  let stations: [StoryTimeline.Station?]

  private let story: CheckedStory
  private let touches: HeaderTouches
  /// Chapters of the main line as they happen; empty where that is not certain.
  private let line: [Int]
  private var ranks: [Int?]

  /// - Complexity: O(*n* log *n*) over the chapters, and O(*chapters*) for each one off the line.
  init(_ story: CheckedStory, _ touches: HeaderTouches) {
    self.story = story
    self.touches = touches
    var stations = [StoryTimeline.Station?](repeating: nil, count: story.chapters.count)
    for station in story.timeline.stations
    where station.scene == nil && stations.indices.contains(station.chapter) {
      stations[station.chapter] = station
    }
    self.stations = stations
    let main = stations.indices.filter { stations[$0]?.telling ?? .now == .now }
    // One for each axis: the calendar's dates, and days of a story without dates.
    var latest: [TimeSpan.Axis: Int] = [:]
    isLinear = main.allSatisfy { chapter in
      guard let time = stations[chapter]?.time else { return true }
      let axis = time.start.axis
      let isForward = time.extent.upper > latest[axis] ?? .min
      latest[axis] = max(latest[axis] ?? .min, time.start.lower)
      return isForward
    }
    line = isLinear ? main : Self.dated(main, stations)
    ranks = [Int?](repeating: nil, count: stations.count)
    for (position, chapter) in line.enumerated() { ranks[chapter] = position * 2 }
    for (chapter, station) in stations.enumerated() where ranks[chapter] == nil {
      guard let station, station.telling.isReal, let time = station.time else { continue }
      ranks[chapter] = rank(of: time)
    }
  }

  /// Where a chapter stands among all; `nil` where that is not known.
  func rank(ofChapter chapter: Int) -> Int? {
    ranks.indices.contains(chapter) ? ranks[chapter] : nil
  }

  /// Where a point of the story stands: the rank of its chapter, odd for what lies between chapters;
  /// `nil` where that is not known.
  ///
  /// - Complexity: O(*chapters*) for dates.
  func rank(of reference: Located<String>) -> Int? {
    if let chapters = touches.chapters(of: reference) {
      return chapters.count == 1 ? rank(ofChapter: chapters.lowerBound) : nil
    }
    return story.timeline.time(of: reference).flatMap(rank(of:))
  }

  private func rank(of time: StoryTime) -> Int? {
    guard !line.isEmpty else { return nil }
    let day = story.timeline.calendar.minutesPerDay
    let point = time.extent
    var lastBefore = -1
    var firstAfter = line.count
    for (position, chapter) in line.enumerated() {
      guard let other = stations[chapter]?.time else { continue }
      if point.isBefore(other.start) {
        firstAfter = min(firstAfter, position)
      } else if other.reach(minutesPerDay: day).isBefore(point) {
        lastBefore = position
      }
    }
    switch firstAfter - lastBefore {
    case 1: return lastBefore * 2 + 1
    // In the one chapter between.
    case 2: return (lastBefore + 1) * 2
    default: return nil
    }
  }

  /// The chapters by date, those of one date as they are read; empty where a date is missing.
  private static func dated(_ main: [Int], _ stations: [StoryTimeline.Station?]) -> [Int] {
    let timed = main.compactMap { chapter in
      stations[chapter]?.time.map { (chapter: chapter, time: $0) }
    }
    guard timed.count == main.count, Set(timed.map(\.time.start.axis)).count == 1 else { return [] }
    let sorted = timed.sorted {
      ($0.time.start.lower, $0.chapter) < ($1.time.start.lower, $1.chapter)
    }
    let isCertain = zip(sorted, sorted.dropFirst()).allSatisfy { earlier, later in
      earlier.chapter < later.chapter || earlier.time.isCertainlyBefore(later.time)
    }
    return isCertain ? sorted.map(\.chapter) : []
  }
}

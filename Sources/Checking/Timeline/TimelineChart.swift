package import Chronology
import Manuscript

/// What a picture of the story's time shows: chapters, scenes and events in a row.
package struct TimelineChart: Sendable {
  /// One chapter, scene or event.
  package struct Row: Sendable {
    package enum Kind: String, Sendable { case chapter, scene, event }

    package var kind: Kind
    /// Index in ``CheckedStory/chapters``; `nil` for events.
    package var chapter: Int?
    package var title: String
    package var telling: StoryTimeline.Telling
    /// As typed.
    package var when: String?
    /// `nil` where nothing is known of it.
    package var time: StoryTime?
    /// Such as `Tuesday 21 April 1891`; `nil` without a time.
    package var day: String?
    /// Such as `21:30`, `10:00–12:30` or `evening`.
    package var clock: String?
    package var moon: String?
    /// Minutes of local mean solar time.
    package var sun: SunTimes?
    package var place: String?
    /// Bible entries of the people who are there, ascending.
    package var people: [Int]
    /// Whether it is said who is there; if not, nobody can be told to be absent.
    package var namesPeople: Bool
    /// What happens in it, of the bible's events.
    package var events: [String]
  }

  package let title: String
  package let calendar: Calendar
  /// The bible entries that have a lane, and their names.
  package let lanes: [(entry: Int, name: String)]
  /// In the order of story time; what has none stands after the chapter before it in the book.
  package let storyOrder: [Row]
  /// Chapters and scenes as the reader meets them.
  package let readingOrder: [Row]
  /// Events without a time that no chapter lists.
  package let undated: [String]

  /// The most lanes that a chart has when nobody is named.
  package static let mainCast = 8

  /// - Parameters:
  ///   - story: The story.
  ///   - people: Bible entries to give lanes; empty for the main cast.
  /// - Complexity: O(*n* log *n*) in chapters, scenes and events.
  package init(_ story: CheckedStory, people: [Int] = []) {
    let timeline = story.timeline
    let entries = story.bible.entries
    calendar = timeline.calendar
    title = story.story.title
    let maker = TimelineRows(story)
    readingOrder = timeline.stations.filter { station in
      station.scene == nil || station.when != nil
    }.map { maker.row($0) }

    var lanes = people
    if lanes.isEmpty {
      var counts: [Int: Int] = [:]
      for row in readingOrder where row.kind == .chapter {
        for person in row.people { counts[person, default: 0] += 1 }
      }
      lanes = counts.filter { $0.value > 1 || counts.count <= Self.mainCast }.keys
        .sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
      lanes = lanes.prefix(Self.mainCast).sorted()
    }
    self.lanes = lanes.map { ($0, entries[$0].key.value) }

    var undated: [String] = []
    var events: [Row] = []
    for (index, entry) in entries.enumerated() where entry.kind == .event {
      guard !maker.shown.contains(index) else { continue }
      let row = maker.row(event: index)
      if row.time == nil { undated.append(row.title) } else { events.append(row) }
    }
    self.undated = undated
    storyOrder = Self.sorted(readingOrder, events)
  }

  /// By story time; what has none stays behind what stands before it in the book.
  private static func sorted(_ chapters: [Row], _ events: [Row]) -> [Row] {
    var groups: [[Row]] = []
    var leading: [Row] = []
    var main: Int?
    for row in chapters {
      let before = row.telling == .now ? main : groups.indices.last
      if row.time != nil {
        if row.telling == .now { main = groups.count }
        groups.append([row])
      } else if let before {
        groups[before].append(row)
      } else {
        leading.append(row)
      }
    }
    groups += events.map { [$0] }
    let order = groups.indices.sorted { left, right in
      guard let one = groups[left][0].time?.start, let other = groups[right][0].time?.start else {
        return left < right
      }
      return (one.axis.rawValue, one.lower, left) < (other.axis.rawValue, other.lower, right)
    }
    return leading + order.flatMap { groups[$0] }
  }
}

import Chronology
import Manuscript

/// What the story says of somebody's death.
struct Death {
  /// Where it is said.
  var reference: Located<String>
  /// What to call it in a message, such as `in 'the-wreck'` or `(1887-11-03)`.
  var phrase: String
  /// When; `nil` where that is not known.
  var time: StoryTime?
  /// The chapters in which it happens; `nil` for a date.
  var chapters: ClosedRange<Int>?
}

/// The deaths of a story: `died` of the bible, and changes of somebody's status in headers.
struct Deaths {
  /// Values of a status that say that somebody is dead.
  private static let dead: Set<String> = [
    "dead", "deceased", "killed", "died", "drowned", "executed", "murdered",
  ]
  private static let fields: Set<String> = ["status", "state", "life", "condition"]

  private let deaths: [Int: Death]

  /// Those who may be about after their death, ghosts and the risen, have no death here.
  ///
  /// - Complexity: O(*entries* + *changes*).
  init(_ story: CheckedStory, _ touches: HeaderTouches) {
    var deaths: [Int: Death] = [:]
    for (index, entry) in story.bible.entries.enumerated()
    where entry.kind == .character && !entry.life.isGhost {
      guard let died = entry.life.died else { continue }
      let chapters = touches.chapters(of: died)
      let isNamed = chapters != nil || story.moments.event(died.value) != nil
      deaths[index] = Death(
        reference: died, phrase: isNamed ? "in '\(died.value)'" : "(\(died.value))",
        time: story.timeline.life(of: index).died, chapters: chapters)
    }
    var changed: [Int: (chapter: Int, change: ChapterHeader.Change)] = [:]
    for (chapter, facts) in story.chapters.enumerated() {
      for change in facts.header.changes {
        guard Self.fields.contains(NameFolding.fold(change.what.value)),
          let who = story.entry(change.who, .character)
        else { continue }
        if Self.dead.contains(NameFolding.fold(change.to.value)) {
          changed[who] = (chapter, change)
        } else if let death = deaths[who], (death.chapters?.upperBound ?? -1) <= chapter {
          // Said to be in some other state after the death: not dead for good, or not at all.
          deaths[who] = nil
          changed[who] = nil
        } else {
          changed[who] = nil
        }
      }
    }
    for (who, death) in changed
    where deaths[who] == nil && !story.bible.entries[who].life.isGhost
      && story.bible.entries[who].life.died == nil
    {
      let handle = story.chapters[death.chapter].handle
      deaths[who] = Death(
        reference: death.change.to, phrase: "in '\(handle)'",
        time: story.timeline.time(ofChapter: death.chapter),
        chapters: death.chapter...death.chapter)
    }
    self.deaths = deaths
  }

  /// The death that is over and done at a station; `nil` for who certainly or possibly lives.
  ///
  /// Dates decide. Where the chapter has none, reading order does, for chapters of the main line
  /// after the one of the death, in a book that goes forward.
  func certain(_ character: Int, at station: StoryTimeline.Station, _ order: StoryOrder) -> Death? {
    guard let death = deaths[character] else { return nil }
    if let chapters = death.chapters, chapters.contains(station.chapter) { return nil }
    if let time = station.time, let died = death.time {
      return died.isCertainlyBefore(time) ? death : nil
    }
    guard station.when == nil, order.stations[station.chapter]?.when == nil,
      station.telling == .now, order.isLinear, let chapters = death.chapters,
      (order.stations[chapters.upperBound]?.telling ?? .now) == .now
    else { return nil }
    return chapters.upperBound < station.chapter ? death : nil
  }
}

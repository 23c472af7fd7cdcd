package import Chronology
package import Manuscript

/// Both clocks of a story: the order in which it is told, and when it happens.
///
/// Everything is worked out once, so that each question is answered in constant time.
package struct StoryTimeline: Sendable {
  /// How a chapter or scene stands to the story's present.
  package enum Telling: String, Sendable {
    case now, flashback, dream, vision, frame, letter, hypothetical

    /// Whether what it tells happens in the story's world at the time that it names.
    package var isReal: Bool { self == .now || self == .flashback || self == .frame }
  }

  /// A chapter, or one scene of it that has a header of its own.
  ///
  /// A scene that does not say otherwise has the telling, the point of view and, before another
  /// place is named, the place of its chapter; its people and its time it must name itself.
  package struct Station: Sendable {
    /// Index in ``CheckedStory/chapters``.
    package var chapter: Int
    /// Index in ``ChapterFacts/scenes``; `nil` for what the chapter's header says.
    package var scene: Int?
    package var telling: Telling
    /// The phrase from which the time was read; `nil` where the header has none.
    package var when: Located<String>?
    /// What is read of ``when``; `nil` where there is none or it cannot be read.
    package var phrase: WhenPhrase?
    /// When it begins; `nil` where that is not declared, or cannot be read or resolved.
    package var time: StoryTime?
    /// The station against which ``phrase`` was resolved.
    package var reference: Int?
    /// The minutes from the end of ``reference`` to this, where the phrase says so: `two hours later`.
    package var elapsed: ClosedRange<Int>?
    /// As typed.
    package var placeName: Located<String>?
    /// The bible entry of the place.
    package var place: Int?
    /// As typed; `nil` where the key is absent.
    package var characters: [Located<String>]?
    /// Bible entries of ``characters``, those that resolve to one each, ascending.
    package var present: [Int]
    package var povName: Located<String>?
    /// The bible entry of the point of view.
    package var pov: Int?
  }

  /// A phrase of time that says nothing, and why.
  package struct Unread: Sendable {
    package enum Reason: Sendable, Equatable {
      /// No form of `when:` is like it.
      case unreadable
      /// Such a date does not exist; the text says why, such as `June has 30 days`.
      case noSuchDate(String)
    }

    package var phrase: Located<String>
    package var reason: Reason
  }

  package let calendar: Calendar

  /// In reading order; a chapter's own header first, then its scenes.
  package let stations: [Station]

  /// Phrases of story.yaml, headers and bible that could not be read, in that order.
  package let unread: [Unread]

  /// The day that `day 1` means, by `begins` or by the chapters; `nil` where that is not known.
  package let dayOne: Int?

  let moments: Moments
  let nesting: PlaceNesting
  private let ranges: [Range<Int>]
  private let places: [BibleLocation.Coordinates?]
  private let events: [StoryTime?]
  /// The only real chapter that lists an event, by the event's entry.
  private let showings: [Int: Int]
  private let lives: [Int: (born: StoryTime?, died: StoryTime?)]

  /// - Complexity: O(*chapters* + *scenes* + *entries*).
  package init(
    story: Story, bible: Bible, names: BibleNames, chapters: [ChapterFacts], moments: Moments
  ) {
    self.moments = moments
    nesting = PlaceNesting(bible, names)
    places = nesting.coordinates(bible)
    var resolver = TimelineResolver(story, places: places)
    resolver.readStations(chapters, names)
    resolver.resolveStations()
    calendar = resolver.calendar
    stations = resolver.stations
    ranges = resolver.ranges
    dayOne = resolver.dayOne

    var showings: [Int: [Int]] = [:]
    for (index, chapter) in chapters.enumerated() {
      let station = resolver.stations[resolver.ranges[index].lowerBound]
      guard station.telling.isReal else { continue }
      for reference in chapter.header.events {
        if let event = moments.event(reference.value), showings[event]?.last != index {
          showings[event, default: []].append(index)
        }
      }
    }
    self.showings = showings.compactMapValues { $0.count == 1 ? $0[0] : nil }
    var events: [StoryTime?] = Array(repeating: nil, count: bible.entries.count)
    for (index, entry) in bible.entries.enumerated() where entry.kind == .event {
      if let when = entry.occurrence.when {
        events[index] = resolver.time(of: when)
      } else if let chapter = self.showings[index] {
        events[index] = resolver.stations[resolver.ranges[chapter].lowerBound].time
      }
    }
    self.events = events
    var lives: [Int: (born: StoryTime?, died: StoryTime?)] = [:]
    for (index, entry) in bible.entries.enumerated() where entry.kind == .character {
      var life: (born: StoryTime?, died: StoryTime?) = (nil, nil)
      if let born = entry.life.born {
        life.born = resolver.time(of: born)
      } else if let age = entry.life.age {
        life.born = resolver.birth(atAge: age.value)
      }
      if let died = entry.life.died {
        if let chapter = moments.chapter(died.value) {
          life.died = resolver.stations[resolver.ranges[chapter].lowerBound].time
        } else if let event = moments.event(died.value) {
          life.died = events[event]
        } else {
          life.died = resolver.time(of: died, isReference: true)
        }
      }
      if life.born != nil || life.died != nil { lives[index] = life }
    }
    self.lives = lives
    unread = resolver.unread
  }

  /// The stations of a chapter, as indices of ``stations``: its header, then its scenes.
  package func stations(of chapter: Int) -> Range<Int> {
    ranges.indices.contains(chapter) ? ranges[chapter] : 0..<0
  }

  /// Where a place lies: its own `at`, else that of the nearest place around it.
  package func coordinates(ofPlace entry: Int) -> BibleLocation.Coordinates? {
    places.indices.contains(entry) ? places[entry] : nil
  }

  /// When an event of the bible happens, by its `when`.
  ///
  /// Without one, it is the time of the only chapter that lists it and tells of what is real; `nil`
  /// where that is not known.
  package func time(ofEvent entry: Int) -> StoryTime? {
    events.indices.contains(entry) ? events[entry] : nil
  }

  /// When a character was born and died; `nil` where not known.
  ///
  /// Born at `born`, else so long before the story's start as `age` says. A death in a chapter or
  /// event is at its time.
  package func life(of entry: Int) -> (born: StoryTime?, died: StoryTime?) {
    lives[entry] ?? (nil, nil)
  }

  /// The only chapter that lists an event and tells of what is real.
  package func showing(ofEvent entry: Int) -> Int? { showings[entry] }

  /// The time of what a reference names: a chapter, an event or a date.
  package func time(of reference: Located<String>) -> StoryTime? {
    if let chapter = moments.chapter(reference.value) { return time(ofChapter: chapter) }
    if let event = moments.event(reference.value) { return time(ofEvent: event) }
    return time(ofDate: reference.value)
  }

  /// The time that a chapter's header says.
  package func time(ofChapter chapter: Int) -> StoryTime? {
    ranges.indices.contains(chapter) ? stations[ranges[chapter].lowerBound].time : nil
  }

  private func time(ofDate text: String) -> StoryTime? {
    guard case .success(let phrase) = WhenPhrase.read(text, in: calendar) else { return nil }
    return PhraseResolver(calendar: calendar, dayOne: dayOne).time(of: phrase)
  }
}

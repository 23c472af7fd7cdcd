package import Manuscript

/// What the bible says of one entry, as of a chapter or over the whole story.
package struct EntryAsOf: Sendable {
  /// One thing that is so.
  package struct Line: Sendable, Equatable {
    /// How it stands to the chapter.
    package enum Standing: Sendable, Equatable {
      case holds
      /// It begins in the chapter; what it replaces is still true there too.
      case begins
      /// The bible does not say enough to tell.
      case unclear
    }

    package var label: String
    package var value: String
    package var standing: Standing
    /// From when and until when, as typed; empty where open.
    package var bounds: String
    package var range: SourceRange
  }

  /// Index in ``Bible/entries``.
  package let entry: Int
  /// In the order of the bible: names, life, facts, relations, conditions; then what others say of it.
  package private(set) var lines: [Line] = []
  /// Chapters that list it as present, have it as point of view, place or plotline, in order.
  package private(set) var chapters: [Int] = []

  private let story: CheckedStory
  private let station: StoryTimeline.Station?

  /// - Parameters:
  ///   - entry: Index in ``Bible/entries``.
  ///   - story: The story.
  ///   - chapter: Index in ``CheckedStory/chapters``; `nil` for the whole story.
  /// - Complexity: O(*bible* + *chapters*).
  package init(_ entry: Int, of story: CheckedStory, at chapter: Int? = nil) {
    self.entry = entry
    self.story = story
    station = chapter.flatMap { chapter in
      story.timeline.stations.first { $0.chapter == chapter && $0.scene == nil }
    }
    let own = story.bible.entries[entry]
    addOwn(own)
    addOthers()
    findChapters()
  }

  private mutating func addOwn(_ own: BibleEntry) {
    for name in own.names { add("name", name.text) }
    for alias in own.aliases {
      let revealed = own.revealed.first { $0.who == alias }
      add("called", alias, from: revealed?.from)
    }
    for (label, text) in [
      ("pronouns", own.life.pronouns), ("age at the start", own.life.age),
      ("born", own.life.born), ("within", own.location.within), ("look", own.look),
      ("says", own.statement.says), ("what", own.occurrence.what), ("when", own.occurrence.when),
      ("place", own.occurrence.place), ("opens", own.thread.opens), ("due", own.thread.due),
      ("closes", own.thread.closes),
    ] {
      if let text { add(label, text) }
    }
    if let died = own.life.died,
      station.map({ story.timeline.isPast(died, at: $0) != false }) ?? true
    {
      add("died", died)
    }
    let facts = FactsAsOf(own.facts, of: story, at: station)
    for fact in facts.current {
      add(fact.field.value, fact.value, from: fact.from, until: fact.until)
    }
    for relation in own.relations {
      let text = Located("\(relation.kind.value) of \(relation.to.value)", at: relation.to.range)
      add("relation", text, from: relation.from, until: relation.until)
    }
    for condition in own.conditions where condition.who == nil {
      add("condition", condition.what, from: condition.from, until: condition.until)
    }
    for interval in own.heldBy where isLast(interval, in: own.heldBy) {
      add("held by", interval.who, from: interval.from, until: interval.until)
    }
    for interval in own.knownBy {
      add("known by", interval.who, from: interval.from, until: interval.until)
    }
  }

  /// What other entries say of this one: objects that it holds, secrets that it knows.
  private mutating func addOthers() {
    for other in story.bible.entries {
      for interval in other.heldBy where story.entry(interval.who, .character) == entry {
        guard isLast(interval, in: other.heldBy) else { continue }
        add(
          "has", Located(other.key.value, at: interval.who.range), from: interval.from,
          until: interval.until)
      }
      for interval in other.knownBy where story.entry(interval.who, .character) == entry {
        add(
          "knows", Located(other.key.value, at: interval.who.range), from: interval.from,
          until: interval.until)
      }
    }
  }

  /// Whether no later holder of the same object has it by then: a new holder ends the old one.
  private func isLast(_ interval: BibleInterval, in all: [BibleInterval]) -> Bool {
    guard let station, let index = all.firstIndex(of: interval) else { return true }
    return !all[(index + 1)...].contains { later in
      later.from.map { story.timeline.isPast($0, at: station) == true } ?? false
    }
  }

  private mutating func findChapters() {
    let kind = story.bible.entries[entry].kind
    for (index, chapter) in story.chapters.enumerated() {
      let header = chapter.header
      let named: [Located<String>] =
        switch kind {
        case .character: (header.characters ?? []) + [header.pov].compactMap { $0 }
        case .place: [header.place].compactMap { $0 } + chapter.scenes.compactMap(\.place)
        case .plotline: header.plotlines
        case .event: header.events
        case .object: header.objects.map(\.object)
        default: []
        }
      if named.contains(where: { story.entry($0, kind) == entry }) { chapters.append(index) }
    }
  }

  private mutating func add(
    _ label: String, _ text: Located<String>, from: Located<String>? = nil,
    until: Located<String>? = nil
  ) {
    var standing = Line.Standing.holds
    if let station, from != nil || until != nil {
      switch story.timeline.holds(from: from, until: until, at: station) {
      case true:
        let begins = from.flatMap { story.moments.chapter($0.value) } == station.chapter
        standing = begins ? .begins : .holds
      case false: return
      default: standing = .unclear
      }
    }
    lines.append(
      Line(
        label: label, value: text.value, standing: standing,
        bounds: BoundsWording.text(from: from, until: until), range: text.range))
  }
}

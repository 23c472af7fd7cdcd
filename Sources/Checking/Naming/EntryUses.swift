import Manuscript
import Prose

/// Which entries of the bible are named somewhere.
struct EntryUses {
  private let story: CheckedStory
  private var isUsed: [Bool]
  /// The last words of names of several words, folded.
  private let lastWords: Set<String>

  /// Marks what headers, other entries' references and the text name.
  ///
  /// - Complexity: O(*references* + *sightings*).
  init(_ story: CheckedStory) {
    self.story = story
    isUsed = Array(repeating: false, count: story.bible.entries.count)
    lastWords = Set(
      story.names.aliases.compactMap { alias in
        let words = Self.words(NameFolding.fold(alias.text))
        return words.count > 1 ? words.last.map(String.init) : nil
      })
    for chapter in story.chapters { mark(chapter) }
    for (index, entry) in story.bible.entries.enumerated() { mark(referencesOf: entry, index) }
    for seen in story.sightings {
      for sighting in seen.sightings
      where story.watchlist.needles.indices.contains(sighting.needle) {
        let needle = story.watchlist.needles[sighting.needle]
        if needle.kind != .role { for entry in needle.entries { mark(entry) } }
      }
      for speaker in seen.speakers { mark(speaker.entry) }
    }
    if !story.chapters.contains(where: { !$0.header.plotlines.isEmpty }) {
      for (index, entry) in story.bible.entries.enumerated() where entry.kind == .plotline {
        isUsed[index] = true
      }
    }
  }

  /// The entries that are reported: what is not named, not planned, and of a kind that is named when
  /// it is used.
  var unused: [Int] {
    story.bible.entries.indices.filter { index in
      let entry = story.bible.entries[index]
      guard !isUsed[index], !entry.isPlanned else { return false }
      switch entry.kind {
      case .character, .place, .plotline: return !isHidden(entry)
      // What somebody has is called by many words.
      case .object: return entry.heldBy.isEmpty && !isHidden(entry)
      case .event:
        let event = entry.occurrence
        return event.when == nil && event.after.isEmpty && event.before.isEmpty
          && event.during.isEmpty && event.who.isEmpty && event.place == nil && !event.isOnPage
      default: return false
      }
    }
  }

  /// Whether a name of another entry may have been read in place of this one's: `the Office` in `the
  /// Office glass`.
  private func isHidden(_ entry: BibleEntry) -> Bool {
    entry.typedNames.contains { name in
      let words = Self.words(NameFolding.fold(name))
      return words.count > 1 && words.first.map { lastWords.contains(String($0)) } ?? false
    }
  }

  /// Marks what the facts and sentences of other entries name in passing, such as a ship in its
  /// master's occupation.
  mutating func readFacts() {
    var waiting: [String: [Int]] = [:]
    for index in unused {
      for name in story.bible.entries[index].typedNames {
        waiting[NameFolding.fold(name), default: []].append(index)
      }
    }
    guard !waiting.isEmpty else { return }
    let longest = min(waiting.keys.map { Self.words($0).count }.max() ?? 1, 6)
    for (index, entry) in story.bible.entries.enumerated() {
      let texts =
        entry.facts.map(\.value.value) + entry.conditions.map(\.what.value)
        + [entry.statement.says?.value, entry.occurrence.what?.value, entry.look?.value]
        .compactMap { $0 }
      for text in texts {
        let words = Self.words(NameFolding.fold(text))
        for start in words.indices {
          for count in 1...longest where start + count <= words.count {
            let name = words[start..<start + count].joined(separator: " ")
            for other in waiting[name] ?? [] where other != index { mark(other) }
          }
        }
      }
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split {
      $0 == " " || $0 == "," || $0 == "." || $0 == ";" || $0 == ":" || $0 == "(" || $0 == ")"
    }
  }

  private mutating func mark(_ entry: Int) {
    if isUsed.indices.contains(entry) { isUsed[entry] = true }
  }

  private mutating func mark(_ names: [Located<String>], but own: Int? = nil) {
    for name in names {
      for entry in story.names.resolve(name.value) where entry != own { mark(entry) }
    }
  }

  private mutating func mark(_ chapter: ChapterFacts) {
    let header = chapter.header
    mark([header.pov, header.place].compactMap { $0 })
    mark((header.characters ?? []) + (header.mentions ?? []) + header.silent)
    mark(header.plotlines + header.events)
    mark(header.changes.map(\.who))
    mark(header.objects.map(\.object) + header.objects.compactMap(\.who))
    for scene in chapter.scenes {
      mark([scene.pov, scene.place].compactMap { $0 } + (scene.characters ?? []))
    }
  }

  private mutating func mark(referencesOf entry: BibleEntry, _ own: Int) {
    for relation in entry.relations {
      // Kin of somebody are their background, whichever side declares it.
      let others = story.names.resolve(relation.to.value).filter { $0 != own }
      for other in others { mark(other) }
      if !others.isEmpty { mark(own) }
    }
    mark((entry.heldBy + entry.knownBy).map(\.who), but: own)
    mark(entry.location.travel.map(\.to) + [entry.location.within].compactMap { $0 }, but: own)
    let event = entry.occurrence
    mark(event.who + event.after + event.before + event.during, but: own)
    mark([event.place, entry.knownFrom, entry.life.died].compactMap { $0 }, but: own)
    let points = entry.facts.flatMap { [$0.from, $0.until] }.compactMap { $0 }
    mark(points.filter { story.moments.chapter($0.value) == nil }, but: own)
    let thread = entry.thread
    let moments =
      thread.planted + thread.paid + [thread.opens, thread.due, thread.closes].compactMap { $0 }
    mark(moments.filter { story.moments.chapter($0.value) == nil }, but: own)
  }
}

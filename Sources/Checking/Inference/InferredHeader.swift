import Manuscript
import Prose

/// What a chapter's text suggests for keys that its header leaves out: cast, viewpoint and place.
///
/// A suggestion is never checked and never counts as declared; see `fabula fill`.
package struct InferredHeader: Sendable, Equatable {
  /// A value for a key, and why.
  package struct Suggestion: Sendable, Equatable {
    /// Keys of bible entries, in the order in which the text names them.
    package var names: [String]
    package var reason: String
  }

  package private(set) var pov: Suggestion?
  /// Present.
  package private(set) var characters: Suggestion?
  /// Only spoken of.
  package private(set) var mentions: Suggestion?
  package private(set) var place: Suggestion?

  /// - Parameters:
  ///   - chapter: Index in ``CheckedStory/chapters``; its text must have been looked at.
  ///   - story: The story.
  /// - Complexity: O(*sightings* of the chapter).
  package init(_ chapter: Int, of story: CheckedStory) {
    guard story.sightings.indices.contains(chapter), !story.chapters[chapter].isUnwritten else {
      return
    }
    let header = story.chapters[chapter].header
    let seen = NamedEntries(story.sightings[chapter], of: story)
    if header.pov == nil { pov = Self.viewpoint(seen, chapter, story) }
    if header.characters == nil {
      addCast(seen, story, pov: story.entry(header.pov, .character) ?? entry(pov, in: story))
    }
    if header.place == nil { place = Self.place(seen, story) }
  }

  private func entry(_ suggestion: Suggestion?, in story: CheckedStory) -> Int? {
    suggestion?.names.first.flatMap { story.names.resolve($0, kinds: [.character]).first }
  }

  /// Who speaks by name, or is named in the narration more than in passing, is there.
  private mutating func addCast(_ seen: NamedEntries, _ story: CheckedStory, pov: Int?) {
    var present: [Int] = []
    var absent: [Int] = []
    for entry in seen.order where story.bible.entries[entry].kind == .character {
      let isThere =
        entry == pov || seen.speaks.contains(entry) || seen.narrated[entry, default: 0] >= 3
      if isThere { present.append(entry) } else { absent.append(entry) }
    }
    if let pov, !present.contains(pov) { present.insert(pov, at: 0) }
    func names(_ entries: [Int]) -> [String] { entries.map { story.bible.entries[$0].key.value } }
    if !present.isEmpty {
      characters = Suggestion(
        names: names(present), reason: "they speak by name, or the narration names them thrice")
    }
    if !absent.isEmpty {
      mentions = Suggestion(names: names(absent), reason: "they are named in passing")
    }
  }

  /// In the third person the one whom the narration names most by far; in the first, whoever tells
  /// the other chapters in the first person.
  private static func viewpoint(
    _ seen: NamedEntries, _ chapter: Int, _ story: CheckedStory
  ) -> Suggestion? {
    func isFirstPerson(_ index: Int) -> Bool {
      story.sightings[index].firstPersonCount * 100 >= story.chapters[index].counts.words
        && story.sightings[index].firstPersonCount >= 5
    }
    if isFirstPerson(chapter) {
      let tellers = story.chapters.indices.compactMap { index in
        isFirstPerson(index) ? story.entry(story.chapters[index].header.pov, .character) : nil
      }
      guard let teller = tellers.first, tellers.allSatisfy({ $0 == teller }) else { return nil }
      return Suggestion(
        names: [story.bible.entries[teller].key.value],
        reason: "who says I in the other chapters")
    }
    let ranked = seen.order.filter { story.bible.entries[$0].kind == .character }
      .map { (entry: $0, count: seen.narrated[$0, default: 0]) }
      .sorted { ($0.count, -$0.entry) > ($1.count, -$1.entry) }
    guard let first = ranked.first, first.count >= 5 else { return nil }
    let next = ranked.dropFirst().first?.count ?? 0
    guard first.count * 2 >= 3 * next else { return nil }
    return Suggestion(
      names: [story.bible.entries[first.entry].key.value],
      reason: "named \(first.count) times in the narration, nobody else more than \(next)")
  }

  /// The place that the narration names most.
  private static func place(_ seen: NamedEntries, _ story: CheckedStory) -> Suggestion? {
    let ranked = seen.order.filter { story.bible.entries[$0].kind == .place }
      .map { (entry: $0, count: seen.narrated[$0, default: 0]) }
      .sorted { ($0.count, -$0.entry) > ($1.count, -$1.entry) }
    guard let first = ranked.first, first.count >= 2,
      first.count > (ranked.dropFirst().first?.count ?? 0)
    else { return nil }
    return Suggestion(
      names: [story.bible.entries[first.entry].key.value],
      reason: "named \(first.count) times in the narration, no other place as often")
  }
}

/// How often a chapter names each entry, where the name is not ambiguous.
private struct NamedEntries {
  /// Entries in the order of their first place.
  var order: [Int] = []
  var narrated: [Int: Int] = [:]
  var speaks: Set<Int> = []

  init(_ sightings: ChapterSightings, of story: CheckedStory) {
    for sighting in sightings.sightings {
      let needle = story.watchlist.needles[sighting.needle]
      guard needle.kind == .name, needle.entries.count == 1 else { continue }
      let entry = needle.entries[0]
      if narrated[entry] == nil {
        order.append(entry)
        narrated[entry] = 0
      }
      if sighting.voice == .narration { narrated[entry, default: 0] += sighting.count }
    }
    speaks = Set(sightings.speakers.map(\.entry))
  }
}

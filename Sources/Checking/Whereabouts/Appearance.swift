import Chronology
import Manuscript

/// Somebody at a place at a time, as a header or the header of a scene says.
struct Appearance {
  /// The bible entry of the character.
  var character: Int
  /// Where the character is named.
  var reference: Located<String>
  /// Index in ``StoryTimeline/stations``.
  var station: Int
  /// Index in ``CheckedStory/chapters``.
  var chapter: Int
  /// Index in ``ChapterFacts/scenes``; `nil` for the header.
  var scene: Int?
  /// The bible entry of the place, and the place as typed.
  var place: Int
  var placeName: Located<String>
  var time: StoryTime
  var when: Located<String>

  /// All of a story, by character: only what really happens, and only where place and time are
  /// said of one and the same stretch of text and can be read.
  ///
  /// Whoever a scene lists is in that scene and not where the header is. A scene without a list has
  /// its point of view in it, if the header lists that. Where scenes have places of their own, the
  /// header's time has no known end: it holds for the start of the chapter only.
  ///
  /// - Complexity: O(*references in headers*).
  static func all(_ story: CheckedStory) -> [Int: [Appearance]] {
    var all: [Int: [Appearance]] = [:]
    let casts = story.chapters.map { Cast($0, names: story.names) }
    for (index, station) in story.timeline.stations.enumerated()
    where station.telling.isReal && story.chapters.indices.contains(station.chapter) {
      let chapter = story.chapters[station.chapter]
      guard let place = station.place, let placeName = station.placeName, var time = station.time,
        let when = station.when, owns(station, chapter)
      else { continue }
      if station.scene == nil, chapter.scenes.contains(where: { $0.place != nil }) {
        time.end = nil
      }
      for (character, reference) in present(at: station, in: chapter, casts[station.chapter], story)
      {
        all[character, default: []].append(
          Appearance(
            character: character, reference: reference, station: index, chapter: station.chapter,
            scene: station.scene, place: place, placeName: placeName, time: time, when: when))
      }
    }
    return all
  }

  /// Whether the station itself says when and where it is.
  private static func owns(_ station: StoryTimeline.Station, _ chapter: ChapterFacts) -> Bool {
    guard let scene = station.scene else { return true }
    guard chapter.scenes.indices.contains(scene) else { return false }
    return chapter.scenes[scene].place != nil && chapter.scenes[scene].when != nil
  }

  private static func present(
    at station: StoryTimeline.Station, in chapter: ChapterFacts, _ cast: Cast,
    _ story: CheckedStory
  ) -> [(Int, Located<String>)] {
    var found: [(Int, Located<String>)] = []
    var seen: Set<Int> = []
    if station.scene == nil { seen = cast.listedInScenes }
    for listing in cast.listings where listing.scene == station.scene {
      guard let entry = listing.entry, !story.bible.entries[entry].life.isGhost,
        seen.insert(entry).inserted
      else { continue }
      found.append((entry, listing.reference))
    }
    let scene = station.scene.map { chapter.scenes[$0] }
    let isListless = scene.map { $0.characters == nil } ?? !cast.isDeclared
    guard isListless, station.telling != .frame, let name = scene?.pov ?? chapter.header.pov,
      let pov = story.entry(name, .character), !story.bible.entries[pov].life.isGhost,
      scene == nil || cast.lists(pov), seen.insert(pov).inserted
    else { return found }
    return found + [(pov, name)]
  }
}

extension Cast {
  /// Everybody whom a scene's own header can mean.
  var listedInScenes: Set<Int> {
    Set(listings.lazy.filter { $0.scene != nil }.flatMap(\.entries))
  }
}

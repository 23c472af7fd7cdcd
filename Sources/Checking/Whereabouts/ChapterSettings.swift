import Chronology
import Manuscript

/// When and where chapters take place, and with whom, over all their scenes.
struct ChapterSettings {
  struct Setting {
    /// Whether all of it happens at the time that it names.
    var isReal = true
    /// The header's time and place as typed, else those of the first scene that has them.
    var when: Located<String>?
    var place: Located<String>?
    /// `nil` where the header has none, or one cannot be read.
    var times: [StoryTime]? = []
    /// Bible entries; `nil` where the header has none, or one is not in the bible.
    var places: [Int]? = []
    /// Bible entries of all who are there, or spoken of; `nil` where the header does not say.
    var people: Set<Int>?
    var firstListed: Located<String>?
  }

  let nesting: PlaceNesting
  private var settings: [Setting]

  init(_ story: CheckedStory) {
    nesting = story.timeline.nesting
    settings = story.chapters.map { Self.people(of: $0, story.names) }
    for station in story.timeline.stations where settings.indices.contains(station.chapter) {
      let chapter = story.chapters[station.chapter]
      let scene = station.scene.flatMap {
        chapter.scenes.indices.contains($0) ? chapter.scenes[$0] : nil
      }
      var setting = settings[station.chapter]
      setting.isReal = setting.isReal && station.telling.isReal
      if let when = station.scene == nil ? chapter.header.when : scene?.when {
        setting.when = setting.when ?? when
        if let time = station.time { setting.times?.append(time) } else { setting.times = nil }
      }
      if let place = station.scene == nil ? chapter.header.place : scene?.place {
        setting.place = setting.place ?? place
        if let entry = station.place { setting.places?.append(entry) } else { setting.places = nil }
      }
      settings[station.chapter] = setting
    }
    // What stands outside of the scenes that say so may be at any time and place.
    for (index, chapter) in story.chapters.enumerated() {
      if chapter.header.when == nil { settings[index].times = nil }
      if chapter.header.place == nil { settings[index].places = nil }
    }
  }

  subscript(chapter: Int) -> Setting {
    settings.indices.contains(chapter) ? settings[chapter] : Setting()
  }

  private static func people(of chapter: ChapterFacts, _ names: BibleNames) -> Setting {
    var setting = Setting()
    guard let characters = chapter.header.characters else { return setting }
    let header = chapter.header
    let scenes = chapter.scenes.flatMap { ($0.characters ?? []) + [$0.pov].compactMap { $0 } }
    let all = characters + (header.mentions ?? []) + header.silent + scenes
    setting.firstListed = characters.first
    setting.people = Set(
      (all + [header.pov].compactMap { $0 }).flatMap {
        names.resolve($0.value, kinds: [.character])
      })
    return setting
  }
}

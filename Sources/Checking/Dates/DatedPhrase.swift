import Chronology
import Manuscript

/// A phrase of time somewhere in the story, read.
struct DatedPhrase {
  var text: Located<String>
  var phrase: WhenPhrase
  /// What the timeline makes of it; `nil` where that is not known.
  var time: StoryTime?
  /// The bible entry of the place that goes with it.
  var place: Int?

  /// Each `when` of headers and scenes, in reading order, then each `when`, `born` and `died` of the
  /// bible; those only that can be read.
  static func all(_ story: CheckedStory) -> [DatedPhrase] {
    let calendar = story.timeline.calendar
    func read(_ text: Located<String>?, _ time: StoryTime?, _ place: Int?) -> DatedPhrase? {
      guard let text, case .success(let phrase) = WhenPhrase.read(text.value, in: calendar) else {
        return nil
      }
      return DatedPhrase(text: text, phrase: phrase, time: time, place: place)
    }
    var phrases: [DatedPhrase] = []
    for station in story.timeline.stations where story.chapters.indices.contains(station.chapter) {
      let chapter = story.chapters[station.chapter]
      let place = station.place ?? story.entry(chapter.header.place, .place)
      var text = chapter.header.when
      if let scene = station.scene {
        text = chapter.scenes.indices.contains(scene) ? chapter.scenes[scene].when : nil
      }
      phrases += read(text, station.time, place).map { [$0] } ?? []
    }
    for (index, entry) in story.bible.entries.enumerated() {
      switch entry.kind {
      case .event:
        let place = story.entry(entry.occurrence.place, .place)
        let time = entry.occurrence.when == nil ? nil : story.timeline.time(ofEvent: index)
        phrases += read(entry.occurrence.when, time, place).map { [$0] } ?? []
      case .character:
        // The time of a death is not taken from the timeline: it may be that of a chapter.
        phrases += read(entry.life.born, nil, nil).map { [$0] } ?? []
        phrases += read(entry.life.died, nil, nil).map { [$0] } ?? []
      default: break
      }
    }
    return phrases
  }
}

import Chronology
import Manuscript

/// A chapter whose time is known to the day, by its header.
struct DatedChapter {
  var chapter: Int
  var day: Int
  /// Of the day; `nil` without a clock time.
  var minute: Int?
  /// The last day on which it or one of its scenes is.
  var lastDay: Int
  /// Whether it has no scene with a time or a place of its own.
  var isSingle: Bool
  /// Told as it happens, in the order of the days.
  var isMain: Bool

  /// Those of a story whose scenes have known days too, none of them told otherwise.
  ///
  /// Dates are read by ``DayCount``; only phrases that count from other times are left to the timeline.
  static func all(in story: CheckedStory, _ days: DayCount) -> [DatedChapter] {
    var times: [[Int]: StoryTime] = [:]
    for station in story.timeline.stations {
      times[[station.chapter, station.scene ?? -1]] = station.time
    }
    var latest = Int.min
    return story.chapters.indices.compactMap { index -> DatedChapter? in
      let chapter = story.chapters[index]
      guard let when = chapter.header.when?.value,
        chapter.scenes.allSatisfy({ $0.toldAs == nil }),
        let time = reading(of: when, times[[index, -1]], days)
      else { return nil }
      var last = time.lastDay
      for (place, scene) in chapter.scenes.enumerated() {
        guard let when = scene.when?.value else { continue }
        guard let later = reading(of: when, times[[index, place]], days), later.day >= time.day
        else { return nil }
        last = max(last, later.lastDay)
      }
      let isMain = (chapter.header.toldAs?.value ?? "now") == "now" && time.day >= latest
      if isMain { latest = last }
      return DatedChapter(
        chapter: index, day: time.day, minute: time.minute, lastDay: last,
        isSingle: chapter.scenes.allSatisfy { $0.when == nil && $0.place == nil }, isMain: isMain)
    }
  }

  private struct Reading {
    var day: Int
    var minute: Int?
    var lastDay: Int
  }

  private static func reading(
    of when: String, _ time: StoryTime?, _ days: DayCount
  ) -> Reading? {
    let ends = when.split(separator: " to ", maxSplits: 1).map(String.init)
    guard let first = ends.first else { return nil }
    if let start = days.read(withoutPart(first)) {
      let end = ends.count > 1 ? days.read(withoutPart(ends[1])) : nil
      return Reading(day: start.day, minute: start.minute, lastDay: end?.day ?? start.day)
    }
    guard let time, time.start.axis == .calendar,
      time.start.upper - time.start.lower <= days.minutes
    else { return nil }
    let day = days.day(ofMinute: time.start.lower)
    let isExact = time.start.upper - time.start.lower == 1
    return Reading(
      day: day, minute: isExact ? time.start.lower - days.minute(ofDay: day) : nil,
      lastDay: days.day(ofMinute: (time.end ?? time.start).upper - 1))
  }

  /// Without `, evening` and the like.
  private static func withoutPart(_ when: String) -> String {
    guard let comma = when.lastIndex(of: ","), !when[comma...].contains(where: \.isNumber) else {
      return when
    }
    return String(when[..<comma])
  }
}

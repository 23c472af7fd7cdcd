import Chronology
package import Manuscript

extension StoryTimeline {
  /// How a station stands to a point of the story.
  private enum Standing { case before, within, after }

  /// Whether a point of the story lies behind a station.
  ///
  /// It is `true` if the station is certainly after it, `false` if certainly before or in it, `nil`
  /// where that is not known. A chapter lies behind by reading order for stations of the main line,
  /// and by story time for flashbacks where both times are known; so do events that are shown in one
  /// chapter and have no time; other events and dates by story time.
  package func isPast(_ reference: Located<String>, at station: Station) -> Bool? {
    standing(of: station, to: reference).map { $0 == .after }
  }

  /// Whether something between two points holds at a station; `nil` where that is not known.
  ///
  /// "From 7" becomes true during 7 and counts there; "until 7" no longer counts in 7.
  package func holds(
    from: Located<String>?, until: Located<String>?, at station: Station
  ) -> Bool? {
    let hasBegun =
      from.map { from in standing(of: station, to: from).map { $0 != .before } } ?? true
    let goesOn =
      until.map { until in standing(of: station, to: until).map { $0 == .before } } ?? true
    if hasBegun == false || goesOn == false { return false }
    return hasBegun == nil || goesOn == nil ? nil : true
  }

  private func standing(of station: Station, to reference: Located<String>) -> Standing? {
    if let chapter = moments.chapter(reference.value) {
      return standing(of: station, toChapter: chapter)
    }
    if let event = moments.event(reference.value) {
      if let found = standing(of: station, to: time(ofEvent: event)) { return found }
      return showing(ofEvent: event).flatMap { standing(of: station, toChapter: $0) }
    }
    return standing(of: station, to: time(of: reference))
  }

  private func standing(of station: Station, toChapter chapter: Int) -> Standing? {
    guard station.telling.isReal, let first = stations(of: chapter).first else { return nil }
    let there = stations[first]
    if station.chapter == chapter { return .within }
    if station.telling == .now, there.telling == .now {
      return station.chapter > chapter ? .after : .before
    }
    if let found = standing(of: station, to: there.time) { return found }
    // What a flashback tells lies behind the main line that goes on after it.
    let isTold = there.telling == .flashback && station.chapter > chapter
    return station.telling == .now && isTold && there.time == nil ? .after : nil
  }

  private func standing(of station: Station, to time: StoryTime?) -> Standing? {
    guard station.telling.isReal, let here = station.time, let time else { return nil }
    if time.isCertainlyBefore(here) { return .after }
    if here.isCertainlyBefore(time) { return .before }
    return time.extent.contains(here.extent) ? .within : nil
  }
}

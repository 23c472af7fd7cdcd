import Chronology
import Manuscript

/// Makes the rows of a ``TimelineChart``.
struct TimelineRows {
  let story: CheckedStory
  /// Events that a chapter lists.
  private(set) var shown: Set<Int> = []

  init(_ story: CheckedStory) {
    self.story = story
    for chapter in story.chapters {
      for reference in chapter.header.events {
        if let event = story.moments.event(reference.value) { shown.insert(event) }
      }
    }
  }

  private var calendar: Calendar { story.timeline.calendar }

  func row(_ station: StoryTimeline.Station) -> TimelineChart.Row {
    let chapter = story.chapters[station.chapter]
    let isScene = station.scene != nil
    let events = isScene ? [] : chapter.header.events.compactMap { story.moments.event($0.value) }
    var row = TimelineChart.Row(
      kind: isScene ? .scene : .chapter, chapter: station.chapter, title: chapter.title,
      telling: station.telling, when: station.when?.value, time: station.time,
      place: station.placeName?.value, people: station.present,
      namesPeople: station.characters != nil || !isScene && station.pov != nil,
      events: events.map { title(ofEvent: $0) })
    if let pov = station.pov, !isScene, !row.people.contains(pov) {
      row.people = (row.people + [pov]).sorted()
    }
    row.clock = clock(station.time, station.phrase)
    describe(&row, place: station.place)
    return row
  }

  func row(event index: Int) -> TimelineChart.Row {
    let occurrence = story.bible.entries[index].occurrence
    let people = occurrence.who.compactMap { story.entry($0, .character) }
    var row = TimelineChart.Row(
      kind: .event, title: title(ofEvent: index), telling: .now, when: occurrence.when?.value,
      time: story.timeline.time(ofEvent: index), place: occurrence.place?.value,
      people: Set(people).sorted(), namesPeople: !people.isEmpty, events: [])
    row.clock = clock(row.time, nil)
    describe(&row, place: story.entry(occurrence.place, .place))
    return row
  }

  private func title(ofEvent index: Int) -> String {
    let entry = story.bible.entries[index]
    return entry.occurrence.what?.value ?? entry.name.value
  }

  private func clock(_ time: StoryTime?, _ phrase: WhenPhrase?) -> String? {
    guard let time else { return nil }
    if time.start.upper - time.start.lower == 1 {
      let start = calendar.words(forClock: calendar.clock(ofMinute: time.start.lower))
      guard let end = time.end, end.upper - end.lower == 1 else { return start }
      return "\(start)–\(calendar.words(forClock: calendar.clock(ofMinute: end.lower)))"
    }
    return phrase?.start.dayPart?.rawValue
  }

  /// Day, moon and sun, as far as the day is known.
  private func describe(_ row: inout TimelineChart.Row, place: Int?) {
    guard let time = row.time else { return }
    let first = calendar.day(ofMinute: time.start.lower)
    if let end = time.end, calendar.day(ofMinute: end.upper &- 1) > first + 1,
      end.axis == time.start.axis
    {
      row.day = calendar.words(for: TimeSpan(time.start.lower, end.upper, on: end.axis))
    } else {
      row.day = calendar.words(for: time.start)
    }
    guard time.start.axis == .calendar,
      time.start.upper - time.start.lower <= calendar.minutesPerDay
    else { return }
    let middle = time.start.lower + (time.start.upper - time.start.lower) / 2
    let moons = calendar.moonNames.enumerated().compactMap { index, name in
      calendar.moonPhase(index, atMinute: middle).map { phase in
        calendar.isOfEarth ? phase.word : "\(name) \(phase.word)"
      }
    }
    row.moon = moons.isEmpty ? nil : moons.joined(separator: ", ")
    guard let place, let at = story.timeline.coordinates(ofPlace: place) else { return }
    row.sun = calendar.sun(onDay: first, latitude: at.latitude, longitude: at.longitude)
  }
}

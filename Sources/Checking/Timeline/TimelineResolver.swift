import Chronology
import Manuscript

/// Reads the phrases of a story and places its stations in story time, in reading order.
struct TimelineResolver {
  let calendar: Calendar
  private(set) var stations: [StoryTimeline.Station] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var unread: [StoryTimeline.Unread] = []
  private(set) var dayOne: Int?
  private let places: [BibleLocation.Coordinates?]
  private var hasBegins = false

  init(_ story: Story, places: [BibleLocation.Coordinates?]) {
    calendar = Calendar(story.calendar)
    self.places = places
    if case .custom(let custom) = story.calendar {
      for moon in custom.moons where read(moon.full)?.start.date?.full == nil {
        if unread.last?.phrase != moon.full {
          unread.append(.init(phrase: moon.full, reason: .unreadable))
        }
      }
    }
    if let begins = story.begins, let phrase = read(begins) {
      dayOne = phrase.start.date?.full.flatMap(calendar.day(of:))
      hasBegins = dayOne != nil
      if phrase.start.date == nil { unread.append(.init(phrase: begins, reason: .unreadable)) }
    }
  }

  /// The phrase, read; what cannot be read is noted.
  private mutating func read(_ text: Located<String>, isReference: Bool = false) -> WhenPhrase? {
    switch WhenPhrase.read(text.value, in: calendar) {
    case .success(let phrase): return phrase
    case .failure(.unreadable):
      if !isReference { unread.append(.init(phrase: text, reason: .unreadable)) }
    case .failure(.noSuchDate(let reason)):
      unread.append(.init(phrase: text, reason: .noSuchDate(reason)))
    }
    return nil
  }

  mutating func readStations(_ chapters: [ChapterFacts], _ names: BibleNames) {
    for (index, chapter) in chapters.enumerated() {
      let start = stations.count
      let header = chapter.header
      var station = StoryTimeline.Station(
        chapter: index, telling: Self.telling(header.toldAs) ?? .now, when: header.when,
        placeName: header.place, characters: header.characters, present: [], povName: header.pov)
      complete(&station, names)
      stations.append(station)
      var place = header.place
      for (number, scene) in chapter.scenes.enumerated() {
        if scene.place != nil { place = nil }
        var station = StoryTimeline.Station(
          chapter: index, scene: number,
          telling: Self.telling(scene.toldAs) ?? stations[start].telling, when: scene.when,
          placeName: scene.place ?? place, characters: scene.characters, present: [],
          povName: scene.pov ?? header.pov)
        complete(&station, names)
        stations.append(station)
      }
      ranges.append(start..<stations.count)
    }
    if dayOne == nil { dayOne = impliedDayOne() }
  }

  private static func telling(_ text: Located<String>?) -> StoryTimeline.Telling? {
    text.flatMap { StoryTimeline.Telling(rawValue: $0.value) }
  }

  private mutating func complete(_ station: inout StoryTimeline.Station, _ names: BibleNames) {
    station.phrase = station.when.flatMap { read($0) }
    func entry(_ name: Located<String>?, _ kind: BibleEntry.Kind) -> Int? {
      guard let name else { return nil }
      let found = names.resolve(name.value, kinds: [kind])
      return found.count == 1 ? found[0] : nil
    }
    station.place = entry(station.placeName, .place)
    station.pov = entry(station.povName, .character)
    station.present = Set((station.characters ?? []).compactMap { entry($0, .character) }).sorted()
  }

  /// The day that `day 1` can only mean: a chapter says both, or the first chapter with a time has a
  /// date and none is counted from it or before it.
  private func impliedDayOne() -> Int? {
    let main = stations.filter { $0.telling == .now && $0.phrase != nil }
    for station in main {
      if let start = station.phrase?.start, let number = start.storyDay,
        let day = start.date?.full.flatMap(calendar.day(of:))
      {
        return day - number + 1
      }
    }
    guard let first = main.first?.phrase, let date = first.start.date?.full,
      !first.isApproximate, stations.allSatisfy({ $0.phrase?.start.storyDay ?? 2 > 1 })
    else { return nil }
    return calendar.day(of: date)
  }

  mutating func resolveStations() {
    var main: Int?
    var last: Int?
    var floatingWeekday: Int?
    let countsDays = stations.contains { $0.phrase?.start.storyDay != nil }
    for range in ranges {
      for index in range {
        let isHeader = stations[index].scene == nil
        // A scene that says nothing of its time goes on where the one before it stands.
        guard isHeader || stations[index].when != nil else { continue }
        var reference = stations[index].telling == .now ? main : last
        if !isHeader {
          let before = range.lowerBound..<index
          reference = before.last { stations[$0].when != nil } ?? reference
        }
        let place = stations[index].place.flatMap { places[$0] }
        var resolver = PhraseResolver(
          calendar: calendar, dayOne: dayOne, floatingWeekday: floatingWeekday,
          isSouthern: place.map { $0.latitude < 0 } ?? false,
          goesForward: stations[index].telling == .now || !isHeader)
        if let reference {
          resolver.reference = stations[reference].time
          resolver.referencePhrase = stations[reference].phrase
        } else if stations[index].telling == .now, hasBegins || !countsDays && dayOne == nil {
          resolver.startsStory = true
        }
        if let phrase = stations[index].phrase {
          if resolver.startsStory, floatingWeekday == nil, dayOne == nil {
            floatingWeekday = phrase.start.weekday
            resolver.floatingWeekday = floatingWeekday
          }
          stations[index].time = resolver.time(of: phrase)
          if !phrase.start.isAbsolute, phrase.start.storyDay == nil {
            stations[index].reference = reference
            if case .minutes(let minutes) = phrase.start.offset, minutes.lowerBound >= 0 {
              stations[index].elapsed = minutes
            }
          }
          if let time = stations[index].time, let end = time.end, end.isBefore(time.start),
            let when = stations[index].when
          {
            unread.append(
              .init(phrase: when, reason: .noSuchDate("the end comes before the beginning")))
            stations[index].time?.end = nil
          }
        }
        last = index
        if stations[index].telling == .now { main = index }
      }
    }
  }

  /// The time of a phrase that stands for itself; noted where it cannot be read.
  ///
  /// - Parameters:
  ///   - text: A date.
  ///   - isReference: Whether it may also name a chapter or an event, so that other words are not
  ///     noted here.
  /// - Returns: `nil` where the phrase is no date.
  mutating func time(of text: Located<String>, isReference: Bool = false) -> StoryTime? {
    guard let phrase = read(text, isReference: isReference) else { return nil }
    return PhraseResolver(calendar: calendar, dayOne: dayOne).time(of: phrase)
  }

  /// When somebody was born who has an age at the story's start: a span of a year.
  func birth(atAge text: String) -> StoryTime? {
    let words = text.split { !$0.isNumber }
    let isRound = !text.allSatisfy(\.isNumber)
    guard words.count == 1, let age = words.first.flatMap({ Int($0) }), age <= 100_000,
      let start = storyStart
    else { return nil }
    let slack = isRound ? 3 : 0
    let (first, last) = (
      calendar.day(ofMinute: start.lower), calendar.day(ofMinute: start.upper - 1)
    )
    func day(_ years: Int, before day: Int) -> Int? {
      calendar.day(
        of: calendar.adding(months: -years * calendar.monthCount, to: calendar.date(ofDay: day)))
    }
    guard let lower = day(age + slack + 1, before: first),
      let upper = day(max(age - slack, 0), before: last)
    else { return nil }
    let minutes = calendar.minutesPerDay
    return StoryTime(start: TimeSpan(lower * minutes, (upper + 1) * minutes))
  }

  /// When the story begins, by `begins` or the first chapter of the main line that has a date.
  private var storyStart: TimeSpan? {
    if hasBegins, let dayOne { return calendar.span(ofDay: dayOne) }
    let first = stations.first { $0.telling == .now && $0.time != nil }
    return first?.time.flatMap { $0.start.axis == .calendar ? $0.start : nil }
  }
}

import Chronology

/// Places one phrase in story time, beside the station that it refers to.
struct PhraseResolver {
  let calendar: Calendar
  let dayOne: Int?
  /// The weekday of day 1 of the story's own axis.
  var floatingWeekday: Int?
  var isSouthern = false
  /// Whether a bare weekday, month or season is the next one: so on the main line.
  var goesForward = true
  var reference: StoryTime?
  var referencePhrase: WhenPhrase?
  /// Whether a phrase that needs another chapter stands at day 1.
  var startsStory = false

  /// Days, and what they are counted on.
  private struct Days {
    var range: ClosedRange<Int>
    var axis: TimeSpan.Axis = .calendar

    func shifted(_ least: Int, _ most: Int) -> Days {
      Days(
        range: range.lowerBound &+ least...max(range.upperBound &+ most, range.lowerBound &+ least),
        axis: axis)
    }
  }

  /// How long a chapter may go on when nothing is said of its end, in minutes.
  private static let chapterSlack = 360

  func time(of phrase: WhenPhrase) -> StoryTime? {
    guard let (start, days) = span(of: phrase.start, isApproximate: phrase.isApproximate) else {
      return nil
    }
    guard let end = phrase.end else { return StoryTime(start: start) }
    var later = self
    later.reference = StoryTime(start: start)
    later.referencePhrase = phrase
    later.goesForward = true
    let isBare =
      end.date == nil && end.weekday == nil && end.storyDay == nil && end.offset == nil
      && end.season == nil
    if isBare, let days {
      var last = minutes(of: days, end, isApproximate: phrase.isApproximate)
      if last.upper <= start.lower {
        last = minutes(of: days.shifted(1, 1), end, isApproximate: phrase.isApproximate)
      }
      return StoryTime(start: start, end: last)
    }
    return StoryTime(start: start, end: later.span(of: end, isApproximate: phrase.isApproximate)?.0)
  }

  private func span(
    of point: WhenPhrase.Point, isApproximate: Bool
  ) -> (TimeSpan, Days?)? {
    if case .minutes(let range) = point.offset {
      guard let span = span(after: range) else { return nil }
      return (pinned(span, to: point), nil)
    }
    guard let days = days(of: point) else { return nil }
    let span = minutes(of: days, point, isApproximate: isApproximate)
    let isBare =
      point.date == nil && point.weekday == nil && point.storyDay == nil
      && point.season == nil && (point.offset == nil || point.offset == .later)
    if isBare, let reference, span.upper <= reference.start.lower {
      let next = days.shifted(1, 1)
      return (minutes(of: next, point, isApproximate: isApproximate), next)
    }
    return (span, days)
  }

  /// The minutes at which something may begin on one of the days.
  private func minutes(of days: Days, _ point: WhenPhrase.Point, isApproximate: Bool) -> TimeSpan {
    let day = calendar.minutesPerDay
    var (lower, upper) = (days.range.lowerBound &* day, days.range.upperBound &* day)
    if let clock = point.clock {
      lower += clock - (isApproximate ? 30 : 0)
      upper += clock + (isApproximate ? 31 : 1)
    } else if let part = point.dayPart {
      let clock = part.clock(minutesPerDay: day)
      lower += clock.lowerBound
      upper += clock.upperBound
    } else {
      upper += day
      if isApproximate {
        let length = upper - lower
        let slack = length <= 2 * day ? 3 : length <= 40 * day ? 30 : 730
        lower -= slack * day
        upper += slack * day
      }
    }
    return TimeSpan(lower, upper, on: days.axis)
  }

  /// So many minutes after the end of the reference, or before its start.
  private func span(after range: ClosedRange<Int>) -> TimeSpan? {
    guard let reference = reference ?? storyStart else { return nil }
    let slack = reference.end == nil && range.upperBound >= 0 ? Self.chapterSlack : 0
    let from = range.lowerBound < 0 ? reference.start : reference.end ?? reference.start
    let lower = range == 0...0 ? reference.start.lower : from.lower &+ range.lowerBound
    return TimeSpan(lower, from.upper &+ range.upperBound &+ slack, on: from.axis)
  }

  /// The span cut to the clock that is said beside it, where that falls into it once.
  private func pinned(_ span: TimeSpan, to point: WhenPhrase.Point) -> TimeSpan {
    guard let clock = point.clock else { return span }
    let day = calendar.minutesPerDay
    let (first, last) = (calendar.day(ofMinute: span.lower), calendar.day(ofMinute: span.upper))
    guard last - first <= 2 else { return span }
    let fitting = (first...last).map { $0 * day + clock }
      .filter { $0 >= span.lower - 60 && $0 < span.upper + 60 }
    return fitting.count == 1 ? TimeSpan(fitting[0], fitting[0] + 1, on: span.axis) : span
  }

  private var storyStart: StoryTime? {
    guard startsStory else { return nil }
    if let dayOne { return StoryTime(start: calendar.span(ofDay: dayOne)) }
    return StoryTime(
      start: TimeSpan(
        calendar.minutesPerDay, 2 * calendar.minutesPerDay, on: .story))
  }

  /// The days of the reference: of its end, or of its start.
  private func referenceDays(ofStart: Bool = false) -> Days? {
    guard let reference = reference ?? storyStart else { return nil }
    let span = ofStart ? reference.start : reference.end ?? reference.start
    var last = calendar.day(ofMinute: span.upper &- 1)
    let first = calendar.day(ofMinute: span.lower)
    // A night belongs to the day on which it falls.
    let part = ofStart ? referencePhrase?.start : referencePhrase?.end ?? referencePhrase?.start
    if part?.clock == nil, part?.dayPart == .night || part?.dayPart == .midnight, last > first {
      last -= 1
    }
    return Days(range: first...max(first, last), axis: span.axis)
  }

  private func days(of point: WhenPhrase.Point) -> Days? {
    if let date = point.date, date.year != nil { return days(of: point, date) }
    if let number = point.storyDay {
      guard let dayOne else { return Days(range: number...number, axis: .story) }
      return Days(range: dayOne + number - 1...dayOne + number - 1)
    }
    switch point.offset {
    case .days(let range):
      guard var days = referenceDays(ofStart: range.lowerBound < 0) else { return nil }
      if range == 1...1, point.dayPart == .morning || point.dayPart == .dawn, isSmallHours {
        days = days.shifted(-1, 0)
      }
      days = days.shifted(range.lowerBound, range.upperBound)
      return narrowed(days, to: point.weekday)
    case .months(let range): return moved(range, by: 1, slack: 5)
    case .years(let range): return moved(range, by: calendar.monthCount, slack: 30)
    case .minutes, .earlier: return nil
    case .next, .last, .later, nil: break
    }
    if point.date != nil || point.season != nil { return recurring(point) }
    if let weekday = point.weekday { return days(on: weekday, point.offset) }
    guard point.clock != nil || point.dayPart != nil else {
      return point.offset == nil && point.third == nil ? referenceDays() : nil
    }
    return referenceDays()
  }

  /// Whether the reference begins between midnight and five, so that the next morning may be its own.
  private var isSmallHours: Bool {
    guard let reference, reference.start.upper - reference.start.lower == 1 else { return false }
    return calendar.clock(ofMinute: reference.start.lower) < 300
  }

  /// The only day of the weekday among some, else all of them.
  private func narrowed(_ days: Days, to weekday: Int?) -> Days {
    guard let weekday, days.range.count > 1, days.range.count < 400 else { return days }
    let fitting = days.range.filter { self.weekday(of: $0, on: days.axis) == weekday }
    guard let first = fitting.first, let last = fitting.last else { return days }
    return Days(range: first...last, axis: days.axis)
  }

  private func weekday(of day: Int, on axis: TimeSpan.Axis) -> Int? {
    guard axis == .story else { return calendar.weekday(ofDay: day) }
    guard let floatingWeekday, calendar.weekCount > 0 else { return nil }
    return (((day - 1) % calendar.weekCount + calendar.weekCount) + floatingWeekday)
      % calendar.weekCount
  }

  /// The days of a date with a year, or of a season or a part of it.
  private func days(of point: WhenPhrase.Point, _ date: PartialDate) -> Days? {
    var span: TimeSpan?
    if let season = point.season, calendar.seasons.indices.contains(season), let year = date.year {
      let spans = calendar.spans(
        of: calendar.seasons[season], in: year, isSouthern: isSouthern)
      if let first = spans.first, let last = spans.last { span = TimeSpan(first.lower, last.upper) }
    } else {
      span = calendar.span(of: date)
      if point.moreYears > 0, let year = date.year,
        let last = calendar.span(of: PartialDate(year: year + point.moreYears))
      {
        span?.upper = last.upper
      }
    }
    guard let span else { return nil }
    let (first, last) = (calendar.day(ofMinute: span.lower), calendar.day(ofMinute: span.upper - 1))
    let length = last - first
    switch point.third {
    case .early: return Days(range: first...first + length * 2 / 5)
    case .mid: return Days(range: first + length / 4...first + length * 3 / 4)
    case .late: return Days(range: first + length * 3 / 5...last)
    case nil: return Days(range: first...last)
    }
  }

  /// The day so many months after the reference, give or take a few days.
  private func moved(_ range: ClosedRange<Int>, by months: Int, slack: Int) -> Days? {
    guard let days = referenceDays(ofStart: range.lowerBound < 0), days.axis == .calendar else {
      return nil
    }
    func day(_ count: Int, _ day: Int) -> Int? {
      let (count, isTooMuch) = count.multipliedReportingOverflow(by: months)
      guard !isTooMuch else { return nil }
      return calendar.day(of: calendar.adding(months: count, to: calendar.date(ofDay: day)))
    }
    guard let lower = day(range.lowerBound, days.range.lowerBound),
      let upper = day(range.upperBound, days.range.upperBound), lower <= upper
    else { return nil }
    return Days(range: lower - slack...upper + slack)
  }

  /// The weekday on or after the reference, after it (`next`), or before it (`last`).
  private func days(on weekday: Int, _ offset: WhenPhrase.Offset?) -> Days? {
    guard goesForward || offset != nil, let days = referenceDays(ofStart: offset == .last),
      let first = self.weekday(of: days.range.lowerBound, on: days.axis),
      let last = self.weekday(of: days.range.upperBound, on: days.axis)
    else { return nil }
    let week = calendar.weekCount
    func step(_ from: Int) -> Int {
      let ahead = (weekday - from + week) % week
      switch offset {
      case .last: return ahead == 0 ? -week : ahead - week
      case .next: return ahead == 0 ? week : ahead
      default: return ahead
      }
    }
    return days.shifted(step(first), step(last))
  }

  /// A date without a year or a season: the next one, or the last.
  private func recurring(_ point: WhenPhrase.Point) -> Days? {
    guard goesForward || point.offset != nil,
      let days = referenceDays(ofStart: point.offset == .last),
      days.axis == .calendar
    else { return nil }
    let year = calendar.date(ofDay: days.range.lowerBound).year
    var candidates: [Days] = []
    for year in year - 9...year + 9 {
      if let season = point.season, calendar.seasons.indices.contains(season) {
        for span in calendar.spans(of: calendar.seasons[season], in: year, isSouthern: isSouthern) {
          let (first, last) = (
            calendar.day(ofMinute: span.lower), calendar.day(ofMinute: span.upper - 1)
          )
          candidates.append(Days(range: first...last))
        }
      } else if var date = point.date {
        date.year = year
        guard let span = calendar.span(of: date) else { continue }
        let (first, last) = (
          calendar.day(ofMinute: span.lower), calendar.day(ofMinute: span.upper - 1)
        )
        candidates.append(Days(range: first...last))
      }
    }
    candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
    let (first, last) = (days.range.lowerBound, days.range.upperBound)
    switch point.offset {
    case .next: return candidates.first { $0.range.lowerBound > last }
    case .last: return candidates.last { $0.range.upperBound < first }
    default:
      guard var found = candidates.first(where: { $0.range.upperBound >= first }) else {
        return nil
      }
      found.range = max(found.range.lowerBound, first)...found.range.upperBound
      // Where the reference itself is not known to the day, the one after may be meant.
      if first < last, let later = candidates.first(where: { $0.range.upperBound >= last }) {
        found.range = found.range.lowerBound...later.range.upperBound
      }
      return found
    }
  }
}

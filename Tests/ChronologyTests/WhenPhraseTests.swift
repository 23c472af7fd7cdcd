import Chronology
import Manuscript
import TestSupport
import Testing

@Suite("Phrases of time")
struct WhenPhraseTests {
  /// A phrase in few words, for comparison.
  static func outline(_ text: String, in calendar: Chronology.Calendar = .gregorian) -> String {
    switch WhenPhrase.read(text, in: calendar) {
    case .failure(.unreadable): return "?"
    case .failure(.noSuchDate(let reason)): return "no: " + reason
    case .success(let phrase):
      let points = [phrase.start, phrase.end].compactMap { $0 }.map { outline($0, calendar) }
      return (phrase.isApproximate ? "~ " : "") + points.joined(separator: " .. ")
    }
  }

  private static func outline(_ point: WhenPhrase.Point, _ calendar: Chronology.Calendar) -> String
  {
    var parts: [String] = []
    if let date = point.date {
      let texts = [date.year, date.month, date.day].map { $0.map(String.init) ?? "_" }
      parts.append(texts.joined(separator: "/"))
    }
    if let weekday = point.weekday { parts.append(calendar.weekdayNames[weekday]) }
    if let season = point.season { parts.append(calendar.seasons[season].name) }
    if let third = point.third { parts.append(third.rawValue) }
    if point.moreYears > 0 { parts.append("+\(point.moreYears)y") }
    if let day = point.storyDay { parts.append("day \(day)") }
    switch point.offset {
    case .minutes(let range): parts.append("\(range.lowerBound)...\(range.upperBound)min")
    case .days(let range): parts.append("\(range.lowerBound)...\(range.upperBound)d")
    case .months(let range): parts.append("\(range.lowerBound)...\(range.upperBound)mo")
    case .years(let range): parts.append("\(range.lowerBound)...\(range.upperBound)y")
    case .next: parts.append("next")
    case .last: parts.append("last")
    case .later: parts.append("later")
    case .earlier: parts.append("earlier")
    case nil: break
    }
    if let part = point.dayPart { parts.append(part.rawValue) }
    if let clock = point.clock { parts.append("\(clock / 60):\(clock % 60)") }
    return parts.joined(separator: " ")
  }

  @Test(
    "Dates are read as people write them",
    arguments: [
      ("1887-11-03 21:30", "1887/11/3 21:30"), ("1887-11-03", "1887/11/3"),
      ("1887-11", "1887/11/_"),
      ("1887", "1887/_/_"), ("3 November 1887", "1887/11/3"),
      ("3rd of November, 1887", "1887/11/3"),
      ("Thursday 3 November 1887, 21:30", "1887/11/3 Thursday 21:30"),
      ("November 3, 1887", "1887/11/3"), ("Nov. 3rd 1887", "1887/11/3"),
      ("November 1887", "1887/11/_"),
      ("3 November", "_/11/3"), ("November", "_/11/_"), ("3. November 1887", "1887/11/3"),
      ("le 3 novembre 1887", "1887/11/3"), ("3 de noviembre de 1887", "1887/11/3"),
      ("Dienstag, 1. März 1887, 21 Uhr 30", "1887/3/1 Tuesday 21:30"), ("3.11.1887", "1887/11/3"),
      ("13/11/1887", "1887/11/13"), ("1887/11/03", "1887/11/3"), ("3/11/1887", "?"),
      ("1887-11-03T21:30:15", "1887/11/3 21:30"), ("-0043-03-15", "-43/3/15"),
      ("44 BC", "-43/_/_"), ("15 March 44 B.C.", "-43/3/15"), ("12 AD", "12/_/_"),
      ("AD 12", "12/_/_"),
      ("c. 1887", "~ 1887/_/_"), ("about 1887", "~ 1887/_/_"), ("spring 1887", "1887/_/_ spring"),
      ("winter", "winter"), ("in the winter of 1887", "1887/_/_ winter"),
      ("the 1880s", "1880/_/_ +9y"),
      ("early November 1887", "1887/11/_ early"), ("year 12", "12/_/_"),
    ])
  func dates(text: String, expected: String) {
    #expect(Self.outline(text) == expected)
  }

  @Test(
    "Clocks and parts of the day are read",
    arguments: [
      ("21:30", "21:30"), ("9.30 pm", "21:30"), ("9 a.m.", "9:0"), ("12 am", "0:0"),
      ("12 pm", "12:0"),
      ("21h30", "21:30"), ("24:00", "24:0"), ("half past nine in the evening", "evening 21:30"),
      ("a quarter to nine, morning", "morning 8:45"), ("ten past nine pm", "21:10"),
      ("nine o'clock at night", "night 21:0"), ("at nine in the morning", "morning 9:0"),
      ("two in the afternoon", "afternoon 14:0"), ("9 in the evening", "evening 21:0"),
      ("at 9", ""), ("evening", "evening"), ("midday", "noon"),
      ("1887-11-03, dusk", "1887/11/3 dusk"),
    ])
  func clocks(text: String, expected: String) {
    #expect(Self.outline(text) == expected)
  }

  @Test(
    "Phrases beside another chapter are read",
    arguments: [
      ("day 3, evening", "day 3 evening"), ("day three", "day 3"), ("the third day", "day 3"),
      ("day 0", "day 0"), ("day -2", "day -2"), ("next morning", "1...1d morning"),
      ("the next day", "1...1d"), ("same day, evening", "0...0d evening"),
      ("the same evening", "0...0d evening"), ("that night", "0...0d night"),
      ("three days later", "3...3d"), ("two hours later", "120...120min"),
      ("half an hour later", "30...30min"), ("an hour and a half later", "90...90min"),
      ("2 hours 10 minutes later", "130...130min"), ("a week earlier", "-7...-7d"),
      ("a fortnight later", "14...14d"), ("a few days later", "2...7d"),
      ("some weeks later", "14...56d"), ("several days earlier", "-8...-3d"),
      ("a couple of days later", "2...2d"), ("two or three days later", "2...3d"),
      ("two nights later", "2...2d night"), ("the day before", "-1...-1d"),
      ("the morning after", "1...1d morning"), ("the night before", "-1...-1d night"),
      ("a month later", "1...1mo"), ("ten years earlier", "-10...-10y"), ("Tuesday", "Tuesday"),
      ("next Tuesday", "Tuesday next"), ("last Tuesday", "Tuesday last"),
      ("the following Tuesday, 10:00", "Tuesday next 10:0"), ("yesterday", "-1...-1d"),
      ("tomorrow morning", "1...1d morning"), ("last night", "-1...-1d night"), ("later", "later"),
      ("later that day", "0...0d"), ("meanwhile", "0...0min"),
      ("the following spring", "spring next"),
      ("next week", "1...13d"), ("three days later, 21:30", "3...3d 21:30"),
    ])
  func relatives(text: String, expected: String) {
    #expect(Self.outline(text) == expected)
  }

  @Test(
    "Ranges share what one end leaves open",
    arguments: [
      ("1887-11-03 10:00 to 12:30", "1887/11/3 10:0 .. 12:30"),
      ("1887-11-03 10:00-12:30", "1887/11/3 10:0 .. 12:30"),
      ("1887-11-03 to 1887-11-05", "1887/11/3 .. 1887/11/5"),
      ("1887-11-03 – 1887-11-05", "1887/11/3 .. 1887/11/5"), ("1887-1889", "1887/_/_ .. 1889/_/_"),
      ("3 to 5 November 1887", "1887/11/3 .. 1887/11/5"),
      ("3–5 November 1887", "1887/11/3 .. 1887/11/5"),
      ("3 November to 5 December 1887", "1887/11/3 .. 1887/12/5"),
      ("day 3 to day 5", "day 3 .. day 5"),
      ("10:00 until 12:30, 3 November 1887", "1887/11/3 10:0 .. 1887/11/3 12:30"),
      ("evening to midnight", "evening .. midnight"),
    ])
  func ranges(text: String, expected: String) {
    #expect(Self.outline(text) == expected)
  }

  @Test(
    "A date that does not exist says why",
    arguments: [
      ("1887-06-31", "June has 30 days"), ("31 June", "June has 30 days"),
      ("29 February 1887", "1887 is no leap year, so February has 28 days"),
      ("30 February", "February has 29 days"), ("1887-13-01", "a year has 12 months"),
      ("1887-11-03 25:00", "a day has 24 hours"), ("21:75", "an hour has 60 minutes"),
      ("1887-11-00", "days are counted from 1"),
      ("13 pm", "hours before and after noon go from 1 to 12"),
      ("0 BC", "the year before AD 1 is 1 BC"), ("1000000", "years go up to 999,999"),
    ])
  func noSuchDates(text: String, reason: String) {
    #expect(Self.outline(text) == "no: " + reason)
  }

  @Test(
    "What is no time is left alone",
    arguments: [
      "", "the storm", "once upon a time", "3", "12", "to", "1887 1888", "-", "Tuesday Wednesday",
    ])
  func unreadable(text: String) {
    #expect(Self.outline(text) == "?")
  }

  @Test(
    "A calendar of the story's own has its months, weekdays and hours",
    arguments: [
      ("14 Thaw 212", "212/1/14"), ("212-01-14", "212/1/14"), ("2 Deep Winter 5", "5/2/2"),
      ("Ashday 3 host 212, 19:00", "212/3/3 Ashday 19:0"), ("37 Thaw 4", "4/1/37"),
      ("5-01-14", "5/1/14"),
      ("37 Thaw 3", "no: 3 is no leap year, so Thaw has 36 days"),
      ("31 Deep Winter 3", "no: Deep Winter has 30 days"), ("21:00", "no: a day has 20 hours"),
      ("Flood 212", "212/_/_ Flood"), ("dry season 212", "212/_/_ dry season"),
      ("a week later", "5...5d"), ("November", "?"), ("Deep Winter 212", "212/2/_"),
    ])
  func custom(text: String, expected: String) {
    #expect(Self.outline(text, in: CalendarTests.vell) == expected)
  }

  @Test("No mixture of words, numbers and marks traps")
  func fuzz() {
    var random = SplitMix(seed: 0x5EED_CA1E)
    let pieces = [
      "1887", "-", "11", "03", ":", "30", "to", "–", "next", "last", "day", "Tuesday", "three",
      "days", "later", "half", "past", "quarter", "of", "an", "hour", "and", "a", "November", "3rd",
      "BC", "AD", "0", "99999999999999999999", ".", "/", ",", "spring", "same", "evening", "about",
      "c.", "o'clock", "pm", "Deep", "Winter", "½", "é", "👻", "\u{0}", "few", "weeks", "before",
      "at", "year", "twenty", "(", "until", "earlier", "years", "1880s", "h", "s", "Uhr",
    ]
    for _ in 0..<6_000 {
      let count = Int(random.next() % 9)
      let text = (0..<count).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))] + (random.next() % 3 == 0 ? "" : " ")
      }.joined()
      for calendar in [Calendar.gregorian, CalendarTests.vell] {
        if case .success(let phrase) = WhenPhrase.read(text, in: calendar),
          let date = phrase.start.date?.full
        {
          #expect(calendar.day(of: date) != nil, "\(text)")
        }
        if let length = StoryDuration.read(text, in: calendar) {
          #expect(length.minutes.lowerBound >= 0)
        }
      }
    }
  }
}

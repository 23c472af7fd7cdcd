import Checking
import Chronology
import Manuscript

/// A timeline for scripts; `templates/schema/output/timeline.schema.json` describes it.
struct TimelineJSON {
  let chart: TimelineChart
  let story: CheckedStory
  let inReadingOrder: Bool

  var value: JSONText {
    let rows = inReadingOrder ? chart.readingOrder : chart.storyOrder
    return .object([
      ("title", .string(chart.title)), ("order", .string(inReadingOrder ? "reading" : "story")),
      ("people", .array(chart.lanes.map { .string($0.name) })),
      ("rows", .array(rows.map(row))), ("undated", .array(chart.undated.map { .string($0) })),
    ])
  }

  private func row(_ row: TimelineChart.Row) -> JSONText {
    let handle = row.chapter.map { story.chapters[$0].handle }
    return .object([
      ("kind", .string(row.kind.rawValue)), ("chapter", .text(handle)),
      ("position", row.chapter.map { .integer($0 + 1) } ?? .null), ("title", .string(row.title)),
      ("toldAs", row.kind == .event ? .null : .string(row.telling.rawValue)),
      ("when", .text(row.when)), ("day", .text(row.day)), ("clock", .text(row.clock)),
      ("start", span(row.time?.start)), ("end", span(row.time?.end)), ("moon", .text(row.moon)),
      ("sunrise", .text(row.sun?.sunrise.map(chart.calendar.words(forClock:)))),
      ("sunset", .text(row.sun?.sunset.map(chart.calendar.words(forClock:)))),
      ("place", .text(row.place)),
      ("people", .array(row.people.map { .string(story.bible.entries[$0].key.value) })),
      ("events", .array(row.events.map { .string($0) })),
    ])
  }

  /// From the first minute in which it may lie to the last.
  private func span(_ span: TimeSpan?) -> JSONText {
    guard let span else { return .null }
    let isStory = span.axis == .story
    func point(_ minute: Int) -> JSONText {
      guard isStory else { return .string(chart.calendar.stamp(ofMinute: minute)) }
      let clock = chart.calendar.words(forClock: chart.calendar.clock(ofMinute: minute))
      return .string("day \(chart.calendar.day(ofMinute: minute)), \(clock)")
    }
    return .object([
      ("earliest", point(span.lower)), ("latest", point(span.upper - 1)),
      ("dated", .boolean(!isStory)),
    ])
  }
}

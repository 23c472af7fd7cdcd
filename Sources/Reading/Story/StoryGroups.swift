import Manuscript

/// The keys of story.yaml that hold groups.
extension StoryFields {
  mutating func readSeries(_ node: YAMLNode) {
    if node.text != nil {
      story.series = values.text(node, for: "series").map { .init(name: $0.value) }
      return
    }
    guard let parts = parts(node, "series", StoryKey.seriesNames, "{name: …, number: 2}")
    else { return }
    guard let name = parts["name"] else {
      return values.wrong(
        node, "this series has no name, so it is left out; type series: {name: …}")
    }
    story.series = .init(name: name, number: parts["number"])
    if let open = node["open"] {
      story.series?.isOpen = values.flag(open, for: "open") ?? false
    }
  }

  /// `gregorian`, `julian`, or the months of a calendar of the story's own.
  mutating func readCalendar(_ node: YAMLNode) {
    if let entries = node.entries {
      if let calendar = readCustomCalendar(node, entries) { story.calendar = .custom(calendar) }
      return
    }
    switch values.choice(node, for: "calendar", of: StoryKey.calendars, code: "story-value")?.value
    {
    case "julian": story.calendar = .julian
    default: break
    }
  }

  /// `{foot: 5 km/h, train: 60 km/h}`.
  mutating func readSpeeds(_ node: YAMLNode) {
    for entry in values.entries(node, for: "speeds", example: "{foot: 5 km/h}") ?? [] {
      guard let text = values.text(entry.value, for: entry.key) else { continue }
      let words = text.value.split { !($0.isNumber || $0 == "." || $0.isLetter || $0 == "/") }
      let number = words.first.flatMap { Double($0) } ?? 0
      let unit = words.dropFirst().first ?? "km/h"
      let factor: [Substring: Double] = ["km/h": 1, "kmh": 1, "mph": 1.609344]
      guard number > 0, number <= 1_000_000, let factor = factor[unit] else {
        values.wrong(
          entry.value,
          "'\(text.value)' is not a speed, so it is left out; type \(entry.key): 5 km/h")
        continue
      }
      story.speeds[entry.key] = number * factor
    }
  }

  mutating func readProse(_ node: YAMLNode) {
    if node.text != nil {
      story.prose = .init(about: values.text(node, for: "prose")?.value)
      return
    }
    let parts = parts(node, "prose", StoryKey.proseNames, "{person: third, tense: past}") ?? [:]
    story.prose = .init(
      person: parts["person"], tense: parts["tense"], about: parts["about"])
  }

  mutating func readExport(_ node: YAMLNode) {
    let names = Story.Format.allCases.map(\.rawValue)
    var formats: [Story.Format] = []
    for text in values.names(node, for: "export") {
      if let format = Story.Format(rawValue: text.value) {
        if !formats.contains(format) { formats.append(format) }
      } else {
        values.diagnostics.append(.unknownFormat(text, names))
      }
    }
    if !formats.isEmpty { story.export = formats }
  }

  mutating func readEditions(_ node: YAMLNode) {
    let example = "{beta: {chapters: 1-20}}"
    for entry in values.entries(node, for: "editions", example: example) ?? [] {
      if entry.value.text != nil {
        let chapters = values.text(entry.value, for: entry.key)?.value
        story.editions.append(.init(name: entry.key, chapters: chapters))
        continue
      }
      guard
        let parts = parts(entry.value, entry.key, StoryKey.editionNames, "{chapters: 1-20}")
      else { continue }
      story.editions.append(
        .init(
          name: entry.key, chapters: parts["chapters"], status: parts["status"],
          note: parts["note"]))
    }
  }

  mutating func readChecks(_ node: YAMLNode) {
    let example = "{rules: {similar-names: off}}"
    for entry in values.entries(node, for: "checks", example: example) ?? [] {
      guard entry.key == "rules" else {
        values.warnIfMistyped(entry, known: StoryKey.checksNames, code: "unknown-key")
        continue
      }
      let rules = values.entries(entry.value, for: "rules", example: "{similar-names: off}") ?? []
      for rule in rules {
        let level = values.choice(
          rule.value, for: rule.key, of: StoryKey.levels, code: "story-value")
        if let level, StoryKey.levels.contains(level.value) { story.rules[rule.key] = level.value }
      }
    }
  }

  /// The texts of a group by their keys.
  private mutating func parts(
    _ node: YAMLNode, _ key: String, _ names: [String], _ example: String
  ) -> [String: String]? {
    guard let entries = values.entries(node, for: key, example: example) else { return nil }
    var parts: [String: String] = [:]
    for entry in entries {
      if names.contains(entry.key) {
        parts[entry.key] = values.text(entry.value, for: entry.key)?.value
      } else {
        values.warnIfMistyped(entry, known: names, code: "unknown-key")
      }
    }
    return parts
  }
}

extension Diagnostic {
  fileprivate static func unknownFormat(_ text: Located<String>, _ names: [String]) -> Diagnostic {
    let meant = EditDistance.nearest(to: text.value, in: names)
    let way =
      meant.map { "type export: [\($0)]" } ?? "there are \(names.joined(separator: ", "))"
    return Diagnostic(
      .warning, "unknown-format",
      "nothing is exported as '\(text.value)', so it is left out; \(way)",
      at: text.range)
  }
}

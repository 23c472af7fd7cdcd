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

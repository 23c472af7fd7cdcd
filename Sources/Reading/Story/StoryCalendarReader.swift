import Manuscript

/// The `calendar:` of story.yaml, where it is a calendar of the story's own.
extension StoryFields {
  private static let names = [
    "name", "months", "week", "hours", "first-weekday", "moons", "leap", "seasons",
  ]
  private static let example = "{name: Reckoning of Vell, months: [{name: Thaw, days: 36}]}"

  /// The calendar that the keys describe; `nil` where it has no months.
  ///
  /// What is wrong in it is left out with a warning.
  mutating func readCustomCalendar(_ node: YAMLNode, _ entries: [YAMLNode.Entry])
    -> CustomCalendar?
  {
    for entry in entries where !Self.names.contains(entry.key) {
      values.warnIfMistyped(entry, known: Self.names, code: "unknown-key")
    }
    let months = node["months"].map { readMonths($0) } ?? []
    guard !months.isEmpty else {
      values.wrong(
        node["months"] ?? node,
        "this calendar has no months, so the Gregorian one is taken; type calendar: \(Self.example)"
      )
      return nil
    }
    let name = node["name"].flatMap { values.text($0, for: "name")?.value } ?? ""
    var calendar = CustomCalendar(name: name, months: months, at: values.place(node.range))
    if let week = node["week"] { calendar.week = values.names(week, for: "week").map(\.value) }
    if calendar.week.count > 100 { calendar.week = Array(calendar.week.prefix(100)) }
    if let hours = node["hours"], let count = number(hours, "hours", 1...99, "hours: 24") {
      calendar.hours = count
    }
    if let first = node["first-weekday"] { readFirstWeekday(first, into: &calendar) }
    if let leap = node["leap"] { readLeap(leap, into: &calendar) }
    if let moons = node["moons"] { readMoons(moons, into: &calendar) }
    if let seasons = node["seasons"] { readSeasons(seasons, into: &calendar) }
    return calendar
  }

  private mutating func readMonths(_ node: YAMLNode) -> [CustomCalendar.Month] {
    let example = "months: [{name: Thaw, days: 36}]"
    guard let items = node.items else {
      if !node.isEmpty {
        values.wrong(
          node, "'months' is a list, and \(values.kind(of: node)) stands here; type \(example)")
      }
      return []
    }
    var months: [CustomCalendar.Month] = []
    for item in items.prefix(1_000) {
      guard let name = item["name"].flatMap({ values.text($0, for: "name") }) else {
        values.wrong(item, "this month has no name, so it is left out; type {name: Thaw, days: 36}")
        continue
      }
      guard let days = item["days"] else {
        values.wrong(
          item,
          "'\(name.value)' has no days, so it is left out; type {name: \(name.value), days: 30}")
        continue
      }
      if months.contains(where: { NameFolding.fold($0.name) == NameFolding.fold(name.value) }) {
        values.wrong(
          item,
          "'\(name.value)' is a month already, so this one is left out; give it a name of its own")
        continue
      }
      let example = "days: 30"
      if let count = number(days, "days", 1...10_000, example) {
        months.append(.init(name: name.value, days: count))
      }
    }
    return months
  }

  private mutating func readFirstWeekday(_ node: YAMLNode, into calendar: inout CustomCalendar) {
    guard let day = values.text(node, for: "first-weekday") else { return }
    if let index = Self.index(of: day.value, in: calendar.week) {
      calendar.firstWeekday = index
    } else {
      let meant = EditDistance.nearest(to: day.value, in: calendar.week) ?? calendar.week.first
      values.wrong(
        node,
        "'\(day.value)' is no day of the week, so year 1 begins with the first; "
          + (meant.map { "type first-weekday: \($0)" } ?? "name the days under week:"))
    }
  }

  private mutating func readLeap(_ node: YAMLNode, into calendar: inout CustomCalendar) {
    let example = "leap: {every: 4, month: \(calendar.months[0].name), days: 1}"
    guard values.entries(node, for: "leap", example: example) != nil else { return }
    guard let every = node["every"],
      let name = node["month"].flatMap({ values.text($0, for: "month") })
    else {
      return values.wrong(
        node, "this says not when and where days are added, so none are; type \(example)")
    }
    guard let month = Self.index(of: name.value, in: calendar.months.map(\.name)) else {
      let meant = EditDistance.nearest(to: name.value, in: calendar.months.map(\.name))
      return values.wrong(
        node,
        "no month is called '\(name.value)', so no days are added; "
          + (meant.map { "type month: \($0)" } ?? "type \(example)"))
    }
    guard let every = number(every, "every", 1...1_000_000, "every: 4") else { return }
    var days: Int? = 1
    if let node = node["days"] { days = number(node, "days", 1...10_000, "days: 1") }
    if let days { calendar.leap = .init(every: every, month: month, days: days) }
  }

  private mutating func readMoons(_ node: YAMLNode, into calendar: inout CustomCalendar) {
    for item in node.items ?? [node] {
      let example = "{name: Hest, period: 20, full: 3 \(calendar.months[0].name) 1}"
      guard values.entries(item, for: "moons", example: example) != nil else { continue }
      guard let name = item["name"].flatMap({ values.text($0, for: "name") }),
        let full = item["full"].flatMap({ values.text($0, for: "full") }), let node = item["period"]
      else {
        values.wrong(
          item,
          "a moon has a name, a period and a date of full moon, so this is left out; type \(example)"
        )
        continue
      }
      guard let text = values.text(node, for: "period") else { continue }
      let number = text.value.split(separator: " ").first.flatMap { Double($0) } ?? 0
      guard number >= 0.01, number <= 1_000_000 else {
        values.wrong(
          node,
          "'period' is a number of days above 0, and '\(text.value)' is none, so this moon is left out; type period: 29.5"
        )
        continue
      }
      calendar.moons.append(.init(name: name.value, period: number, full: full))
    }
  }

  private mutating func readSeasons(_ node: YAMLNode, into calendar: inout CustomCalendar) {
    let names = calendar.months.map(\.name)
    let example = "{spring: [\(names[0])]}"
    for entry in values.entries(node, for: "seasons", example: example) ?? [] {
      var months: [Int] = []
      for name in values.names(entry.value, for: entry.key) {
        if let index = Self.index(of: name.value, in: names) {
          if !months.contains(index) { months.append(index) }
        } else {
          let meant = EditDistance.nearest(to: name.value, in: names)
          values.wrong(
            entry.value,
            "no month is called '\(name.value)', so '\(entry.key)' goes without it; "
              + (meant.map { "type \($0)" }
                ?? "the months are \(names.prefix(12).joined(separator: ", "))"))
        }
      }
      if !months.isEmpty { calendar.seasons.append(.init(name: entry.key, months: months)) }
    }
  }

  private static func index(of name: String, in names: [String]) -> Int? {
    let wanted = NameFolding.fold(name)
    return names.firstIndex { NameFolding.fold($0) == wanted }
  }

  private mutating func number(
    _ node: YAMLNode, _ key: String, _ range: ClosedRange<Int>, _ example: String
  ) -> Int? {
    guard let text = values.text(node, for: key) else { return nil }
    if let number = Int(text.value), range.contains(number) { return number }
    values.wrong(
      node,
      "'\(key)' is a number from \(range.lowerBound) to \(range.upperBound), and '\(text.value)' is none, so this is left out; type \(example)"
    )
    return nil
  }
}

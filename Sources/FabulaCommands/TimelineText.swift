import Checking
import Chronology
import Manuscript

/// A timeline for the terminal: a line for each day, below it what happens, 96 columns at most.
struct TimelineText {
  let chart: TimelineChart
  let inReadingOrder: Bool

  static let columns = 96

  var text: String {
    let rows = inReadingOrder ? chart.readingOrder : chart.storyOrder
    let letters = Self.letters(for: chart.lanes.map(\.name))
    let count = chart.readingOrder.count { $0.kind == .chapter }
    var lines = [
      "\(chart.title): \(Wording.count(count, "chapter")) "
        + (inReadingOrder ? "as they are told." : "as they happen.")
    ]
    if !chart.lanes.isEmpty {
      let legend = zip(letters, chart.lanes).map { "\($0) \($1.name)" }
      lines += Self.wrapped(legend)
    }
    var day: String?
    for (index, row) in rows.enumerated() {
      let heading = row.day ?? "Time not known"
      if heading != day || index == 0 {
        lines += ["", Self.heading(heading, Self.sky(row, in: chart.calendar))]
        day = heading
      }
      lines.append(line(row, letters))
      for event in row.events { lines.append(Self.cut(margin(letters) + "• \(event)")) }
    }
    if !chart.undated.isEmpty {
      lines += ["", "Events without a time"]
      lines += chart.undated.map { Self.cut(margin(letters) + "• \($0)") }
    }
    return lines.map { Self.trimmed($0) + "\n" }.joined()
  }

  /// `  15:52         1  ·L···  A Day Early, Winnold Staithe`.
  private func line(_ row: TimelineChart.Row, _ letters: [String]) -> String {
    let number = row.kind == .chapter ? row.chapter.map { String($0 + 1) } ?? "" : ""
    var text = "  " + Self.padded(row.clock ?? "", 12)
    text += String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
    if !chart.lanes.isEmpty {
      for (letter, lane) in zip(letters, chart.lanes) {
        text += row.people.contains(lane.entry) ? letter : row.namesPeople ? "·" : " "
      }
      text += "  "
    }
    var title = TerminalCells.printable(row.title)
    if row.kind == .scene { title = "scene of \((row.chapter ?? 0) + 1)" }
    if row.kind == .event { title = "• " + title }
    if row.telling != .now { title += " (\(row.telling.rawValue))" }
    if row.kind == .chapter, row.time == nil, let when = row.when { title += " [\(when)]" }
    if let place = row.place { title += ", " + TerminalCells.printable(place) }
    return Self.cut(text + title)
  }

  private func margin(_ letters: [String]) -> String {
    String(repeating: " ", count: 20 + (letters.isEmpty ? 0 : letters.count + 2))
  }

  /// Sun and moon of a day, such as `sun 04:48–19:09, full moon`; empty where they cannot be told.
  static func sky(_ row: TimelineChart.Row, in calendar: Calendar) -> String {
    var parts: [String] = []
    switch row.sun?.course {
    case .neverSets: parts.append("sun never sets")
    case .neverRises: parts.append("sun never rises")
    default:
      if let rise = row.sun?.sunrise, let set = row.sun?.sunset {
        parts.append("sun \(calendar.words(forClock: rise))–\(calendar.words(forClock: set))")
      }
    }
    if let moon = row.moon { parts.append(moon) }
    return parts.joined(separator: ", ")
  }

  /// One letter for each name, all different where the names have enough.
  static func letters(for names: [String]) -> [String] {
    var used: Set<String> = []
    return names.enumerated().map { index, name in
      let candidates =
        name.split(separator: " ").compactMap(\.first).map { $0.uppercased() }
        + name.filter(\.isLetter).map { $0.lowercased() } + (1...9).map(String.init)
      let letter = candidates.first { $0.count == 1 && !used.contains($0) } ?? "*"
      used.insert(letter)
      return letter
    }
  }

  private static func heading(_ day: String, _ sky: String) -> String {
    let gap = columns - day.count - sky.count
    return sky.isEmpty ? day : day + String(repeating: " ", count: max(gap, 2)) + sky
  }

  private static func wrapped(_ pieces: [String]) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.count + piece.count + 3 <= columns {
        lines[lines.count - 1] = last + "   " + piece
      } else {
        lines.append("  " + piece)
      }
    }
    return lines
  }

  private static func padded(_ text: String, _ count: Int) -> String {
    text + String(repeating: " ", count: max(0, count - text.count))
  }

  private static func cut(_ line: String) -> String {
    line.count > columns ? line.prefix(columns - 1) + "…" : line
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

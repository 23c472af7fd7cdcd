import Checking
import Manuscript

/// A timeline as a picture: the book's order on the left, story time on the right, a lane for each
/// person.
struct TimelinePicture {
  let chart: TimelineChart
  let inReadingOrder: Bool

  private static let rowHeight = 34
  private static let laneWidth = 64
  private static let top = 112
  private static let bookWidth = 290
  private static let dateLeft = 400
  private static let dateWidth = 250
  /// The dark ones of the Okabe-Ito palette, which the colour-blind can tell apart.
  private static let colours = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56708f", "#a6761d", "#7a5195", "#444444",
  ]

  var svg: String {
    let rows = inReadingOrder ? chart.readingOrder : chart.storyOrder
    let chapters = chart.readingOrder.filter { $0.kind == .chapter }
    let laneLeft = Self.dateLeft + Self.dateWidth
    let titleLeft = laneLeft + chart.lanes.count * Self.laneWidth + 16
    let width = titleLeft + 430
    let height = Self.top + max(rows.count, chapters.count, 1) * Self.rowHeight + 24
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Georgia, 'Times New Roman', serif" \
      font-size="14" fill="#222222">
      <title>\(Self.escaped("\(chart.title): timeline"))</title>
      <rect width="\(width)" height="\(height)" fill="#fffdf8"/>
      <text x="24" y="36" font-size="22">\(Self.escaped(Self.cut(chart.title, 60)))</text>
      <text x="24" y="\(Self.top - 26)" fill="#666666">as it is told</text>
      <text x="\(Self.dateLeft)" y="\(Self.top - 26)" fill="#666666">\
      \(inReadingOrder ? "when it happens" : "as it happens")</text>
      """
    ]
    parts += lanes(rows, left: laneLeft, height: height)
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      let y = Self.top + index * Self.rowHeight
      if row.kind == .chapter, let chapter = row.chapter { places[chapter] = y }
      let previous = index > 0 ? rows[index - 1].day : nil
      let isNewDay = index == 0 || previous != row.day
      parts += line(
        row, y: y, laneLeft: laneLeft, titleLeft: titleLeft, showsDay: isNewDay)
    }
    let count = max(chapters.count, 1)
    for (index, row) in chapters.enumerated() {
      guard let chapter = row.chapter, let there = places[chapter] else { continue }
      // The book's chapters stand evenly beside all that happens.
      let y =
        inReadingOrder
        ? there : Self.top + index * max(rows.count - 1, 0) * Self.rowHeight / max(count - 1, 1)
      parts += book(row, number: chapter + 1, y: y, there: there)
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private func lanes(_ rows: [TimelineChart.Row], left: Int, height: Int) -> [String] {
    chart.lanes.enumerated().flatMap { index, lane in
      let x = left + index * Self.laneWidth + Self.laneWidth / 2
      let colour = Self.colours[index % Self.colours.count]
      return [
        "<line x1=\"\(x)\" y1=\"\(Self.top - 16)\" x2=\"\(x)\" y2=\"\(height - 24)\" stroke=\"\(colour)\" stroke-opacity=\"0.25\" stroke-width=\"2\"/>",
        "<text x=\"\(x - 4)\" y=\"\(Self.top - 22)\" fill=\"\(colour)\" font-size=\"13\" transform=\"rotate(-30 \(x - 4) \(Self.top - 22))\">\(Self.escaped(Self.cut(lane.name, 16)))</text>",
      ]
    }
  }

  private func line(
    _ row: TimelineChart.Row, y: Int, laneLeft: Int, titleLeft: Int, showsDay: Bool
  ) -> [String] {
    var parts: [String] = []
    let day = row.day ?? "time not known"
    if showsDay {
      parts.append(
        "<text x=\"\(Self.dateLeft)\" y=\"\(y + 5)\"\(row.day == nil ? " fill=\"#999999\" font-style=\"italic\"" : "")>\(Self.escaped(Self.cut(day, 28)))</text>"
      )
    }
    let sky = TimelineText.sky(row, in: chart.calendar)
    if showsDay, !sky.isEmpty {
      parts.append(
        "<text x=\"\(Self.dateLeft)\" y=\"\(y + 17)\" fill=\"#999999\" font-size=\"10\">\(Self.escaped(sky))</text>"
      )
    }
    if let clock = row.clock {
      parts.append(
        "<text x=\"\(laneLeft - 8)\" y=\"\(y + 5)\" text-anchor=\"end\" fill=\"#666666\" font-size=\"12\">\(Self.escaped(clock))</text>"
      )
    }
    for (index, lane) in chart.lanes.enumerated() where row.people.contains(lane.entry) {
      let x = laneLeft + index * Self.laneWidth + Self.laneWidth / 2
      let colour = Self.colours[index % Self.colours.count]
      let fill = row.kind == .event ? "#fffdf8" : colour
      parts.append(
        "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"7\" fill=\"\(fill)\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
      )
    }
    let number = row.chapter.map { "\($0 + 1)  " } ?? ""
    let title =
      row.kind == .chapter
      ? number + Self.cut(row.title, 34)
      : row.kind == .scene ? "scene of \((row.chapter ?? 0) + 1)" : "• " + Self.cut(row.title, 44)
    let colour = row.kind == .event ? "#666666" : row.telling == .now ? "#222222" : "#a23b1e"
    var place = row.place.map { Self.cut($0, 22) } ?? ""
    if row.telling != .now { place += (place.isEmpty ? "" : ", ") + row.telling.rawValue }
    parts.append(
      "<text x=\"\(titleLeft)\" y=\"\(y + 5)\" fill=\"\(colour)\" xml:space=\"preserve\">\(Self.escaped(title))<tspan fill=\"#888888\" font-size=\"12\">\(Self.escaped(place.isEmpty ? "" : "   \(place)"))</tspan></text>"
    )
    return parts
  }

  private func book(_ row: TimelineChart.Row, number: Int, y: Int, there: Int) -> [String] {
    let isNow = row.telling == .now
    let colour = isNow ? "#8a8a8a" : "#a23b1e"
    let (x1, x2) = (Self.bookWidth + 10, Self.dateLeft - 10)
    let middle = (x1 + x2) / 2
    return [
      "<text x=\"24\" y=\"\(y + 5)\" fill=\"\(isNow ? "#222222" : colour)\">\(Self.escaped("\(number)  " + Self.cut(row.title, 32)))</text>",
      "<path d=\"M\(x1) \(y) C\(middle) \(y) \(middle) \(there) \(x2) \(there)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.5\"\(isNow ? "" : " stroke-dasharray=\"5 3\"")/>",
    ]
  }

  private static func cut(_ text: String, _ count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  /// The text as XML takes it, without the characters that XML cannot hold.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += " "
      default:
        if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

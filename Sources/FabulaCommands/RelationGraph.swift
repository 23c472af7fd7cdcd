private import Glibc

/// Who is what to whom, drawn as SVG: each circle of people who are related stands for itself.
struct RelationGraph {
  /// A person.
  struct Node {
    var name: String
    /// Such as `1864–1890`; empty where nothing is known.
    var detail: String
  }

  /// A line between two people with the words for it, such as `mother · daughter`.
  struct Edge {
    /// Indices in ``nodes``.
    var from: Int
    var to: Int
    var label: String
  }

  let title: String
  let nodes: [Node]
  let edges: [Edge]

  private static let boxHeight = 36.0
  private static let gap = 48.0
  private static let pageWidth = 1400.0

  /// A self-contained SVG document with a final newline; the same for the same input.
  ///
  /// - Complexity: O(*nodes* + *edges*).
  var svg: String {
    var places = [(x: Double, y: Double)](repeating: (0, 0), count: nodes.count)
    var (left, top, rowHeight, width) = (Self.gap, 72.0, 0.0, 320.0)
    for circle in circles {
      let radius = radius(of: circle)
      let widest = circle.map { boxWidth($0) }.max() ?? 0
      let size = (x: 2 * radius + widest, y: 2 * radius + Self.boxHeight)
      if left > Self.gap, left + size.x > Self.pageWidth {
        (left, top, rowHeight) = (Self.gap, top + rowHeight + Self.gap, 0)
      }
      for (number, node) in circle.enumerated() {
        let turn = 2 * Double.pi * Double(number) / Double(circle.count) - Double.pi / 2
        let offset = circle.count == 1 ? (0, 0) : (radius * cos(turn), radius * sin(turn))
        places[node] = (left + size.x / 2 + offset.0, top + size.y / 2 + offset.1)
      }
      left += size.x + Self.gap
      rowHeight = max(rowHeight, size.y)
      width = max(width, left)
    }
    return document(places, width: width, height: top + rowHeight + Self.gap)
  }

  /// The people who are related, near ones beside one another; larger groups first.
  private var circles: [[Int]] {
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for edge in edges {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    var isSeen = [Bool](repeating: false, count: nodes.count)
    var circles: [[Int]] = []
    for start in nodes.indices where !isSeen[start] {
      var circle: [Int] = []
      var waiting = [start]
      isSeen[start] = true
      while let node = waiting.popLast() {
        circle.append(node)
        for next in neighbours[node].sorted(by: >) where !isSeen[next] {
          isSeen[next] = true
          waiting.append(next)
        }
      }
      circles.append(circle)
    }
    let order = circles.indices.sorted { (-circles[$0].count, $0) < (-circles[$1].count, $1) }
    return order.map { circles[$0] }
  }

  private func boxWidth(_ node: Int) -> Double {
    let letters = max(nodes[node].name.count, nodes[node].detail.count)
    return Double(min(max(letters, 6), 40)) * 8.2 + 24
  }

  private func radius(of circle: [Int]) -> Double {
    guard circle.count > 1 else { return 0 }
    let count = Double(circle.count)
    guard count > 8 else {
      // Neighbours stand so far apart that the words between them have room.
      let widest = circle.map { boxWidth($0) }.max() ?? 0
      return max(90, count < 3 ? 0 : (widest + 2 * Self.gap) / (2 * sin(Double.pi / count)))
    }
    let around = circle.reduce(0) { $0 + boxWidth($1) * 0.75 + Self.gap }
    return around / (2 * Double.pi)
  }

  private func document(
    _ places: [(x: Double, y: Double)], width: Double, height: Double
  ) -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" \
      font-family="Georgia, serif" font-size="15">
      <style>
      text { fill: #222 } .box { fill: #fff; stroke: #444 } .line { stroke: #888 }
      .page { fill: #faf8f4 } .small { font-size: 11px; fill: #555 }
      @media (prefers-color-scheme: dark) {
        text { fill: #eee } .box { fill: #2a2a2a; stroke: #aaa } .line { stroke: #999 }
        .page { fill: #1b1b1b } .small { fill: #bbb }
      }
      </style>
      <title>\(Self.escaped(title))</title>
      <rect class="page" width="100%" height="100%"/>
      <text x="\(Self.number(Self.gap))" y="40" font-size="22">\(Self.escaped(title))</text>

      """
    for edge in edges {
      let (from, to) = (places[edge.from], places[edge.to])
      text += "<line class=\"line\" x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\""
      text += " x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\"/>\n"
    }
    for edge in edges {
      let (from, to) = (places[edge.from], places[edge.to])
      // Off the middle, where the lines of a circle cross.
      text += label(
        edge.label, at: (from.x + (to.x - from.x) * 0.4, from.y + (to.y - from.y) * 0.4))
    }
    for (node, place) in zip(nodes.indices, places) { text += box(node, at: place) }
    return text + "</svg>\n"
  }

  private func label(_ words: String, at place: (x: Double, y: Double)) -> String {
    let width = Double(words.count) * 5.6 + 8
    return """
      <rect class="page" x="\(Self.number(place.x - width / 2))" y="\(Self.number(place.y - 8))" \
      width="\(Self.number(width))" height="16"/>
      <text class="small" x="\(Self.number(place.x))" y="\(Self.number(place.y + 4))" \
      text-anchor="middle">\(Self.escaped(words))</text>

      """
  }

  private func box(_ node: Int, at place: (x: Double, y: Double)) -> String {
    let width = boxWidth(node)
    let hasDetail = !nodes[node].detail.isEmpty
    var text = """
      <rect class="box" rx="6" x="\(Self.number(place.x - width / 2))" \
      y="\(Self.number(place.y - Self.boxHeight / 2))" width="\(Self.number(width))" \
      height="\(Self.number(Self.boxHeight))"/>
      <text x="\(Self.number(place.x))" y="\(Self.number(place.y + (hasDetail ? -1 : 5)))" \
      text-anchor="middle">\(Self.escaped(nodes[node].name))</text>

      """
    if hasDetail {
      text += """
        <text class="small" x="\(Self.number(place.x))" y="\(Self.number(place.y + 13))" \
        text-anchor="middle">\(Self.escaped(nodes[node].detail))</text>

        """
    }
    return text
  }

  /// With one digit behind the point at most.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? String(tenths / 10)
      : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n", "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
  }
}

/// The part of a line that a diagnostic shows, and the marks under it.
struct DiagnosticExcerpt {
  /// At most `width` cells, `…` at each cut end.
  var line: String

  /// `^~~~` under the range, without trailing spaces.
  var marks: String

  /// Bytes on each side of the range that are looked at: a line can be 100 MB long.
  private static let reach = 1024

  /// Shows the line that holds `range`'s first byte; a range over several lines is marked to its end.
  ///
  /// - Parameters:
  ///   - range: Absolute bytes of `source`.
  ///   - source: The file.
  ///   - width: Cells; at least 10.
  init(_ range: Range<Int>, in source: SourceText, width: Int) {
    let number = source.position(of: range.lowerBound).line
    let whole = source.line(number)
    let lower = min(max(range.lowerBound, whole.startIndex), whole.endIndex)
    let upper = min(max(range.upperBound, lower), whole.endIndex)
    var first = max(whole.startIndex, lower - Self.reach)
    while first > whole.startIndex, first < lower, Self.isContinuation(whole[first]) { first += 1 }
    var end = min(whole.endIndex, lower + Self.reach)
    while end < whole.endIndex, end > lower, Self.isContinuation(whole[end]) { end -= 1 }

    let clusters = TerminalCells.clusters(of: whole[first..<end], from: first)
    let from = clusters.firstIndex { $0.bytes.upperBound > lower } ?? clusters.count
    let to = max(clusters.firstIndex { $0.bytes.lowerBound >= upper } ?? clusters.count, from)
    let window = Self.window(
      around: from..<to, of: clusters, width: width, startsCut: first > whole.startIndex,
      endsCut: end < whole.endIndex)

    let shown = clusters[window.clusters]
    line =
      (window.cutAtStart ? "…" : "") + shown.map(\.text).joined() + (window.cutAtEnd ? "…" : "")
    let marked = from..<min(to, window.clusters.upperBound)
    let indent =
      (window.cutAtStart ? 1 : 0) + Self.cells(clusters[window.clusters.lowerBound..<from])
    let length = marked.isEmpty ? 1 : Self.cells(clusters[marked])
    marks =
      String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(length - 1, 0))
  }

  private struct Window {
    var clusters: Range<Int>
    var cutAtStart: Bool
    var cutAtEnd: Bool
  }

  /// The clusters that fit, grown from the range's first to both sides in turn.
  private static func window(
    around range: Range<Int>, of clusters: [TerminalCells.Cluster], width: Int, startsCut: Bool,
    endsCut: Bool
  ) -> Window {
    if !startsCut, !endsCut, cells(clusters[...]) <= width {
      return Window(clusters: 0..<clusters.count, cutAtStart: false, cutAtEnd: false)
    }
    let room = width - 2
    var low = range.lowerBound
    var high = low
    var used = 0
    while high < range.upperBound, used + clusters[high].width <= room {
      used += clusters[high].width
      high += 1
    }
    var grew = true
    while grew {
      grew = false
      if low > 0, used + clusters[low - 1].width <= room {
        low -= 1
        used += clusters[low].width
        grew = true
      }
      if high < clusters.count, used + clusters[high].width <= room {
        used += clusters[high].width
        high += 1
        grew = true
      }
    }
    return Window(
      clusters: low..<high, cutAtStart: low > 0 || startsCut,
      cutAtEnd: high < clusters.count || endsCut)
  }

  private static func cells(_ clusters: ArraySlice<TerminalCells.Cluster>) -> Int {
    clusters.reduce(0) { $0 + $1.width }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }
}

/// How text stands in the cells of a terminal, approximately.
///
/// Widths follow Unicode's East Asian Width (UAX #11) for the blocks that are wide throughout;
/// combining marks and format characters take no cell of their own.
package enum TerminalCells {
  /// What the eye takes as one character, and the cells it takes.
  package struct Cluster {
    /// Ready to print: tabs are spaces, control characters are visible.
    package var text: String
    /// Bytes of the original.
    package var bytes: Range<Int>
    package var width: Int
  }

  /// Cells that a tab takes in a shown line, wherever it stands.
  static let tab = 4

  /// The clusters of `line`, whose first byte has offset `start`.
  ///
  /// Invalid UTF-8 shows as U+FFFD, one per broken sequence.
  package static func clusters(of line: ArraySlice<UInt8>, from start: Int) -> [Cluster] {
    var clusters: [Cluster] = []
    for piece in pieces(of: line, from: start) {
      guard piece.width == 0, piece.joins, !clusters.isEmpty else {
        clusters.append(Cluster(text: piece.text, bytes: piece.bytes, width: max(piece.width, 0)))
        continue
      }
      let last = clusters.count - 1
      clusters[last].text += piece.text
      clusters[last].bytes = clusters[last].bytes.lowerBound..<piece.bytes.upperBound
    }
    return clusters
  }

  /// The cells that a text takes when it is printed.
  ///
  /// - Complexity: O(*bytes*).
  package static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + ($1 == "\t" ? tab : width(of: $1)) }
  }

  /// `text` with every character that could move the cursor or hide text made visible.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
    return text.unicodeScalars.map { visible($0) }.joined()
  }

  private struct Piece {
    var text: String
    var bytes: Range<Int>
    var width: Int
    var joins: Bool
  }

  private static func pieces(of line: ArraySlice<UInt8>, from start: Int) -> [Piece] {
    var pieces: [Piece] = []
    var index = line.startIndex
    while index < line.endIndex {
      let length = sequenceLength(at: index, in: line)
      let bytes = line[index..<index + length]
      let offset = start + index - line.startIndex
      let text = String(decoding: bytes, as: UTF8.self)
      let scalar = text.unicodeScalars.first ?? "\u{FFFD}"
      let width = scalar == "\t" ? tab : width(of: scalar)
      pieces.append(
        Piece(
          text: scalar == "\t" ? String(repeating: " ", count: tab) : visible(scalar),
          bytes: offset..<offset + length, width: width, joins: width == 0))
      index += length
    }
    return pieces
  }

  /// 1 to 4: the well-formed sequence at `index`, else 1.
  private static func sequenceLength(at index: Int, in line: ArraySlice<UInt8>) -> Int {
    let length: Int
    switch line[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 1
    }
    guard index + length <= line.endIndex else { return 1 }
    let tail = line[index + 1..<index + length]
    return tail.allSatisfy { $0 & 0b1100_0000 == 0b1000_0000 } ? length : 1
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isUnsafe(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Blocks of East Asian wide and emoji characters.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// Control characters, and the marks that turn the direction of writing.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    guard isUnsafe(scalar) else { return String(scalar) }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(picture)
    }
    return scalar.value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}

import Manuscript
import Prose

/// A few lines of a text around a place, wrapped at blanks, with marked stretches.
struct SearchExcerpt {
  /// How the lines look.
  struct Style {
    /// Cells of a line, margin included; at least 20.
    var width: Int
    /// Lines at most; `nil` for all there are.
    var lines: Int?
    var isColoured: Bool
  }

  /// Each with its margin, without line end.
  private(set) var lines: [String] = []
  /// The text that is shown.
  private(set) var shown: Range<Int>

  private static let margin = "  "
  /// A piece without blanks that is longer is broken.
  private static let longest = 24

  /// - Parameters:
  ///   - range: Bytes of the file's text that may be shown.
  ///   - file: The file.
  ///   - marks: What is marked, in order; ranges of text that do not overlap.
  ///   - focus: What must be shown: a byte in `range`.
  ///   - style: How the lines look.
  init(
    of range: Range<Int>, in file: SearchFile, marks: [Range<Int>], around focus: Int,
    style: Style
  ) {
    let words = Self.words(in: range, of: file, around: style.lines == nil ? nil : focus)
    let room = max(style.width, 20) - Self.margin.count
    var first = 0
    if let most = style.lines {
      first = Self.start(of: words, around: focus, cells: room * most)
    }
    var writer = ExcerptLines(room: room, most: style.lines, marks: marks, style: style)
    let begins = words.first.map { $0.range.lowerBound <= range.lowerBound } ?? true
    if first > 0 || !begins { writer.lead() }
    var index = first
    while index < words.count, writer.add(words[index], isFirst: index == first) { index += 1 }
    var endsInside = false
    if !words.isEmpty {
      let rest = words[max(first, index - 1)].range.upperBound..<range.upperBound
      endsInside = file.text.text[rest].contains { !Self.isBlank($0) }
    }
    lines = writer.finish(isCut: endsInside).map { Self.margin + $0 }
    shown =
      words.isEmpty || index == first
      ? focus..<focus
      : words[first].range.lowerBound..<words[index - 1].range.upperBound
  }

  /// A piece of text that is not broken.
  struct Word {
    /// Bytes of the text.
    var range: Range<Int>
    var text: [TerminalCells.Cluster]
    /// Whether a blank stands before it.
    var isApart: Bool
    var opensParagraph: Bool

    var width: Int { text.reduce(0) { $0 + $1.width } }
  }

  /// Text on each side of a place that is looked at: a paragraph can have millions of bytes.
  static let reach = 4_000

  private static func words(
    in range: Range<Int>, of file: SearchFile, around focus: Int?
  ) -> [Word] {
    let text = file.text.text
    var range = range.clamped(to: 0..<text.count)
    if let focus {
      var lower = max(range.lowerBound, focus - reach)
      while lower > range.lowerBound, lower <= focus, lower < range.upperBound,
        !isBlank(text[lower])
      {
        lower += 1
      }
      if lower > focus { lower = max(range.lowerBound, focus) }
      range = lower..<max(lower, min(range.upperBound, focus + reach))
    }
    var words: [Word] = []
    var paragraph = file.paragraph(at: range.lowerBound) ?? file.paragraphs.count
    while paragraph < file.paragraphs.count {
      let part = file.paragraphs[paragraph].text.clamped(to: range)
      if file.paragraphs[paragraph].text.lowerBound >= range.upperBound { break }
      append(part, of: text, to: &words)
      paragraph += 1
    }
    return words
  }

  private static func append(_ part: Range<Int>, of text: [UInt8], to words: inout [Word]) {
    var start = part.lowerBound
    var opensParagraph = true
    while start < part.upperBound {
      while start < part.upperBound, isBlank(text[start]) { start += 1 }
      var end = start
      while end < part.upperBound, !isBlank(text[end]) { end += 1 }
      guard end > start else { return }
      let clusters = TerminalCells.clusters(of: text[start..<end], from: start)
      var isApart = true
      for piece in pieces(of: clusters) {
        guard let first = piece.first, let last = piece.last else { continue }
        words.append(
          Word(
            range: first.bytes.lowerBound..<last.bytes.upperBound, text: Array(piece),
            isApart: isApart, opensParagraph: opensParagraph))
        (isApart, opensParagraph) = (false, false)
      }
      start = end
    }
  }

  /// Scripts without blanks break before each wide character, and long words somewhere.
  private static func pieces(of clusters: [TerminalCells.Cluster])
    -> [ArraySlice<TerminalCells.Cluster>]
  {
    guard clusters.count > longest || clusters.contains(where: { $0.width > 1 }) else {
      return [clusters[...]]
    }
    var pieces: [ArraySlice<TerminalCells.Cluster>] = []
    var start = 0
    for index in clusters.indices where index > start {
      if index - start >= longest || clusters[index].width > 1 {
        pieces.append(clusters[start..<index])
        start = index
      }
    }
    if start < clusters.count { pieces.append(clusters[start...]) }
    return pieces
  }

  /// The word to begin with, in the paragraph of the focus.
  private static func start(of words: [Word], around focus: Int, cells: Int) -> Int {
    guard let place = words.firstIndex(where: { $0.range.upperBound > focus }) else {
      return max(0, words.count - 1)
    }
    var behind = 0
    for word in words[place...] {
      behind += word.width + 1
      if behind > cells { break }
    }
    // A third stands before the place, more where little follows.
    let before = max(cells / 3, cells - behind - cells / 8)
    var first = place
    var used = 0
    while first > 0, !words[first].opensParagraph {
      used += words[first - 1].width + 1
      if used > before { break }
      first -= 1
    }
    return first
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

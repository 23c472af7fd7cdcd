import Manuscript
import Pipeline

/// What a renaming changes, line by line, with some words around each change.
struct RenamePreview {
  /// Bytes that are shown on each side of a change.
  private static let margin = 40

  let isColoured: Bool

  func text(_ renaming: StoryRenaming) -> String {
    var lines: [String] = []
    for file in renaming.files { lines += hunks(file) }
    for place in renaming.leftovers {
      lines.append(
        "\(place.path):\(place.line): left alone: \(place.text), since \(place.reason)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func hunks(_ file: StoryRenaming.File) -> [String] {
    let source = file.source
    var lines: [String] = []
    var index = 0
    while index < file.edits.count {
      let line = source.line(of: file.edits[index].bytes.lowerBound)
      let first = index
      while index < file.edits.count,
        source.line(of: file.edits[index].bytes.lowerBound) == line
      {
        index += 1
      }
      let edits = Array(file.edits[first..<index])
      lines.append(coloured("\(source.path):\(line)", "1"))
      lines.append(coloured("-" + excerpt(source, line, edits, isNew: false), "31"))
      lines.append(coloured("+" + excerpt(source, line, edits, isNew: true), "32"))
    }
    return lines
  }

  /// The line around its edits; what lies further off is cut at blanks.
  private func excerpt(
    _ source: SourceText, _ number: Int, _ edits: [StoryRenaming.Edit], isNew: Bool
  ) -> String {
    let line = source.line(number)
    var result: [UInt8] = []
    var place = line.startIndex
    for (index, edit) in edits.enumerated() {
      let between = line[place..<max(place, min(edit.bytes.lowerBound, line.endIndex))]
      result += index == 0 ? tail(of: between) : middle(of: between)
      let old = line[
        between.endIndex..<max(between.endIndex, min(edit.bytes.upperBound, line.endIndex))]
      result += isNew ? edit.new.utf8.map { $0 == 0x0A ? 0x20 : $0 } : Array(old)
      place = max(place, old.endIndex)
    }
    result += head(of: line[place...])
    return String(decoding: result, as: UTF8.self)
  }

  private static let dots = Array("…".utf8)

  private func tail(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.count > Self.margin else { return Array(bytes) }
    let kept = bytes.suffix(Self.margin)
    guard let blank = kept.firstIndex(of: 0x20) else { return Self.dots }
    return Self.dots + kept[blank...]
  }

  private func head(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.count > Self.margin else { return Array(bytes) }
    let kept = bytes.prefix(Self.margin)
    guard let blank = kept.lastIndex(of: 0x20) else { return Self.dots }
    return kept[...blank] + Self.dots
  }

  private func middle(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.count > 2 * Self.margin
      ? head(of: bytes) + tail(of: bytes).dropFirst(Self.dots.count) : Array(bytes)
  }

  private func coloured(_ line: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(line)\u{1B}[0m" : line
  }
}

package import Manuscript

/// Finds `# allow: RULE reason` comments in a header, a bible file or story.yaml.
///
/// Behind a value the comment speaks of its line; on a line of its own, of the line below with all
/// that is indented deeper.
package enum YAMLAllowances {
  private static let mark = Array("allow:".utf8)

  /// The comments in order.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; ranges count from the first of them.
  ///   - unit: What `bytes` are.
  /// - Returns: One suppression each.
  /// - Complexity: O(*n*) where no comment stands alone on its line.
  package static func read(_ bytes: ArraySlice<UInt8>, unit: SourceUnit) -> [Suppression] {
    guard bytes.contains(UInt8(ascii: "#")) else { return [] }
    var found: [Suppression] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let hash = comment(in: line) else { continue }
      let words = String(decoding: line[(hash.upperBound)...], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      let isAlone = line[..<hash.lowerBound].allSatisfy(isBlank)
      let range = SourceRange(
        unit, hash.lowerBound - bytes.startIndex..<line.endIndex - bytes.startIndex)
      let covered = isAlone ? block(below: number, in: lines) : line.indices
      found.append(
        Suppression(
          .comment, rule: Located(words.first.map(String.init) ?? "", at: range),
          reason: words.count > 1 ? words.dropFirst().joined(separator: " ") : nil,
          covers: SourceRange(
            unit, covered.lowerBound - bytes.startIndex..<covered.upperBound - bytes.startIndex),
          at: range))
    }
    return found
  }

  /// From the `#` to behind `allow:`.
  private static func comment(in line: ArraySlice<UInt8>) -> Range<Int>? {
    for index in line.indices where line[index] == UInt8(ascii: "#") {
      guard index == line.startIndex || isBlank(line[index - 1]) else { continue }
      let word = line[(index + 1)...].drop(while: isBlank)
      if word.starts(with: mark) { return index..<word.startIndex + mark.count }
    }
    return nil
  }

  /// The first line below that holds something, and what is indented deeper.
  private static func block(below number: Int, in lines: [ArraySlice<UInt8>]) -> Range<Int> {
    func indent(_ line: ArraySlice<UInt8>) -> Int? {
      let text = line.drop(while: isBlank)
      return text.isEmpty || text.first == UInt8(ascii: "#")
        ? nil : text.startIndex - line.startIndex
    }
    let rest = lines[(number + 1)...]
    guard let first = rest.firstIndex(where: { indent($0) != nil }) else {
      return lines[number].endIndex..<lines[number].endIndex
    }
    let depth = indent(lines[first]) ?? 0
    var end = lines[first].endIndex
    for line in lines[(first + 1)...] {
      guard let own = indent(line) else { continue }
      guard own > depth else { break }
      end = line.endIndex
    }
    return lines[first].startIndex..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

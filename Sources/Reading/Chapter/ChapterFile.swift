package import Manuscript

/// Where the header and the body of a chapter's file stand.
///
/// A header is what stands between a line `---` that is the very first one and the next such line;
/// blanks may follow the three signs. Lines end at `\n`, `\r\n` or a lone `\r`.
package struct ChapterFile: Sendable, Equatable {
  /// The bytes between the two lines; `nil` where there is no header.
  package var header: Range<Int>?

  /// The first byte of the body: behind the header, else behind a byte order mark, else 0.
  package var bodyStart: Int

  /// Problems of the division itself; their ranges count from ``bodyStart``.
  package var diagnostics: [Diagnostic]

  /// Divides a file into header and body.
  ///
  /// - Parameters:
  ///   - bytes: The whole file as stored.
  ///   - name: The chapter's handle, for the unit of diagnostics.
  /// - Returns: The division; a header that cannot be told from text is text.
  /// - Complexity: O(*header*), or O(*bytes*) when a header is not closed.
  package static func split(_ bytes: [UInt8], name: String) -> ChapterFile {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = YAMLLines(bytes[start...])
    var file = ChapterFile(header: nil, bodyStart: start, diagnostics: [])
    guard let opening = lines.next(), isFence(bytes[opening]) else { return file }
    let place = SourceRange(SourceUnit(.body, name), 0..<3)
    let lower = lines.offset
    var hasKeys: Bool?
    while let line = lines.next() {
      if isFence(bytes[line]) {
        guard hasKeys ?? true else {
          file.diagnostics = [.notKeys(at: place)]
          return file
        }
        file.header = lower..<line.lowerBound
        file.bodyStart = lines.offset
        return file
      }
      hasKeys = hasKeys ?? startsKeys(line, of: bytes)
    }
    file.diagnostics = [.unclosed(at: place)]
    return file
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a header's line shows that it is made of keys; `nil` for blank lines, comments and
  /// the marks of a merge.
  private static func startsKeys(_ line: Range<Int>, of bytes: [UInt8]) -> Bool? {
    let content = YAMLLines.trimmed(line, of: bytes[...])
    guard let first = bytes[content].first, first != UInt8(ascii: "#"),
      !YAMLLines.isConflictMark(bytes[line])
    else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "%") { return true }
    if first == UInt8(ascii: "[") || YAMLLines.item(in: content, of: bytes[...]) != nil {
      return false
    }
    // `title:The Storm` lacks a blank, and is a header all the same.
    let word = bytes[content].prefix {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
    }
    return YAMLLines.keyEnd(in: content, of: bytes[...]) != nil
      || word.count > 1 && word.endIndex < content.upperBound
        && bytes[word.endIndex] == UInt8(ascii: ":")
  }
}

extension Diagnostic {
  fileprivate static func unclosed(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "header-unclosed",
      "the header that starts here has no '---' line at its end, so the whole file counts as text",
      at: range,
      help: [
        "Type a line '---' below the last key.",
        "If it is a scene break, type '***' instead.",
      ])
  }

  fileprivate static func notKeys(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "header-not-keys",
      "what stands between this '---' and the next is no list of keys, so the whole file counts as text",
      at: range,
      help: [
        "Give each key a line of its own: title: The Storm",
        "If it is a scene break, type '***' instead.",
      ])
  }
}

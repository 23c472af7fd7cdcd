package import Manuscript

/// Words that a writer leaves where something is still to come: TK, TODO, FIXME, XXX, lorem ipsum.
///
/// `\TK` in the Markdown is only text: an escape says that it is meant.
package enum PlaceholderLeft {
  package static let code = "placeholder-left"

  private static let marks = ["TK", "TKTK", "TODO", "FIXME", "XXX", "TBD"].map { Array($0.utf8) }
  private static let lorem = Array("lorem ipsum".utf8)

  /// The placeholders of one chapter.
  ///
  /// - Parameters:
  ///   - body: The bytes that the text was read from, to tell an escaped mark.
  ///   - unit: The body's unit.
  /// - Complexity: O(*n*).
  package static func check(_ text: ChapterText, body: [UInt8], unit: SourceUnit) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let bytes = text.text
    var index = 0
    while index < bytes.count {
      guard isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      let first = bytes[start]
      var range: Range<Int>?
      if first == UInt8(ascii: "T") || first == UInt8(ascii: "F") || first == UInt8(ascii: "X"),
        index - start <= 5, marks.contains(Array(bytes[start..<index]))
      {
        range = start..<index
      } else if first | 0x20 == UInt8(ascii: "l"), index - start == 5, isLorem(bytes, at: start) {
        range = start..<start + lorem.count
      }
      guard let range else { continue }
      let source = text.source(of: range.lowerBound)
      guard source == 0 || source > body.count || body[source - 1] != UInt8(ascii: "\\") else {
        continue
      }
      let word = String(decoding: bytes[range], as: UTF8.self)
      diagnostics.append(
        .placeholder(word, at: SourceRange(unit, source..<source + range.count)))
    }
    return diagnostics
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func isLorem(_ bytes: [UInt8], at start: Int) -> Bool {
    bytes[start...].prefix(lorem.count).map { $0 | 0x20 }.elementsEqual(lorem)
  }
}

extension Diagnostic {
  fileprivate static func placeholder(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, PlaceholderLeft.code, "\(word) is still here: it will be printed", at: range,
      help: ["Write what belongs here, or \\\(word) if the word itself is meant."])
  }
}

import Indexing
import Manuscript

/// What `fabula search` prints of passages.
struct PassageReport {
  let answer: PassageAnswer
  /// `the book`, or the part of it that exists.
  let searched: String
  let style: SearchExcerpt.Style
  /// Whether whole passages and the parts of their scores are shown.
  let isVerbose: Bool

  var text: String {
    var blocks = answer.passages.map(block)
    if answer.kind == .like, !blocks.isEmpty {
      blocks.insert("Like \(TerminalCells.printable(answer.query))\n", at: 0)
    }
    return blocks.joined(separator: "\n")
  }

  private func block(_ passage: PassageAnswer.Passage) -> String {
    var style = style
    if isVerbose { style.lines = nil }
    let excerpt = SearchExcerpt(
      of: passage.text, in: passage.file, marks: passage.marks, around: passage.focus, style: style)
    let line = passage.file.place(ofText: passage.focus..<passage.focus).start.line
    let place = "\(TerminalCells.printable(passage.file.path)):\(line)"
    let head = style.isColoured ? "\u{1B}[1m\(place)\u{1B}[0m" : place
    let heading = TerminalCells.printable(passage.file.heading)
    var lines = ["\(head)  \(heading)  (\(Self.number(passage.hit.score)))"]
    if isVerbose { lines.append("  " + why(passage)) }
    return (lines + excerpt.lines).map { $0 + "\n" }.joined()
  }

  /// Why a passage is here, such as `words 9.12, chapter 2.30, neighbours 0.73, meaning 0.26: bushel`.
  private func why(_ passage: PassageAnswer.Passage) -> String {
    let parts = passage.hit.parts
    var words = [
      "words \(Self.number(parts.bm25))", "chapter \(Self.number(parts.chapter))",
      "neighbours \(Self.number(parts.neighbours))",
    ]
    if let dense = parts.dense { words.append("meaning \(Self.number(dense))") }
    let terms = TerminalCells.printable(Wording.sample(passage.terms, most: 8))
    return words.joined(separator: ", ") + (terms.isEmpty ? "" : ": \(terms)")
  }

  /// With two digits behind the point.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let digits = String(hundredths.magnitude % 100 + 100).dropFirst()
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(digits)"
  }

  /// What is said beside the passages.
  var remarks: [String] {
    var lines = SearchWording.missing(answer.missing, in: searched)
    if answer.isOfCommonWords {
      lines.append(
        "The query has only words that stand everywhere, so they tell nothing apart; "
          + "fabula search --exact finds them as typed.")
    } else if answer.hasNoWord {
      lines.append(
        "The query has no word to go by; fabula search --exact finds signs as typed.")
    }
    if answer.passages.isEmpty {
      lines.append(
        answer.isFiltered
          ? "Nothing was found where the options allow it." : "Nothing was found in \(searched).")
    } else if !answer.missing.isEmpty, answer.passages.allSatisfy({ $0.terms.isEmpty }) {
      lines.append("What is shown has none of the words, and is near in meaning.")
    }
    return lines
  }

  var json: JSONText {
    .object([
      ("query", .string(answer.query)),
      ("kind", .string(answer.kind == .like ? "like" : "ranked")),
      ("results", .array(answer.passages.map(result))),
      ("missing", .array(answer.missing.map { .string($0.word) })),
    ])
  }

  private func result(_ passage: PassageAnswer.Passage) -> JSONText {
    let (file, hit) = (passage.file, passage.hit)
    let place = file.place(ofBody: passage.source)
    return .object([
      ("path", .string(file.path)), ("byteStart", .integer(place.bytes.lowerBound)),
      ("byteEnd", .integer(place.bytes.upperBound)), ("lineStart", .integer(place.start.line)),
      ("lineEnd", .integer(place.lastLine)), ("chapter", .string(file.handle)),
      ("title", .string(file.title)), ("score", .decimal(hit.score)),
      (
        "parts",
        .object([
          ("bm25", .decimal(hit.parts.bm25)), ("chapter", .decimal(hit.parts.chapter)),
          ("neighbours", .decimal(hit.parts.neighbours)),
          ("dense", hit.parts.dense.map { .decimal($0) } ?? .null),
        ])
      ), ("terms", .array(passage.terms.map { .string($0) })),
      ("text", .string(file.plain(passage.text))),
    ])
  }
}

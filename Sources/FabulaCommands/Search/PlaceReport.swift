import Manuscript
import Prose

/// What `fabula search --exact` and `--regex` print.
struct PlaceReport {
  let query: String
  let isRegex: Bool
  let found: [PlaceSearch.Found]
  /// Places that are shown; `nil` for all.
  let limit: Int?
  let style: SearchExcerpt.Style

  private var count: Int { found.reduce(0) { $0 + $1.matches.count } }

  /// Places beside one another share an excerpt.
  var text: String {
    var blocks: [String] = []
    var left = limit ?? .max
    for found in found where left > 0 {
      let matches = found.matches.prefix(left)
      left -= matches.count
      let places = found.file.places(ofText: matches)
      var index = matches.startIndex
      while index < matches.endIndex {
        let match = matches[index]
        let paragraph =
          found.file.paragraph(at: match.lowerBound)
          .map { found.file.paragraphs[$0].text } ?? match
        let end = min(paragraph.upperBound, match.lowerBound + SearchExcerpt.reach)
        let near = matches[index...].prefix { $0.lowerBound < end }
        let excerpt = SearchExcerpt(
          of: paragraph, in: found.file, marks: Array(near), around: match.lowerBound, style: style)
        let start = places[index - matches.startIndex].start
        let place = "\(TerminalCells.printable(found.file.path)):\(start.line):\(start.column)"
        let head = style.isColoured ? "\u{1B}[1m\(place)\u{1B}[0m" : place
        blocks.append(
          "\(head)  \(TerminalCells.printable(found.file.heading))\n"
            + excerpt.lines.map { $0 + "\n" }.joined())
        index += 1
        while index < matches.endIndex, matches[index].upperBound <= excerpt.shown.upperBound {
          index += 1
        }
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// How many places there are: `12 places in 5 chapters`.
  func summary(of searched: String) -> String {
    let query = SearchWording.short(query)
    guard count > 0 else {
      return isRegex
        ? "Nothing in \(searched) matches '\(query)'." : "'\(query)' stands nowhere in \(searched)."
    }
    let places =
      "\(Wording.count(count, "place")) in \(Wording.count(found.count, "chapter"))"
    guard let limit, limit < count else { return places + "." }
    return "\(places); shown: \(limit == 1 ? "the first" : "the first \(Wording.number(limit))")."
  }

  var json: JSONText {
    var results: [JSONText] = []
    var left = limit ?? .max
    for found in found where left > 0 {
      let matches = found.matches.prefix(left)
      left -= matches.count
      results += zip(matches, found.file.places(ofText: matches)).map { match, place in
        result(match, at: place, in: found.file)
      }
    }
    return .object([
      ("query", .string(query)), ("kind", .string(isRegex ? "regex" : "exact")),
      ("places", .integer(count)), ("chapters", .integer(found.count)),
      ("results", .array(results)),
    ])
  }

  private func result(
    _ match: Range<Int>, at place: SearchFile.Place, in file: SearchFile
  ) -> JSONText {
    let paragraph = file.paragraph(at: match.lowerBound).map { file.paragraphs[$0].text } ?? match
    var plain = style
    (plain.isColoured, plain.width) = (false, 72)
    let excerpt = SearchExcerpt(
      of: paragraph, in: file, marks: [], around: match.lowerBound, style: plain)
    return .object([
      ("path", .string(file.path)), ("byteStart", .integer(place.bytes.lowerBound)),
      ("byteEnd", .integer(place.bytes.upperBound)), ("lineStart", .integer(place.start.line)),
      ("lineEnd", .integer(place.lastLine)), ("columnStart", .integer(place.start.column)),
      ("columnEnd", .integer(place.endColumn)), ("chapter", .string(file.handle)),
      ("title", .string(file.title)),
      ("text", .string(String(decoding: file.text.text[match], as: UTF8.self))),
      ("excerpt", .string(excerpt.lines.map { String($0.dropFirst(2)) }.joined(separator: " "))),
    ])
  }
}

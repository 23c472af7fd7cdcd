import Checking
import Manuscript
import Reading

/// Lines that a header could have, and why.
struct HeaderProposal {
  struct Line {
    var key: String
    var names: [String]
    var reason: String

    /// As it would stand in the header.
    var text: String {
      let values = names.map { HeaderProposal.scalar($0) }
      let isOne = key == "pov" || key == "place"
      return "\(key): \(isOne ? values[0] : "[\(values.joined(separator: ", "))]")"
    }
  }

  let lines: [Line]

  init(_ header: InferredHeader) {
    let all: [(String, InferredHeader.Suggestion?)] = [
      ("pov", header.pov), ("characters", header.characters), ("mentions", header.mentions),
      ("place", header.place),
    ]
    lines = all.compactMap { key, suggestion in
      suggestion.map { Line(key: key, names: $0.names, reason: $0.reason) }
    }
  }

  /// A name inside a YAML list.
  private static func scalar(_ name: String) -> String {
    let isQuoted = name.contains { ",[]{}".contains($0) }
    let plain = YAMLText.scalar(name)
    return isQuoted && !plain.hasPrefix("\"") ? "\"\(name)\"" : plain
  }

  func text(path: String) -> String {
    path + "\n"
      + lines.map { line in
        Paragraph.wrapped(line.text, first: "  + ", indent: "      ")
          + Paragraph.wrapped(line.reason, first: "      (", indent: "       ").dropLast() + ")\n"
      }.joined()
  }

  func json(_ chapter: ChapterFacts) -> JSONText {
    .object([
      ("chapter", .string(chapter.handle)), ("path", .string(chapter.path)),
      (
        "lines",
        .array(
          lines.map { line in
            .object([
              ("key", .string(line.key)),
              ("names", .array(line.names.map { .string($0) })),
              ("text", .string(line.text)), ("reason", .string(line.reason)),
            ])
          })
      ),
    ])
  }
}

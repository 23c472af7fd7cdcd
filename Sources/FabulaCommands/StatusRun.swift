import Manuscript
import Pipeline

/// One `fabula status`: how chapters and books stand.
struct StatusRun {
  let story: String
  let console: Console

  func run(asJSON: Bool) throws -> ExitStatus {
    let standing = try StoryStanding(story)
    console.put(asJSON ? json(standing).compact + "\n" : text(standing))
    return .ok
  }

  private func text(_ standing: StoryStanding) -> String {
    let words = standing.chapters.reduce(0) { $0 + $1.words }
    var lines = [
      "\(standing.title): \(Wording.count(standing.chapters.count, "chapter")), "
        + "\(Wording.count(words, "word"))."
    ]
    let width = min(standing.chapters.map { $0.handle.count }.max() ?? 0, 32)
    for (index, chapter) in standing.chapters.enumerated() {
      let number = String(index + 1)
      let count = Wording.number(chapter.words)
      let name =
        chapter.handle + String(repeating: " ", count: max(0, width - chapter.handle.count))
      var line =
        String(repeating: " ", count: max(0, 4 - number.count)) + number + "  " + name
        + String(repeating: " ", count: max(0, 9 - count.count)) + count + "  "
        + chapter.state.rawValue
      if chapter.state == .unwritten, chapter.hasBrief { line += ", has a brief" }
      if let target = chapter.target { line += ", target \(Wording.number(target))" }
      if let status = chapter.status { line += ", \(status)" }
      lines.append(line)
    }
    for output in standing.outputs {
      let state =
        output.isThere ? (output.isUpToDate ? "up to date" : "will be rebuilt") : "not made"
      lines.append("\(output.path): \(state)")
    }
    lines.append(CheckRun.summary(of: standing.check.diagnostics))
    return lines.map { $0 + "\n" }.joined()
  }

  private func json(_ standing: StoryStanding) -> JSONText {
    .object([
      ("title", .string(standing.title)),
      (
        "chapters",
        .array(
          standing.chapters.map { chapter in
            .object([
              ("handle", .string(chapter.handle)), ("path", .string(chapter.path)),
              ("title", .string(chapter.title)), ("words", .integer(chapter.words)),
              ("target", chapter.target.map { .integer($0) } ?? .null),
              ("status", .text(chapter.status)), ("state", .string(chapter.state.rawValue)),
              ("brief", .boolean(chapter.hasBrief)),
            ])
          })
      ),
      (
        "outputs",
        .array(
          standing.outputs.map { output in
            .object([
              ("path", .string(output.path)), ("exists", .boolean(output.isThere)),
              ("upToDate", .boolean(output.isUpToDate)),
            ])
          })
      ),
      (
        "diagnostics",
        .object(
          Diagnostic.Severity.allCases.reversed().map { severity in
            (
              severity.word,
              .integer(standing.check.diagnostics.count { $0.severity == severity })
            )
          })
      ),
    ])
  }
}

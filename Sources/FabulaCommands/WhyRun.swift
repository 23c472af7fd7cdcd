import BuildGraph
import Manuscript
import Pipeline
import Reading

/// One `fabula why`: the first change, and the chain from it to the target.
struct WhyRun {
  let story: String
  let typed: String
  /// Whether to say what was compared when nothing changed.
  let saysWhyNot: Bool
  let console: Console

  func run(asJSON: Bool) throws -> ExitStatus {
    let target = try? BuildTarget(typed)
    var chapter: StoryLayout.File?
    if target == nil {
      let chapters = StoryChapters(in: story)
      chapter = chapters.layout.chapters[try chapters.index(of: typed)]
    }
    let explanation = try BuildExplanation(
      story, target: target?.made, chapter: chapter?.handle
    ) { Resources(story: story).embedder }
    console.put(
      asJSON ? json(explanation).compact + "\n" : text(explanation, of: chapter?.path ?? typed))
    return .ok
  }

  /// The answer; the subject is a chapter's path, or what was typed.
  private func text(_ explanation: BuildExplanation, of subject: String) -> String {
    guard explanation.wasBuilt else {
      return "\(subject) will be made: there has been no build yet.\n"
    }
    var lines: [String] = []
    if let first = explanation.changes.first, first.path == subject, !first.isOutput {
      lines.append("\(Self.words(first)): its pages will be made again.")
    } else if let first = explanation.changes.first {
      lines.append("\(subject) will be made again: \(Self.words(first)).")
      for change in explanation.changes.dropFirst().prefix(9) {
        lines.append("  also: \(Self.words(change))")
      }
    } else if let change = explanation.embedderChange {
      lines.append(
        "\(subject) will be made again: the embedder changed from \(change.old) to \(change.new).")
    } else {
      lines.append("\(subject) is up to date: nothing that it is made from has changed.")
      if saysWhyNot {
        lines.append("Compared: story.yaml, the bible, and every chapter by content.")
      }
    }
    if !explanation.causes.isEmpty { lines.append("The last time:") }
    for cause in explanation.causes {
      lines.append(
        "  \(cause.id) was made because \(ReasonText.text(cause.reason) ?? "it was asked for")")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func words(_ change: BuildExplanation.Change) -> String {
    guard let new = change.new else { return "\(change.path) is gone" }
    guard let old = change.old else { return "\(change.path) is new" }
    return
      "\(change.path) \(change.isOutput ? "was edited by hand" : "changed") (\(old.hex.prefix(8)) to \(new.hex.prefix(8)))"
  }

  private func json(_ explanation: BuildExplanation) -> JSONText {
    .object([
      ("target", .string(typed)), ("built", .boolean(explanation.wasBuilt)),
      ("upToDate", .boolean(explanation.isUpToDate)),
      (
        "changes",
        .array(
          explanation.changes.map { change in
            .object([
              ("path", .string(change.path)), ("old", .text(change.old?.hex)),
              ("new", .text(change.new?.hex)),
            ])
          })
      ),
      (
        "causes",
        .array(
          explanation.causes.map { cause in
            .object([
              ("id", .string(cause.id)), ("reason", .text(ReasonText.text(cause.reason))),
            ])
          })
      ),
    ])
  }
}

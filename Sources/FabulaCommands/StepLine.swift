package import Manuscript

/// One line of `fabula build --json`; the form is part of the stable contract.
package enum StepLine: Sendable {
  /// What happened to a step.
  package enum State: String, Sendable { case ran, cached, kept, failed, blocked }

  /// - `milliseconds`: What it took; 0 for what did not run.
  /// - `reason`: Why it ran, failed or is blocked, in words; `nil` where there is nothing to say.
  case step(id: String, kind: String, state: State, milliseconds: Int, reason: String?)

  /// - `outputs`: Paths relative to the story.
  /// - `diagnostics`: How many there are of each severity.
  /// - `sent`: What left this machine, a line each.
  case done(
    ran: Int, cached: Int, failed: Int, outputs: [String],
    diagnostics: [Diagnostic.Severity: Int], sent: [String])

  /// The line, with its end.
  package var line: String { json.compact + "\n" }

  private var json: JSONText {
    switch self {
    case .step(let id, let kind, let state, let milliseconds, let reason):
      .object([
        ("event", .string("step")), ("id", .string(id)), ("kind", .string(kind)),
        ("state", .string(state.rawValue)), ("ms", .integer(milliseconds)),
        ("reason", .text(reason)),
      ])
    case .done(let ran, let cached, let failed, let outputs, let counts, let sent):
      .object([
        ("event", .string("done")), ("ran", .integer(ran)), ("cached", .integer(cached)),
        ("failed", .integer(failed)), ("outputs", .array(outputs.map { .string($0) })),
        (
          "diagnostics",
          .object(
            Diagnostic.Severity.allCases.reversed().map { severity in
              (severity.word, .integer(counts[severity, default: 0]))
            })
        ), ("sent", .array(sent.map { .string($0) })),
      ])
    }
  }
}

package import Manuscript

/// How a command ended, as scripts see it; part of the stable contract.
package enum ExitStatus: Int32, Sendable {
  case ok = 0
  case failed = 1
  /// The command line was wrong.
  case usage = 2
  /// There were findings that count as errors.
  case findings = 3
  /// The target changed after its candidate was made.
  case changedSince = 4
  /// The budget or a consent stood in the way.
  case budget = 5
  case interrupted = 130

  /// What findings alone make of a run: under `strict`, warnings count as errors.
  package init(after diagnostics: [Diagnostic], isStrict: Bool) {
    let least: Diagnostic.Severity = isStrict ? .warning : .error
    self = diagnostics.contains { $0.severity >= least } ? .findings : .ok
  }
}

/// Something the writer should know about, at a place in the story.
///
/// Diagnostics are results, not errors: a stage returns them beside its output and keeps going.
/// Swift errors are for what stops a stage, such as a disk that is full.
package struct Diagnostic: Sendable, Hashable {
  /// How much it matters; an error keeps its chapter or file out of the exports.
  package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The word that is printed: `note`, `warning` or `error`.
    package var word: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A second place that explains the first, such as the earlier of two definitions.
  package struct Note: Sendable, Hashable {
    package var message: String
    package var range: SourceRange

    package init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  package var severity: Severity

  /// A stable kebab-case name, such as `unknown-reference`.
  ///
  /// Settings, suppressions and tests refer to it, so it outlives any wording.
  package var code: String

  /// One sentence without a final full stop: first what is so, then what it means for the text.
  package var message: String

  /// Where, or `nil` when the story as a whole is meant.
  package var range: SourceRange?

  package var notes: [Note]

  /// What the writer can do about it, one way out per element; printed once per code in a run.
  package var help: [String]

  package init(
    _ severity: Severity, _ code: String, _ message: String, at range: SourceRange?,
    notes: [Note] = [], help: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
  }
}

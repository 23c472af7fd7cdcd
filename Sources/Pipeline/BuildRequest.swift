import Manuscript

/// What one build is asked for.
package struct BuildRequest: Sendable, Equatable {
  /// The targets that can be made now.
  package enum Target: String, Sendable, CaseIterable {
    case epub, html
    case htmlSingle = "html-single"
  }

  /// Empty for what `export` lists.
  package var targets: [Target]

  /// Whether every rule is asked, not only what the targets need.
  package var checks: Bool

  /// Steps that may run at once; at least 1.
  package var jobs: Int

  /// Chapters whose vanished text is meant to be gone, by handle.
  package var gone: Set<String>

  /// SOURCE_DATE_EPOCH, in seconds since 1970.
  package var sourceDate: Int?

  package init(
    targets: [Target] = [], checks: Bool = true, jobs: Int = 1, gone: Set<String> = [],
    sourceDate: Int? = nil
  ) {
    self.targets = targets
    self.checks = checks
    self.jobs = jobs
    self.gone = gone
    self.sourceDate = sourceDate
  }

  /// The targets of this request for a story.
  func targets(of story: Story) -> [Target] {
    targets.isEmpty ? story.export.compactMap { Target(rawValue: $0.rawValue) } : targets
  }
}

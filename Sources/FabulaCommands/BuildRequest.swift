package import Manuscript

/// What `fabula build` was asked to do.
package struct BuildRequest: Sendable, Equatable {
  /// The story's folder, absolute.
  package var story: String

  /// As typed; empty for what story.yaml exports, and the checks.
  package var targets: [String]

  /// Only say what would be done.
  package var isDryRun: Bool

  /// Go on with what does not depend on a failure.
  package var keepsGoing: Bool

  /// Steps at once, 1 or more; `nil` for one per processor.
  package var jobs: Int?

  /// Warnings count as errors.
  package var isStrict: Bool

  /// Overrides story.yaml; `nil` leaves it.
  package var generate: Story.Generate?

  /// One JSON event per line on standard output, see ``BuildEvent``.
  package var printsJSON: Bool

  package init(
    story: String, targets: [String], isDryRun: Bool, keepsGoing: Bool, jobs: Int?, isStrict: Bool,
    generate: Story.Generate?, printsJSON: Bool
  ) {
    self.story = story
    self.targets = targets
    self.isDryRun = isDryRun
    self.keepsGoing = keepsGoing
    self.jobs = jobs
    self.isStrict = isStrict
    self.generate = generate
    self.printsJSON = printsJSON
  }
}

package import Manuscript

/// Everything that rules may look at: the book as declared, with the facts of each chapter.
package struct CheckedStory: Sendable {
  package var story: Story
  package var bible: Bible
  package var names: BibleNames

  /// In reading order.
  package var chapters: [ChapterFacts]

  package init(story: Story, bible: Bible, chapters: [ChapterFacts]) {
    self.story = story
    self.bible = bible
    self.chapters = chapters
    names = BibleNames(bible)
  }
}

/// One thing that is checked over the whole story.
package protocol Rule: Sendable {
  /// The stable name that diagnostics carry and that `checks: rules:` in story.yaml refers to.
  static var code: String { get }

  init()

  /// What is wrong, in reading order.
  func check(_ story: CheckedStory) -> [Diagnostic]
}

/// The rules over whole stories, and the writer's say on how much each matters.
package enum RuleSet {
  package static let rules: [any Rule.Type] = [ChapterSequence.self, UnknownReference.self]

  /// The findings of every rule.
  package static func check(_ story: CheckedStory) -> [Diagnostic] {
    rules.flatMap { $0.init().check(story) }
  }

  /// The diagnostics with the severities of `checks: rules:`, without those that are `off`.
  ///
  /// What keeps a chapter out of the book stays an error.
  package static func applying(
    _ levels: [String: String], to diagnostics: [Diagnostic]
  ) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = levels[diagnostic.code], configurable.contains(diagnostic.code) else {
        return diagnostic
      }
      guard level != "off" else { return nil }
      var diagnostic = diagnostic
      let severity = Diagnostic.Severity.allCases.first { $0.word == level }
      diagnostic.severity = severity ?? diagnostic.severity
      return diagnostic
    }
  }

  /// Codes whose severity the writer may set.
  package static let configurable: Set<String> =
    Set(rules.map { $0.code }).union([
      PlaceholderLeft.code, "alt-missing", "html-dropped", "open-edits", "paragraphs-run-together",
      "image-missing", "footnote-unused", "footnote-undefined", "embed-left-out", "unknown-key",
    ])
}

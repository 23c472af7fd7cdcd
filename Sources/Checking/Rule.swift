package import Manuscript

/// Something with an entry in the catalogue of rules.
package protocol Catalogued: Sendable {
  /// The stable name that diagnostics carry and that `checks: rules:` in story.yaml refers to.
  static var code: String { get }

  /// What a writer may read about it.
  static var article: RuleArticle { get }
}

/// One thing that is checked over the whole story.
package protocol Rule: Catalogued {
  init()

  /// What is wrong; any order.
  func check(_ story: CheckedStory) -> [Diagnostic]
}

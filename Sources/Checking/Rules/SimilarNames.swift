package import Manuscript

package struct SimilarNames: Rule {
  package static let code = "similar-names"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] { [] }
}

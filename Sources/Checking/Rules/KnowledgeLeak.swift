package import Manuscript

package struct KnowledgeLeak: Rule {
  package static let code = "knowledge-leak"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] { [] }
}

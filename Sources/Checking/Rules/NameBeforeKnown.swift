package import Manuscript

package struct NameBeforeKnown: Rule {
  package static let code = "name-before-known"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] { [] }
}

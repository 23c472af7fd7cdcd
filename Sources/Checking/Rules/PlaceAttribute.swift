package import Manuscript

package struct PlaceAttribute: Rule {
  package static let code = "place-attribute"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] { [] }
}

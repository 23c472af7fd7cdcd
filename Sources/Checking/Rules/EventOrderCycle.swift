package import Manuscript

package struct EventOrderCycle: Rule {
  package static let code = "event-order-cycle"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] { [] }
}

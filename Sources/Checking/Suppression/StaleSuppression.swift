import Manuscript

/// What is wrong with the suppressions themselves, so that they rot loudly.
package enum StaleSuppression: Catalogued {
  package static let code = "stale-suppression"

  enum Problem {
    /// It holds nothing back.
    case unused
    case noReason(String)
    /// It names no finding, only a rule.
    case wholeRule(String)
    case everything
    case unknownRule(String)
    case repeated(SourceRange)
  }

  static func diagnostic(_ problem: Problem, _ suppression: Suppression) -> Diagnostic {
    let what = suppression.origin == .comment ? "comment" : "entry"
    let range = suppression.range
    switch problem {
    case .unused:
      return Diagnostic(
        .note, code,
        "this \(what) allows a finding of \(suppression.rule.value) that is no longer there, so it only hides the next one",
        at: range, help: ["Delete it; fabula check --write-baseline writes the baseline anew."])
    case .noReason(let rule):
      return Diagnostic(
        .note, code, "this \(what) gives no reason, so it allows nothing", at: range,
        help: [
          suppression.origin == .comment
            ? "Say why behind the rule: allow: \(rule) She lies here."
            : "Add reason: with a few words that you will understand in a year."
        ])
    case .wholeRule(let rule):
      return Diagnostic(
        .note, code,
        "this entry names no place, so it would hide every finding of \(rule) and allows nothing",
        at: range,
        help: [
          "Allow single findings: fabula allow ID \"reason\".",
          "To do without the rule, type in story.yaml: checks: {rules: {\(rule): off}}",
        ])
    case .everything:
      return Diagnostic(
        .note, code, "this \(what) names no rule, so it would hide everything and allows nothing",
        at: range, help: ["Name the rule: allow: similar-names They are twins."])
    case .unknownRule(let rule):
      let meant = EditDistance.nearest(to: rule, in: RuleSet.configurable.sorted())
      let guess = meant.map { "; did you mean '\($0)'?" } ?? ""
      return Diagnostic(
        .note, code, "no rule that can be allowed is called '\(rule)'\(guess)", at: range,
        help: ["fabula check --explain lists the rules."])
    case .repeated(let first):
      return Diagnostic(
        .note, code, "this entry allows what an earlier one allows already", at: range,
        notes: [.init("the first is here", at: first)], help: ["Delete one of the two."])
    }
  }

  package static let article = RuleArticle(
    .surface, taxonomy: "none",
    summary: "A suppression that holds nothing back, gives no reason, or hides too much.",
    looksAt: """
      Every `<!-- allow: … -->` and `# allow: …` comment, checks/allowed.yaml and \
      checks/baseline.yaml. What is allowed should say why, name one finding, and go when the \
      finding goes. An entry without a reason, without a place, or for an unknown rule allows \
      nothing. Entries follow their words: a paragraph that moves to another chapter takes what is \
      allowed of it along.
      """,
    fires: .init(
      "The allowed likeness of names is gone since one of them was renamed.",
      """
      === bible.yaml
      characters: [Anna, Tobias]   # allow: similar-names They are twins.
      === chapters/01-arrival.md
      Anna met Tobias.
      """),
    silent: .init(
      "The comment allows a placeholder, which is there.",
      """
      === chapters/01-arrival.md
      <!-- allow: placeholder-left It is the name of the song. -->
      They sang TODO until morning.
      """),
    fix: [
      "Delete the comment or entry that allows nothing.", "Give a reason behind the rule's name.",
    ])
}

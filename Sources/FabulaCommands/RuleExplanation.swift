import Checking
import Manuscript

/// A rule's article as text for the terminal.
enum RuleExplanation {
  /// The article of the rule `code`; for `all`, the list of rules.
  static func text(of code: String) throws(CommandProblem) -> String {
    if code == "all" { return list }
    guard let rule = RuleSet.catalogue.first(where: { $0.code == code }) else {
      let codes = RuleSet.catalogue.map { $0.code }
      let nearest = EditDistance.nearest(to: code, in: codes)
      throw CommandProblem(
        "No rule is called '\(code)'.",
        help: [
          nearest.map { "fabula check --explain \($0)" }
            ?? "fabula check --explain all lists the rules"
        ], status: .usage)
    }
    let article = rule.article
    var text = "\(code): \(article.summary)\n\n\(Paragraph.wrapped(article.looksAt))"
    text += example("It speaks up", article.fires) + example("It is silent", article.silent)
    text += "\nWays out\n"
    for way in article.fix + RulePage.ways(of: code) {
      text += Paragraph.wrapped(way, first: "  - ", indent: "    ")
    }
    return text
  }

  private static var list: String {
    let width = RuleSet.catalogue.map { $0.code.count }.max() ?? 0
    return RuleSet.catalogue.map { rule in
      let gap = String(repeating: " ", count: width - rule.code.count + 2)
      return Paragraph.wrapped(
        rule.article.summary, first: rule.code + gap,
        indent: String(repeating: " ", count: width + 2))
    }.joined()
  }

  private static func example(_ title: String, _ example: RuleArticle.Example) -> String {
    var text = "\n" + Paragraph.wrapped("\(title): \(example.about)")
    for file in example.files {
      text += "\n    \(file.path)\n"
      for line in file.text.split(separator: "\n") { text += "      \(line)\n" }
    }
    return text
  }
}

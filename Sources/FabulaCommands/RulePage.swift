package import Checking

/// A rule's article as a page of docs/rules.
package enum RulePage {
  /// What every rule's page ends with: how to live with a finding.
  package static func ways(of code: String) -> [String] {
    guard RuleSet.configurable.contains(code) else { return [] }
    return [
      "Keep the finding and say why: fabula allow ID \"reason\", or a comment before the paragraph, "
        + "<!-- allow: \(code) reason -->, in the bible or a header # allow: \(code) reason.",
      "Do without the rule, in story.yaml: checks: {rules: {\(code): off}} "
        + "(or note, warning, error).",
    ]
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - output: What `fabula check` prints for the example that fires.
  /// - Returns: Markdown with a final newline.
  package static func markdown(_ rule: any Catalogued.Type, output: String) -> String {
    let article = rule.article
    var text = """
      # \(rule.code)

      \(article.summary)

      \(article.looksAt)

      *\(article.mechanism.rawValue); nearest subtype of ConStory's taxonomy: \(article.taxonomy)*

      ## It speaks up

      \(article.fires.about)

      """
    text += files(article.fires) + "\n```text\n\(output)```\n"
    text += "\n## It is silent\n\n\(article.silent.about)\n" + files(article.silent)
    text += "\n## Ways out\n\n" + article.fix.map { "- \($0)\n" }.joined()
    guard RuleSet.configurable.contains(rule.code) else { return text }
    text += """
      - Keep the finding and say why: `fabula allow ID "reason"`; or a comment before the paragraph, \
      `<!-- allow: \(rule.code) reason -->`; or in the bible or a header, `# allow: \(rule.code) reason`.
      - Do without the rule, in story.yaml: `checks: {rules: {\(rule.code): off}}` (or `note`, \
      `warning`, `error`).

      """
    return text
  }

  private static func files(_ example: RuleArticle.Example) -> String {
    example.files.map { file in
      let language = file.path.hasSuffix(".yaml") ? "yaml" : "markdown"
      var text = file.text
      while text.hasSuffix("\n") { text.removeLast() }
      return "\n`\(file.path)`\n\n```\(language)\n\(text)\n```\n"
    }.joined()
  }
}

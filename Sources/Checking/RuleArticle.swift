/// What a writer may read about a rule: `fabula check --explain RULE` and docs/rules are made of it.
package struct RuleArticle: Sendable {
  /// What a rule holds against what.
  package enum Mechanism: String, Sendable, CaseIterable {
    case declaredAgainstDeclared = "declared-vs-declared"
    case declaredAgainstText = "declared-vs-text"
    case textAgainstText = "text-vs-text"
    case textAgainstWorld = "text-vs-world"
    case promise
    case surface
  }

  /// A whole story in a few lines, on which the rule fires or is silent; tests run it.
  package struct Example: Sendable {
    /// What happens in it, in a sentence.
    package var about: String
    /// Path and text of each file.
    package var files: [(path: String, text: String)]

    /// - Parameters:
    ///   - about: What happens in it.
    ///   - text: Files one after the other, each below a line `=== PATH`.
    package init(_ about: String, _ text: String) {
      self.about = about
      files = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("=== ") {
          files.append((path: String(line.dropFirst(4)), text: ""))
        } else if !files.isEmpty {
          files[files.count - 1].text += line + "\n"
        }
      }
    }
  }

  package var mechanism: Mechanism
  /// The nearest of ConStory's subtypes, such as `Absolute Time Contradictions`, or of its five
  /// categories where no subtype fits; `none` for what is no contradiction.
  package var taxonomy: String
  /// One sentence: what the rule finds.
  package var summary: String
  /// What it reads, how it decides, and where it stays silent; a short paragraph or two.
  package var looksAt: String
  package var fires: Example
  package var silent: Example
  /// Ways to put it right, one sentence each.
  package var fix: [String]

  package init(
    _ mechanism: Mechanism, taxonomy: String, summary: String, looksAt: String, fires: Example,
    silent: Example, fix: [String]
  ) {
    self.mechanism = mechanism
    self.taxonomy = taxonomy
    self.summary = summary
    self.looksAt = looksAt
    self.fires = fires
    self.silent = silent
    self.fix = fix
  }
}

import Checking
import Manuscript
import Testing

@Suite("Rule articles")
struct RuleArticleTests {
  /// The rules that have their article; one by one until all have.
  static let rules = RuleSet.rules.map { $0 as any Catalogued.Type }
    .filter { !$0.article.summary.isEmpty }

  @Test(
    "The example that fires does, and the one that is silent is", arguments: rules.map { $0.code })
  func examples(code: String) throws {
    let rule = try #require(Self.rules.first { $0.code == code })
    #expect(try ExampleRun.check(rule.article.fires).contains { $0.code == code })
    #expect(try !ExampleRun.check(rule.article.silent).contains { $0.code == code })
  }

  /// ConStory's five categories and their subtypes.
  private static let taxonomy: Set<String> = [
    "Timeline & Plot Logic", "Absolute Time Contradictions", "Duration/Timeline Contradictions",
    "Simultaneity Contradictions", "Causeless Effects", "Causal Logic Violations",
    "Abandoned Plot Elements", "Characterization", "Memory Contradictions",
    "Knowledge Contradictions", "Skill/Power Fluctuations", "Forgotten Abilities",
    "World-building & Setting", "Core Rules Violations", "Social Norms Violations",
    "Geographical Contradictions", "Factual & Detail Consistency", "Appearance Mismatches",
    "Nomenclature Confusions", "Quantitative Mismatches", "Narrative & Style",
    "Perspective Confusions", "Tone Inconsistencies", "Style Shifts", "none",
  ]

  @Test("Every rule stands at a place of the taxonomy, spelled as there")
  func standsInTaxonomy() {
    for rule in RuleSet.catalogue {
      #expect(Self.taxonomy.contains(rule.article.taxonomy), "\(rule.code)")
    }
  }

  @Test(
    "Every article says what it looks at and how to put it right", arguments: rules.map { $0.code })
  func isComplete(code: String) throws {
    let article = try #require(Self.rules.first { $0.code == code }).article
    #expect(!article.looksAt.isEmpty && !article.taxonomy.isEmpty && !article.fix.isEmpty)
    #expect(article.summary.hasSuffix("."))
    for way in article.fix { #expect(way.hasSuffix(".") || way.contains(":"), "\(way)") }
  }
}

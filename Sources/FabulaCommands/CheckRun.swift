import Checking
import Manuscript
import Pipeline
import Reading

/// One `fabula check`: reads the story and shows what is wrong with it; writes nothing but a baseline.
struct CheckRun {
  let story: String
  let format: CheckCommand.Format
  /// Warnings count as errors.
  let isStrict: Bool
  /// Codes to show; empty for all.
  var only: Set<String> = []
  /// The git revision whose findings are not shown.
  var since: String?
  let console: Console
  /// Whether only findings of the bible's files are shown.
  var isOfBibleOnly = false

  func run() throws -> ExitStatus {
    let check = try StoryCheck(story)
    let earlier = try since.map { try StoryAtRevision.findings($0, of: story) } ?? []
    let bible = isOfBibleOnly ? Set(check.reading.layout.bible) : nil
    func isWanted(_ finding: Finding) -> Bool {
      if let bible, !bible.contains(finding.place) { return false }
      return (only.isEmpty || only.contains(finding.diagnostic.code))
        && !earlier.contains(finding.identity)
    }
    let findings = check.findings.filter(isWanted)
    let held = check.held.filter { isWanted($0.finding) }
    let diagnostics = findings.map(\.diagnostic)
    switch format {
    case .text: show(diagnostics, held, check)
    case .json: console.put(JSONText.diagnostics(diagnostics, in: check.sources).lines)
    case .sarif:
      console.put(SARIFLog(findings, held: held, in: check.sources, of: check.reading).text)
    case .github: console.put(GitHubAnnotations(findings, in: check.sources).text)
    case .junit: console.put(JUnitReport(findings, in: check.sources, of: check.reading).text)
    }
    return ExitStatus(after: diagnostics, isStrict: isStrict)
  }

  /// Makes everything that is found today count as known.
  func writeBaseline() throws {
    let check = try StoryCheck(story)
    let known = check.held.filter { $0.suppression.origin == .baseline }.map(\.finding)
    let new = check.findings.filter {
      RuleSet.configurable.contains($0.diagnostic.code)
        && $0.diagnostic.code != StaleSuppression.code
    }
    let list = SuppressionList(baseline: known + new)
    try StoryFile.write("\(story)/\(SuppressionReader.baselinePath)", holding: list.text)
    console.say(
      "Wrote \(SuppressionReader.baselinePath) with \(Wording.count(list.count, "finding")): "
        + "fabula check shows what is new.")
  }

  private func show(_ diagnostics: [Diagnostic], _ held: [Sieve.Held], _ check: StoryCheck) {
    var formatter = DiagnosticFormatter(
      sources: check.sources, named: RuleSet.configurable, isColoured: console.coloursOutput)
    for group in FindingGroups(diagnostics, of: check.reading).groups {
      console.put(formatter.heading(group.title) + formatter.format(group.diagnostics))
    }
    console.say(Self.summary(of: diagnostics, held))
  }

  /// How many findings there are of each severity, such as `2 errors and 1 warning.`.
  static func summary(of diagnostics: [Diagnostic], _ held: [Sieve.Held] = []) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : Wording.count(count, severity.word)
    }
    let baseline = held.count { $0.suppression.origin == .baseline }
    let kept = [
      held.count > baseline ? "\(Wording.number(held.count - baseline)) allowed" : nil,
      baseline > 0 ? "\(Wording.number(baseline)) in the baseline" : nil,
    ].compactMap { $0 }
    let found = counts.isEmpty ? "Nothing to report" : Wording.list(counts)
    return found + (kept.isEmpty ? "." : "; \(Wording.list(kept)).")
  }
}

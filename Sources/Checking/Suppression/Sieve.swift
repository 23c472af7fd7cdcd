package import Manuscript

/// Parts what the writer should see from what the writer lives with.
package struct Sieve: Sendable {
  /// A finding that is held back, and by what.
  package struct Held: Sendable {
    package var finding: Finding
    package var suppression: Suppression
  }

  /// What is left to show, in the order given.
  package private(set) var open: [Finding] = []

  /// In the order given.
  package private(set) var held: [Held] = []

  /// Suppressions that are wrong in themselves, or hold nothing back.
  package private(set) var problems: [Diagnostic] = []

  /// - Parameters:
  ///   - findings: In reading order.
  ///   - suppressions: All of the story.
  ///   - off: Rules that do not run, whose suppressions are let be.
  /// - Complexity: O(*findings* + *suppressions*) look-ups.
  package init(
    _ findings: [Finding], _ suppressions: [Suppression], off: Set<String> = []
  ) {
    var holders = [Int?](repeating: nil, count: findings.count)
    var uses = [Int](repeating: 0, count: suppressions.count)
    let usable = suppressions.indices.filter { Self.problem(of: suppressions[$0]) == nil }
    Self.applyComments(usable, suppressions, findings, &holders)
    let listed = usable.filter { suppressions[$0].origin != .comment }
    Self.applyListed(listed, suppressions, findings, &holders) { [$0.place] + $0.key }
    // Words that moved to another chapter take what is allowed of them along.
    for holder in holders.compactMap({ $0 }) { uses[holder] += 1 }
    let unused = listed.filter { uses[$0] == 0 }
    Self.applyListed(unused, suppressions, findings, &holders) { $0.key }
    uses = [Int](repeating: 0, count: suppressions.count)
    for (index, finding) in findings.enumerated() {
      if let holder = holders[index] {
        uses[holder] += 1
        held.append(Held(finding: finding, suppression: suppressions[holder]))
      } else {
        open.append(finding)
      }
    }
    report(suppressions, uses, off)
  }

  /// What a suppression and a finding must share, beside the place.
  private struct Fingerprint {
    var place: String
    var key: [String]

    init?(_ suppression: Suppression) {
      guard let quote = suppression.quote else { return nil }
      place = suppression.place ?? ""
      key = Self.key(suppression.rule.value, quote, suppression.against)
    }

    init(_ finding: Finding) {
      place = finding.place
      key = Self.key(finding.diagnostic.code, finding.quote, finding.against)
    }

    private static func key(_ rule: String, _ quote: String, _ against: [String]) -> [String] {
      [rule, folded(quote)] + against.map(folded)
    }

    private static func folded(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private static func applyComments(
    _ indices: [Int], _ suppressions: [Suppression], _ findings: [Finding],
    _ holders: inout [Int?]
  ) {
    var comments: [SourceUnit: [Int]] = [:]
    for index in indices {
      if let unit = suppressions[index].covers?.unit { comments[unit, default: []].append(index) }
    }
    guard !comments.isEmpty else { return }
    for (number, finding) in findings.enumerated() {
      guard let range = finding.diagnostic.range else { continue }
      holders[number] = comments[range.unit]?.first { index in
        guard suppressions[index].rule.value == finding.diagnostic.code,
          let covers = suppressions[index].covers
        else { return false }
        return covers.bytes.contains(range.bytes.lowerBound)
      }
    }
  }

  private static func applyListed(
    _ indices: [Int], _ suppressions: [Suppression], _ findings: [Finding],
    _ holders: inout [Int?], by key: (Fingerprint) -> [String]
  ) {
    var listed: [[String]: Int] = [:]
    for index in indices {
      guard let fingerprint = Fingerprint(suppressions[index]) else { continue }
      let words = key(fingerprint)
      if listed[words] == nil { listed[words] = index }
    }
    guard !listed.isEmpty else { return }
    for (number, finding) in findings.enumerated() where holders[number] == nil {
      holders[number] = listed[key(Fingerprint(finding))]
    }
  }

  private static func problem(of suppression: Suppression) -> StaleSuppression.Problem? {
    let rule = suppression.rule.value
    if rule.isEmpty || rule == "*" || rule == "all" { return .everything }
    if !RuleSet.configurable.contains(rule) { return .unknownRule(rule) }
    if suppression.origin != .comment, suppression.quote == nil { return .wholeRule(rule) }
    if suppression.origin != .baseline, suppression.reason?.isEmpty != false {
      return .noReason(rule)
    }
    return nil
  }

  private mutating func report(_ suppressions: [Suppression], _ uses: [Int], _ off: Set<String>) {
    var seen: [[String]: Suppression] = [:]
    for (index, suppression) in suppressions.enumerated() {
      if let problem = Self.problem(of: suppression) {
        problems.append(StaleSuppression.diagnostic(problem, suppression))
        continue
      }
      if let fingerprint = Fingerprint(suppression) {
        let key = [fingerprint.place] + fingerprint.key
        if let first = seen[key] {
          problems.append(StaleSuppression.diagnostic(.repeated(first.range), suppression))
          continue
        }
        seen[key] = suppression
      }
      if uses[index] == 0, !off.contains(suppression.rule.value) {
        problems.append(StaleSuppression.diagnostic(.unused, suppression))
      }
    }
  }
}

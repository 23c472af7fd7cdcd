import Manuscript
import Reading

/// The text of checks/allowed.yaml or checks/baseline.yaml.
struct SuppressionList {
  private(set) var text: String
  private(set) var count = 0

  private static let allowedHead = """
    # Findings that stay as they are, and why. `fabula allow ID "reason"` adds to it; edit it freely.

    """
  private static let baselineHead = """
    # Findings that were there when this was written; `fabula check` shows only others.
    # Written by `fabula check --write-baseline`. As you put findings right, delete them here.

    """

  /// What `fabula check --write-baseline` writes.
  init(baseline findings: [Finding]) {
    text = Self.baselineHead
    var written: Set<String> = []
    for finding in findings {
      let item = Self.item(finding, reason: nil)
      guard written.insert(item).inserted else { continue }
      text += item
      count += 1
    }
    if count == 0 { text += "[]\n" }
  }

  /// checks/allowed.yaml with one more finding; what stands there stays byte for byte.
  init(allowed old: String?, adding finding: Finding, reason: String) {
    text = old ?? Self.allowedHead
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += Self.item(finding, reason: reason)
    count = 1
  }

  private static func item(_ finding: Finding, reason: String?) -> String {
    var lines = ["- rule: \(finding.diagnostic.code)"]
    if !finding.place.isEmpty { lines.append("  in: \(YAMLText.scalar(finding.place))") }
    lines.append("  quote: \(YAMLText.scalar(finding.quote))")
    if finding.against.count == 1 {
      lines.append("  against: \(YAMLText.scalar(finding.against[0]))")
    } else if !finding.against.isEmpty {
      lines.append("  against:")
      lines += finding.against.map { "    - \(YAMLText.scalar($0))" }
    }
    if let reason { lines.append("  reason: \(YAMLText.scalar(reason))") }
    return lines.map { $0 + "\n" }.joined()
  }
}

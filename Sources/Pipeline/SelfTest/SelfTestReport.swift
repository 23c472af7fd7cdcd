import Checking
package import Manuscript

/// What a self-test found, as text and as JSON.
package struct SelfTestReport {
  /// How many cases of one rule went how.
  package struct Tally: Sendable {
    package var planted = 0
    package var found = 0
    package var traps = 0
    package var silent = 0
    /// Errors at which something was found that is none.
    package var strays = 0

    static func += (left: inout Tally, right: Tally) {
      left.planted += right.planted
      left.found += right.found
      left.traps += right.traps
      left.silent += right.silent
      left.strays += right.strays
    }
  }

  package let rules: [(code: String, tally: Tally)]
  package let total: Tally
  private let rewriting: [String]
  private let outcomes: [SelfTestOutcome]

  package init(_ test: SelfTest) {
    rewriting = test.rewriting
    outcomes = test.results.flatMap(\.outcomes)
    rules = test.results.map { ($0.code, Self.tally($0.outcomes)) }
    total = rules.reduce(into: Tally()) { $0 += $1.tally }
  }

  /// Whether every error was found, and nothing else.
  package var isPerfect: Bool {
    total.found == total.planted && total.silent == total.traps && total.strays == 0
      && rewriting.isEmpty
  }

  private var failures: [SelfTestOutcome] {
    outcomes.filter { !$0.isPassed || !$0.strays.isEmpty }
  }

  private static func tally(_ outcomes: [SelfTestOutcome]) -> Tally {
    var tally = Tally()
    for outcome in outcomes {
      switch outcome.mutation.purpose {
      case .plant:
        tally.planted += 1
        if outcome.isPassed { tally.found += 1 }
        if !outcome.strays.isEmpty { tally.strays += 1 }
      case .trap:
        tally.traps += 1
        if outcome.isPassed { tally.silent += 1 }
      }
    }
    return tally
  }

  /// A table, the cases that went wrong (`isLong`: all cases), and what the numbers mean.
  package func text(isLong: Bool = false) -> String {
    var lines = [Self.row("rule", ["planted", "found", "traps", "silent", "strays"])]
    for (code, tally) in rules { lines.append(Self.row(code, tally)) }
    lines.append(Self.row("all", total))
    let shown = isLong ? outcomes : failures
    if !shown.isEmpty { lines.append("") }
    for outcome in shown { lines.append(Self.line(outcome)) }
    for line in rewriting { lines.append("written anew, the story has other findings: \(line)") }
    lines += ["", meaning]
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: JSONText {
    .object([
      ("rules", .array(rules.map { Self.json($0.code, $0.tally) })),
      ("total", Self.json("all", total)),
      ("rewriting", .array(rewriting.map { .string($0) })),
      (
        "failures",
        .array(
          failures.map { outcome in
            .object([
              ("rule", .string(outcome.mutation.code)), ("case", .integer(outcome.number)),
              ("purpose", .string(outcome.mutation.purpose.rawValue)),
              ("kind", .string(outcome.mutation.kind)), ("what", .string(outcome.mutation.what)),
              ("strays", .array(outcome.strays.map { .string(Self.words($0)) })),
            ])
          })
      ),
    ])
  }

  /// What the numbers say of errors that were not tried.
  package var meaning: String {
    let recall = WilsonBounds(total.found, of: total.planted)
    let silence = WilsonBounds(total.silent, of: total.traps)
    return """
      Of errors of these kinds, between \(recall.words) % are found, and of changes that only look \
      like errors, between \(silence.words) % are left alone (Wilson, 95 %).
      """
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name + String(repeating: " ", count: max(24 - name.count, 1))
      + cells.map { String(repeating: " ", count: max(8 - $0.count, 1)) + $0 }.joined()
  }

  private static func row(_ name: String, _ tally: Tally) -> String {
    row(
      name,
      [tally.planted, tally.found, tally.traps, tally.silent, tally.strays].map(String.init))
  }

  private static func json(_ code: String, _ tally: Tally) -> JSONText {
    .object([
      ("rule", .string(code)), ("planted", .integer(tally.planted)),
      ("found", .integer(tally.found)), ("traps", .integer(tally.traps)),
      ("silent", .integer(tally.silent)), ("strays", .integer(tally.strays)),
    ])
  }

  private static func line(_ outcome: SelfTestOutcome) -> String {
    let mutation = outcome.mutation
    let verdict =
      switch (mutation.purpose, outcome.isPassed) {
      case (.plant, true): outcome.strays.isEmpty ? "found" : "found, and more"
      case (.plant, false): outcome.strays.isEmpty ? "missed" : "missed, found elsewhere"
      case (.trap, true): "silent"
      case (.trap, false): "not silent"
      }
    let strays = outcome.strays.map { " -- \(words($0))" }.joined()
    return
      "\(verdict): \(mutation.code) (\(mutation.kind)): \(mutation.what)\(strays)"
      + "  [--only \(mutation.code) --case \(outcome.number)]"
  }

  private static func words(_ finding: SelfTestFinding) -> String {
    "\(finding.diagnostic.code): \(finding.diagnostic.message)"
  }
}

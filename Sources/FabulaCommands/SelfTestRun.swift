import Checking
import Manuscript
import Pipeline

/// One `fabula check --self-test`: shows what the rules would find in this story; writes nothing.
struct SelfTestRun {
  let story: String
  /// The rules that are tested; empty for all.
  let only: [String]
  /// The case that is shown, counted from 1; `nil` for all.
  let number: Int?
  let printsJSON: Bool
  let console: Console

  func run() throws -> ExitStatus {
    for code in only where !SelfTest.codes.contains(code) {
      throw CommandProblem(
        "No errors are planted for '\(code)'.", help: ["fabula check --self-test lists the rules"],
        status: .usage)
    }
    var test = try SelfTest(story)
    if let number { return try show(number, &test) }
    try test.run(only: only)
    let report = SelfTestReport(test)
    console.put(
      printsJSON ? report.json.compact + "\n" : report.text(isLong: console.isVerbose))
    return report.isPerfect ? .ok : .findings
  }

  private func show(_ number: Int, _ test: inout SelfTest) throws -> ExitStatus {
    guard only.count == 1, let only = only.first, let shown = try test.show(only, case: number)
    else {
      throw CommandProblem(
        "There is no such case.", help: ["fabula check --self-test --only RULE -v lists the cases"],
        status: .usage)
    }
    console.put(
      "\(shown.mutation.purpose.rawValue) (\(shown.mutation.kind)): \(shown.mutation.what)\n")
    for line in shown.lines { console.put(line + "\n") }
    for finding in shown.new {
      let diagnostic = finding.diagnostic
      console.put("\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.code)]\n")
      for note in diagnostic.notes { console.put("  note: \(note.message)\n") }
    }
    if shown.new.isEmpty { console.put("Nothing new is found.\n") }
    return .ok
  }
}

import BuildGraph
import Indexing
import Manuscript
import Pipeline

/// One `fabula index`: brings the memory up to date and says what it holds.
struct IndexRun {
  let story: String
  let showsStatistics: Bool
  let printsJSON: Bool
  let console: Console

  func run() throws -> ExitStatus {
    Memory.keepFreed()
    let request = BuildRequest(
      .memory, checks: false, jobs: Environment.processors, sourceDate: Environment.sourceDate)
    let build = BuildRun(
      story: story, request: request, isStrict: false, printsJSON: false, console: console)
    let status: ExitStatus
    var result: MemoryResult?
    switch try build.outcome(of: "fabula index") {
    case .unchanged(let summary):
      let known = RememberedBuild(encoded: summary) ?? RememberedBuild()
      if !known.notice.isEmpty { console.warn(known.notice) }
      status = known.status(isStrict: false)
    case .built(let report):
      Memory.leave(report)
      result = report.memory
      status = finished(report)
    }
    let statistics = try MemoryStatistics(story, isComplete: showsStatistics || printsJSON)
    if printsJSON {
      console.put(MemoryWords.json(statistics, result).compact + "\n")
    } else {
      if result?.isHeld != true { console.say(MemoryWords.line(statistics, result)) }
      if showsStatistics, let statistics { console.put(MemoryWords.table(statistics)) }
    }
    return status
  }

  /// Shows what keeps text out of the memory.
  private func finished(_ report: BuildReport) -> ExitStatus {
    let errors = report.diagnostics.filter { $0.severity == .error }
    var formatter = DiagnosticFormatter(
      sources: report.sources, isColoured: console.coloursErrors)
    let findings = formatter.format(errors)
    if !findings.isEmpty { console.warn(String(findings.dropLast())) }
    if let memory = report.memory {
      if let notice = MemoryWords.notice(memory) { console.warn(notice) }
      for line in MemoryWords.news(memory) { console.say(line) }
    }
    return RememberedBuild(report, sources: report.sources).status(isStrict: false)
  }
}

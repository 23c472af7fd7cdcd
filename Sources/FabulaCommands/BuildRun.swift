import BuildGraph
import Checking
import Manuscript
import Pipeline
import Publishing
import Reading

/// One `fabula build`: runs the pipeline and says what happened.
struct BuildRun {
  let story: String
  let request: BuildRequest
  let isStrict: Bool
  let printsJSON: Bool
  let console: Console

  /// Does the work and gives the exit status.
  func run() throws -> ExitStatus {
    Memory.keepFreed()
    switch try outcome() {
    case .unchanged(let summary): return try repeated(RememberedBuild(encoded: summary))
    case .built(let report):
      Memory.leave(report)
      return finished(report)
    }
  }

  /// Does the work, and shows steps as they end; `command` is what others who wait are told.
  func outcome(of command: String = "fabula build") throws -> StoryBuild.Outcome {
    let resources = Resources(story: story)
    var build = StoryBuild(
      story, request, version: Fabula.version,
      fingerprint: resources.fingerprint(Self.names + [Resources.embeddingTable]),
      embedder: { resources.embedder }
    ) {
      Templates(
        epubStyle: try Self.template("epub/book.css", resources),
        webStyle: try Self.template("html/book.css", resources),
        webScript: try Self.template("html/book.js", resources))
    }
    build.command = command
    build.interrupt = Interrupt.onControlC()
    build.waiting = { holder in
      let who = holder.map { " (process \($0.process))" } ?? ""
      console.say("Another build of this story is running\(who); waiting for it to end.")
    }
    let progress = StepProgress(console, printsJSON: printsJSON)
    build.report = { progress.report($0) }
    let outcome = try build.run { report in
      let remembered = RememberedBuild(report, sources: report.sources)
      return (request.extent == .memory ? remembered.afterMemory(report) : remembered).encoded
    }
    progress.finish()
    return outcome
  }

  private static let names = ["epub/book.css", "html/book.css", "html/book.js"]

  private static func template(_ name: String, _ resources: Resources) throws -> [UInt8] {
    guard let path = resources.find(name), let bytes = WholeFile.bytes(of: path) else {
      throw CommandProblem(
        "The file \(name) that comes with fabula is not there.",
        help: ["install fabula again: make install"])
    }
    return bytes
  }

  /// Nothing had changed: what was said the last time still holds.
  private func repeated(_ known: RememberedBuild?) throws -> ExitStatus {
    let known = known ?? RememberedBuild()
    if printsJSON {
      console.put(
        StepLine.done(
          ran: 0, cached: known.steps, failed: known.failed, outputs: known.outputs,
          diagnostics: known.counts, sent: []
        ).line)
    } else {
      if !known.errors.isEmpty { console.warn(String(known.errors.dropLast())) }
      if !known.notice.isEmpty { console.warn(known.notice) }
      console.say("Nothing has changed since the last build.")
      sayAsBefore(known.counts)
      for output in known.outputs { console.say("Up to date: \(output)") }
      console.say("Nothing left this machine.")
    }
    return known.status(isStrict: isStrict)
  }

  private func finished(_ report: BuildReport) -> ExitStatus {
    let remembered = RememberedBuild(report, sources: report.sources)
    if printsJSON {
      console.put(
        StepLine.done(
          ran: report.count(.ran), cached: report.count(.cached), failed: remembered.failed,
          outputs: report.outputs, diagnostics: remembered.counts, sent: []
        ).line)
      return remembered.status(isStrict: isStrict)
    }
    var formatter = DiagnosticFormatter(
      sources: report.sources, named: RuleSet.configurable, isColoured: console.coloursErrors)
    let earlier = RememberedBuild(encoded: report.previous)
    let known = Set(earlier?.known ?? [])
    let shown = report.diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        || !known.contains(Finding(diagnostic, in: report.sources).identity)
    }
    let findings = formatter.format(shown)
    if !findings.isEmpty { console.warn(String(findings.dropLast())) }
    if let notice = report.memory.flatMap(MemoryWords.notice) { console.warn(notice) }
    var summary = BuildSummary(report, of: story)
    summary.isFirst = report.isFirst || earlier?.isOfMemory == true
    console.say(String(summary.text.dropLast()))
    sayAsBefore(
      remembered.counts.merging(shown.map { ($0.severity, -1) }) { $0 + $1 })
    return remembered.status(isStrict: isStrict)
  }

  /// Counts what was shown by an earlier build and is not shown again: all but errors.
  private func sayAsBefore(_ counts: [Diagnostic.Severity: Int]) {
    let words = [Diagnostic.Severity.warning, .note].compactMap { severity in
      let count = counts[severity, default: 0]
      return count > 0 ? Wording.count(count, severity.word) : nil
    }
    if !words.isEmpty { console.say("As before: \(Wording.list(words)) (fabula check).") }
  }
}

extension BuildSummary {
  /// What a build of the story in the directory `story` says.
  init(_ report: BuildReport, of story: String) {
    let reading = report.reading
    let chapters = reading.chapterRange
    let unwritten = chapters.filter { reading.facts[$0].isUnwritten }
    let vanished = report.diagnostics.filter { $0.code == "text-vanished" }
      .compactMap { $0.range?.unit.name }
    let wordsIn = reading.facts.reduce(0) { $0 + $1.counts.words }
    self.init(
      layout: reading.layout, words: report.words, guess: reading.guess, isFirst: report.isFirst,
      outputs: report.targets.map {
        Output(
          path: $0.path, wordsIn: wordsIn, wordsOut: $0.words, wasWritten: $0.wasWritten,
          isHeld: $0.isBlocked, isThere: WholeFile.exists("\(story)/\($0.path)"))
      },
      changes: report.changes.map { change in
        let isChapter = chapters.contains(change.index)
        let number = change.index - chapters.lowerBound + 1
        return Change(
          chapter: isChapter ? "Chapter \(number) (\(change.title))" : change.title,
          words: change.words, wordsBefore: change.wordsBefore)
      },
      unwritten: unwritten.filter { !vanished.contains(reading.files[$0].handle) }
        .map { reading.facts[$0].title },
      created: ["build/", ".fabula/"].filter { WholeFile.exists("\(story)/\($0)") })
    news = report.memory.map(MemoryWords.news) ?? []
  }
}

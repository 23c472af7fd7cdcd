package import BuildGraph
import Checking
import Manuscript
import Publishing
import Reading

/// One build of one story, from its files to its books.
package struct StoryBuild {
  package enum Outcome {
    /// Nothing to do; what ``run(summary:)`` was told to remember the last time.
    case unchanged(summary: [UInt8])
    case built(BuildReport)
  }

  private let path: String
  private let request: BuildRequest
  private let templates: () throws -> Templates
  private let embedder: () -> Embedder
  private let fingerprint: String

  /// What is said to those who wait for this build.
  package var command = "fabula build"
  package var interrupt = Interrupt()
  package var report: Builder.Report = { _ in }
  package var waiting: (BuildLock.Holder?) -> Void = { _ in }

  /// - Parameters:
  ///   - path: The story's directory.
  ///   - request: What to make.
  ///   - version: The program's.
  ///   - fingerprint: Whatever tells that templates and embedder are the same, without reading them.
  ///   - embedder: Opens the embedder.
  ///   - templates: Reads the templates.
  package init(
    _ path: String, _ request: BuildRequest, version: String, fingerprint: String,
    embedder: @escaping () -> Embedder, templates: @escaping () throws -> Templates
  ) {
    self.path = path
    self.request = request
    self.embedder = embedder
    self.templates = templates
    self.fingerprint = version + "\n" + fingerprint
  }

  /// Everything beside the files that decides what a build makes.
  private var settings: [String: Digest] {
    [
      "program": Digest(hashing: fingerprint),
      "steps": Digest(
        hashing: "\(ChapterReader.version) \(PageStep.version) \(ProseStep.version) "
          + "\(ChunkStep.versions) \(EmbedStep.version)"),
      "targets": Digest(hashing: request.extentText),
      "checks": Digest(hashing: request.checks ? "all" : "structure"),
      "date": Digest(hashing: request.sourceDate.map(String.init) ?? ""),
      "gone": Digest(hashing: request.gone.sorted().joined(separator: " ")),
    ]
  }

  /// Brings the books up to date.
  ///
  /// The summary is remembered for the next build, which may have nothing to do.
  package func run(summary: (BuildReport) -> [UInt8]) throws -> Outcome {
    let folder = try StoryFolder(path)
    let settings = settings
    var verdict = try FirstPass.run(folder, settings: settings)
    if case .unchanged(let summary) = verdict { return .unchanged(summary: summary) }
    var isOutdated = false
    let lock = try BuildLock(folder, command: command, interrupt: interrupt) { holder in
      isOutdated = true
      waiting(holder)
    }
    var attempts = 0
    while true {
      // The build that was waited for may have done it all.
      if isOutdated { verdict = try FirstPass.run(folder, settings: settings) }
      isOutdated = true
      guard case .changed(let difference, let rehashed) = verdict else {
        if case .unchanged(let summary) = verdict { return .unchanged(summary: summary) }
        continue
      }
      do {
        let builder = try Builder(
          folder, lock: lock, settings: settings, rehashed: rehashed, jobs: Jobs(cpu: request.jobs),
          interrupt: interrupt, report: report)
        return .built(
          try build(folder, builder, isFirst: difference == .neverBuilt, summary: summary))
      } catch let error as SourceRevision.SavedMeanwhile {
        attempts += 1
        guard attempts < 5 else { throw MachineError(.read, error.path, code: 16) }
      }
    }
  }

  private func build(
    _ folder: StoryFolder, _ builder: Builder, isFirst: Bool, summary: (BuildReport) -> [UInt8]
  ) throws -> BuildReport {
    let vanishedText = VanishedText(builder.snapshot)
    var steps: [ActionResult] = []
    let run = { (actions: [Action]) in
      let results = try builder.run(actions)
      steps += results
      return results.map(\.remarks)
    }
    let reading = try StoryReading.read(path, sources: builder.sources, run: run)
    var report = BuildReport(
      reading: reading, isFirst: isFirst, sources: StorySourceMap(path, files: reading.files))
    report.previous = builder.snapshot?.summary ?? []
    for (index, file) in reading.files.enumerated() where !isFirst {
      guard vanishedText.digest(file.handle) != reading.digests[index] else {
        continue
      }
      let before = vanishedText.words(file.handle)
      report.changes.append(
        .init(
          index: index, title: reading.facts[index].title,
          words: reading.facts[index].counts.words, wordsBefore: before))
    }
    let vanished = try keepVanished(of: reading, vanishedText, builder, &steps)
    report.diagnostics = reading.diagnostics + vanished

    let book =
      request.isOfMemoryAlone
      ? nil : Book(reading, pictures: try Pictures(reading, builder: builder))
    report.diagnostics += book?.pictures.diagnostics ?? []
    if request.checks {
      report.diagnostics += RuleSet.check(try reading.checked(run: run))
    }
    let sieved = try SievedFindings(
      report.diagnostics, of: reading, sources: builder.sources, in: report.sources,
      checks: request.checks)
    report.diagnostics = sieved.open.map(\.diagnostic)
    if let book { try makeTargets(book, isHeld: !vanished.isEmpty, builder, &report) }
    if request.remembers { try remember(reading, isHeld: !vanished.isEmpty, builder, &report) }
    keepOthers(reading, builder)
    report.steps =
      steps + report.targets.flatMap(\.results) + (report.memory?.results ?? [])
    try builder.outputs.sweep()
    let remembered = summary(report)
    try builder.finish(
      summary: remembered, keeping: isKept, isSettled: report.memory?.isHeld != true)
    return report
  }

  /// Reports chapters whose text is gone, and keeps what they had; the same for chapters that cannot be
  /// read, whose text may go next.
  private func keepVanished(
    of reading: StoryReading, _ vanishedText: VanishedText, _ builder: Builder,
    _ steps: inout [ActionResult]
  ) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var actions: [Action] = []
    for (file, facts) in zip(reading.files, reading.facts) {
      guard !request.gone.contains(file.handle), !request.gone.contains(facts.handle),
        vanishedText.hasVanished(file.handle, now: facts.isWhole ? facts.counts : .init()),
        let earlier = vanishedText.earlier(file.handle)
      else { continue }
      if facts.isWhole { diagnostics.append(.vanished(file, now: facts.counts.letters)) }
      actions.append(ReadStep.keeping(file.handle, earlier, store: builder.store))
    }
    steps += try builder.run(actions)
    return diagnostics
  }

  private func makeTargets(
    _ book: Book, isHeld: Bool, _ builder: Builder, _ report: inout BuildReport
  ) throws {
    let wanted = request.targets(of: book.reading.story)
    let templates = try templates()
    for target in BuildRequest.Target.allCases where target != .index && wanted.contains(target) {
      guard !isHeld, !book.plan.documents.isEmpty else {
        builder.outputs.keep { target.owns($0, slug: book.slug) }
        var held = TargetResult(path: target.file(slug: book.slug), words: 0, results: [])
        held.isBlocked = true
        report.targets.append(held)
        continue
      }
      guard let result = try make(target, book, templates, builder) else { continue }
      if result.isBlocked {
        builder.outputs.keep { target.owns($0, slug: book.slug) }
        report.diagnostics += lostWords(result, book)
      }
      report.targets.append(result)
    }
  }

  /// - Returns: `nil` for what is no book.
  private func make(
    _ target: BuildRequest.Target, _ book: Book, _ templates: Templates, _ builder: Builder
  ) throws -> TargetResult? {
    let date = request.sourceDate.map { Timestamp.utc(secondsSince1970: $0) }
    switch target {
    case .epub:
      return try EPUBTarget(
        book: book, style: templates.epubStyle,
        modified: date ?? Timestamp.utc(date: book.reading.story.published)
      ).build(builder)
    case .html:
      return try WebTarget(book: book, style: templates.webStyle, script: templates.webScript)
        .build(builder)
    case .htmlSingle:
      return try SinglePageTarget(
        book: book, style: templates.webStyle, script: templates.webScript
      ).build(builder)
    case .index: return nil
    }
  }

  /// Brings the book's memory up to date.
  private func remember(
    _ reading: StoryReading, isHeld: Bool, _ builder: Builder, _ report: inout BuildReport
  ) throws {
    let isExported = request.targets(of: reading.story).contains(.index)
    let target = MemoryTarget(
      reading: reading, embedder: embedder(), isExported: isExported && !isHeld)
    let memory = try target.build(builder)
    if isExported, isHeld { builder.outputs.keep { BuildRequest.Target.index.owns($0, slug: "") } }
    report.memory = memory
    report.diagnostics += memory.failures
  }

  /// Leaves alone what requests for other things have made.
  private func keepOthers(_ reading: StoryReading, _ builder: Builder) {
    guard request.isPartial else { return }
    let wanted = request.targets(of: reading.story)
    let others = BuildRequest.Target.allCases.filter { !wanted.contains($0) }
    let slug = Book.slug(of: reading.story)
    builder.outputs.keep { path in
      (!request.remembers && MemoryTarget.owns(path))
        || others.contains { $0.owns(path, slug: slug) }
    }
  }

  private func lostWords(_ result: TargetResult, _ book: Book) -> [Diagnostic] {
    result.results.filter { $0.state == .failed }.compactMap { step in
      let stem = step.id.split(separator: "/").last.map(String.init) ?? ""
      let document = book.plan.documents.first { $0.section.stem == stem }
      guard let lost = WordsLost(encoded: step.remarks), let document else { return nil }
      return lost.diagnostic(handle: book.reading.files[document.chapter].handle)
    }
  }

  /// Whether a step stays known that this build did not ask for.
  private func isKept(_ id: String) -> Bool {
    // A chapter that was deleted can still be restored.
    if id.hasPrefix(ReadStep.id("")) { return true }
    if !request.checks, id.hasPrefix(ProseStep.prefix) { return true }
    if request.isOfMemoryAlone { return !BuildRequest.Target.index.makes(step: id) }
    guard case .targets(let targets) = request.extent else { return false }
    return BuildRequest.Target.allCases.contains { target in
      !targets.contains(target) && target.makes(step: id)
    }
  }
}

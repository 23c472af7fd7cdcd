/// One build of one story: it decides what must run, runs it, and remembers what was made from what.
///
/// Made and used by one thread; work runs on others.
package final class Builder {
  package typealias Report = @Sendable (BuildEvent) -> Void

  /// The story's files as this build sees them.
  package let sources: SourceRevision
  package let store: ArtifactStore
  package let outputs: Outputs

  package let folder: StoryFolder
  private let lock: BuildLock
  private let settings: [String: Digest]
  private let scheduler: Scheduler
  private let report: Report
  /// The record of the last complete build.
  package let snapshot: SnapshotFile?
  private let journal: Journal
  private var steps: StepMemory
  private var queries: [StoryPath: QueryRecord] = [:]

  /// Opens what is known from earlier builds; damage to any of it only costs time.
  ///
  /// - Parameters:
  ///   - folder: The story.
  ///   - lock: Held until the builder is gone.
  ///   - settings: The same that ``FirstPass/run(_:settings:)`` compares.
  ///   - rehashed: What the first pass has hashed already.
  ///   - jobs: How much runs at once.
  ///   - interrupt: Stops the build between steps.
  ///   - patience: How long what is finished may wait to be recorded together with what comes next.
  ///   - report: Called for each step as it ends, from any thread, never twice at once.
  /// - Throws: ``MachineError``.
  package init(
    _ folder: StoryFolder, lock: BuildLock, settings: [String: Digest],
    rehashed: FirstPass.Rehashed = .init(), jobs: Jobs, interrupt: Interrupt = Interrupt(),
    patience: Duration = .milliseconds(20),
    report: @escaping Report = { _ in }
  ) throws {
    self.folder = folder
    self.lock = lock
    self.settings = settings
    self.report = report
    scheduler = Scheduler(jobs: jobs, interrupt: interrupt)
    try folder.prepareState()
    try TemporaryName.removeStale(inState: folder)
    // Before anything is looked at, so that whatever changes from now on counts as racy.
    let now = folder.now()
    snapshot = SnapshotFile(folder)
    journal = Journal(folder, base: snapshot?.id ?? 0, patience: patience)
    store = try ArtifactStore(folder, snapshot: snapshot, patience: patience)
    outputs = Outputs(folder, snapshot: snapshot, journal: journal)
    sources = SourceRevision(folder, snapshot: snapshot, rehashed: rehashed, now: now)
    steps = StepMemory(snapshot, journal: journal)
  }

  /// Brings actions up to date, none of which may need another's result.
  ///
  /// - Returns: What became of each, in the order given.
  /// - Throws: ``MachineError`` or whatever else work throws, ``Interrupted``; what was finished by
  ///   then is recorded.
  package func run(_ actions: [Action]) throws -> [ActionResult] {
    var results = actions.map { blocked($0) }
    var stale: [Int] = []
    var first: [Key: Int] = [:]
    var twins: [(twin: Int, first: Int)] = []
    for (index, action) in actions.enumerated() where results[index] == nil {
      let key = action.key
      if let known = recall(action, key) {
        results[index] = known
      } else if let other = first[key] {
        twins.append((index, other))
      } else {
        first[key] = index
        stale.append(index)
        results[index] = ActionResult(
          id: action.id, state: .ran, key: key, digest: nil, remarks: [],
          reason: Staleness(action, since: steps[action.id]) ?? .resultLost)
      }
    }
    let staleIndices = Set(stale)
    for (index, result) in results.enumerated() where !staleIndices.contains(index) {
      if let result {
        report(BuildEvent(result: result, kind: actions[index].kind, duration: .zero))
      }
    }
    for result in try perform(stale.map { actions[$0] }, stale.compactMap { results[$0] })
      .enumerated()
    {
      results[stale[result.offset]] = result.element
    }
    for (twin, first) in twins {
      guard var result = results[first] else { continue }
      result.id = actions[twin].id
      if result.state == .ran { result.state = .cached }
      result.reason = nil
      remember(actions[twin], result)
      report(BuildEvent(result: result, kind: actions[twin].kind, duration: .zero))
      results[twin] = result
    }
    return results.compactMap { $0 }
  }

  /// The bytes of an action that was brought up to date; made again if they were lost or damaged.
  ///
  /// - Returns: `nil` if the input is at fault.
  package func bytes(of action: Action) throws -> [UInt8]? {
    let key = action.key
    if let bytes = store.read(key) { return bytes }
    guard case .made(let bytes, let remarks, let digest) = try action.work() else { return nil }
    try store.put(key, bytes, remarks: remarks, digest: digest)
    return bytes
  }

  /// Asks a query: it runs only if something that it read the last time is not as it was.
  ///
  /// - Parameters:
  ///   - id: Unique among steps and queries, stable across builds.
  ///   - version: Raised by hand when the same reads would now give another result.
  ///   - values: The digest of a named value; `nil` if there is none of that name.
  ///   - compute: Reads names through the context and returns a small result.
  /// - Returns: The result, new or remembered.
  /// - Throws: What `values` and `compute` throw.
  package func query(
    _ id: String, version: UInt32, in values: @escaping (_ name: String) throws -> Digest?,
    compute: (QueryContext) throws -> [UInt8]
  ) throws -> QueryResult {
    let known = queries[StoryPath(id)] ?? snapshot?.query(id)
    let reason = try staleness(of: known, version: version, in: values)
    let record: QueryRecord
    if let known, reason == nil {
      record = known
    } else {
      let context = QueryContext(values)
      let bytes = try compute(context)
      record = QueryRecord(
        id: id, version: version, reads: context.reads, result: bytes,
        reason: reason ?? .neverBuilt)
    }
    queries[StoryPath(id)] = record
    return QueryResult(
      id: id, bytes: record.result, digest: Digest(hashing: record.result), reason: reason)
  }

  /// Why a step or query ran the last time, for ``Cause/chain(for:reason:)``.
  package func reason(for id: String) -> Staleness? {
    steps[id]?.reason ?? queries[StoryPath(id)]?.reason ?? snapshot?.query(id)?.reason
  }

  /// Writes the snapshot of a complete build.
  ///
  /// - Parameters:
  ///   - summary: Given back by the first pass when nothing has changed.
  ///   - isKept: Whether a step or query that this build did not ask for is remembered, such as
  ///     another target's.
  ///   - waste: Bytes of the store that may lie unused.
  ///   - isSettled: Whether a build of the same files would do nothing; else the first pass never
  ///     says so, and what may pass by itself is tried again.
  /// - Throws: ``MachineError``; what earlier builds and this one finished stays known.
  package func finish(
    summary: [UInt8], keeping isKept: (_ id: String) -> Bool = { _ in false },
    waste: UInt64 = 64 << 20, isSettled: Bool = true
  ) throws {
    var content = SnapshotContent()
    content.observations = sources.observations
    for (path, file) in outputs.claimed { content.observations.files[path] = file }
    content.settings = settings
    // No first pass is ever given a setting of this name.
    if !isSettled { content.settings["unsettled"] = Digest.none }
    content.summary = summary
    let kept = steps.kept(where: isKept)
    content.steps = kept.records
    content.queries = keptQueries(where: isKept)
    let obsolete = try store.compact(live: kept.keys, waste: waste)
    (content.packs, content.artifacts) = store.index()
    _ = try AtomicFile.write(
      [content.encoded], as: SnapshotLayout.path, in: folder.descriptor,
      path: SnapshotLayout.path, folder: folder)
    // A crash from here on leaves a journal that no snapshot belongs to, and packs that are found by
    // scanning: both harmless.
    try journal.finish()
    try store.remove(obsolete)
  }

  private func blocked(_ action: Action) -> ActionResult? {
    guard let missing = action.inputs.first(where: { $0.digest == nil }) else { return nil }
    return ActionResult(
      id: action.id, state: .blocked(missing.from), key: nil, digest: nil, remarks: [],
      reason: nil)
  }

  /// The result of an action whose key is known.
  private func recall(_ action: Action, _ key: Key) -> ActionResult? {
    let known = steps[action.id]
    var result = ActionResult(
      id: action.id, state: .cached, key: key, digest: nil, remarks: [], reason: nil)
    if let known, known.key == key, known.digest != nil || !action.retriesFailure {
      result.state = known.digest == nil ? .failed : .cached
      result.digest = known.digest
      result.remarks = known.remarks
    } else if let content = store.content(key) {
      result.digest = content.digest
      result.remarks = content.remarks
    } else {
      return nil
    }
    remember(action, result, because: known?.reason)
    return result
  }

  private func perform(_ actions: [Action], _ planned: [ActionResult]) throws -> [ActionResult] {
    guard !actions.isEmpty else { return [] }
    let finished = FinishedSteps()
    let (store, journal, report) = (store, journal, report)
    defer {
      // Also after an error: what succeeded is recorded.
      for (index, result) in finished.results { remember(actions[index], result) }
    }
    try scheduler.run(actions.map(\.pool)) { index in
      var result = planned[index]
      let start = ContinuousClock.now
      switch try actions[index].work() {
      case .made(let bytes, let remarks, let digest):
        result.remarks = remarks
        if let key = result.key {
          result.digest = try store.put(key, bytes, remarks: remarks, digest: digest)
        }
      case .failed(let remarks):
        result.state = .failed
        result.remarks = remarks
      }
      let duration = ContinuousClock.now - start
      if let record = StepRecord(actions[index], result) {
        try journal.append(.step, record.encoded, waits: actions[index].pool == .cpu)
      }
      finished.add(index, result) {
        report(BuildEvent(result: result, kind: actions[index].kind, duration: duration))
      }
    }
    let done = finished.results
    return planned.indices.map { done[$0] ?? planned[$0] }
  }

  private func remember(
    _ action: Action, _ result: ActionResult, because earlier: Staleness? = nil
  ) {
    guard var record = StepRecord(action, result) else { return }
    record.reason = result.reason ?? earlier
    steps[action.id] = record
  }

  private func staleness(
    of record: QueryRecord?, version: UInt32, in values: (String) throws -> Digest?
  ) throws -> Staleness? {
    guard let record else { return .neverBuilt }
    guard record.version == version else {
      return .versionChanged(old: record.version, new: version)
    }
    for read in record.reads {
      let digest = try values(read.name)
      guard digest == read.digest else {
        return .inputChanged(role: "read", from: read.name, old: read.digest, new: digest)
      }
    }
    return nil
  }

  private func keptQueries(where isKept: (String) -> Bool) -> [StoryPath: [UInt8]] {
    var records = queries.mapValues(\.encoded)
    guard let snapshot else { return records }
    for index in 0..<snapshot.queryCount {
      guard let query = snapshot.query(at: index), records[StoryPath(query.id)] == nil,
        isKept(query.id)
      else { continue }
      records[StoryPath(query.id)] = query.encoded
    }
    return records
  }
}

/// Step records of this build over those of the journal over those of the snapshot.
struct StepMemory {
  private let snapshot: SnapshotFile?
  private var journalled: [StoryPath: StepRecord] = [:]
  private var current: [StoryPath: StepRecord] = [:]

  init(_ snapshot: SnapshotFile?, journal: Journal) {
    self.snapshot = snapshot
    for record in journal.replayed where record.kind == .step {
      let step = unsafe record.payload.withUnsafeBytes { unsafe StepRecord(decoding: $0) }
      if let step { journalled[StoryPath(step.id)] = step }
    }
  }

  /// The last thing known about a step.
  subscript(id: String) -> StepRecord? {
    get { current[StoryPath(id)] ?? journalled[StoryPath(id)] ?? snapshot?.step(id) }
    set { current[StoryPath(id)] = newValue }
  }

  /// Encoded records of this build's steps and of those others to keep, and the keys of all of them.
  func kept(where isKept: (String) -> Bool) -> (records: [StoryPath: [UInt8]], keys: Set<Key>) {
    var records: [StoryPath: [UInt8]] = [:]
    var keys: Set<Key> = []
    for (id, record) in current {
      records[id] = record.encoded
      keys.insert(record.key)
    }
    for (id, record) in journalled where records[id] == nil && isKept(id.text) {
      records[id] = record.encoded
      keys.insert(record.key)
    }
    for index in 0..<(snapshot?.stepCount ?? 0) {
      guard let record = snapshot?.step(at: index) else { continue }
      let id = StoryPath(record.id)
      guard records[id] == nil, isKept(record.id) else { continue }
      records[id] = record.encoded
      keys.insert(record.key)
    }
    return (records, keys)
  }
}

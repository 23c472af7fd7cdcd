import BuildGraph

/// Runs steps whose results are not to be kept; those that the last build kept do not run.
final class UnrecordedSteps {
  private let snapshot: SnapshotFile?
  let store: ArtifactStore?
  /// Results of those that ran.
  private var made: [Key: [UInt8]] = [:]

  /// - Throws: ``MachineError`` when what was kept cannot be listed.
  init(_ folder: StoryFolder, _ snapshot: SnapshotFile?) throws {
    self.snapshot = snapshot
    store = try snapshot.map { try ArtifactStore.reading(folder, $0) }
  }

  /// What became of each step, in the order given.
  func run(_ actions: [Action]) throws -> [ActionResult] {
    try actions.map { action in
      let key = action.key
      var result = ActionResult(
        id: action.id, state: .cached, key: key, digest: nil, remarks: [], reason: nil)
      if let known = snapshot?.step(action.id), known.key == key, known.digest != nil {
        result.digest = known.digest
        result.remarks = known.remarks
      } else if let content = store?.content(key) {
        result.digest = content.digest
        result.remarks = content.remarks
      } else {
        try make(action, key, &result)
      }
      return result
    }
  }

  private func make(_ action: Action, _ key: Key, _ result: inout ActionResult) throws {
    switch try action.work() {
    case .made(let bytes, let remarks, _):
      made[key] = bytes
      result.state = .ran
      result.digest = key.digest
      result.remarks = remarks
    case .failed(let remarks):
      result.state = .failed
      result.remarks = remarks
    }
  }

  /// A result; made again if it was lost or damaged.
  func bytes(of action: Action) throws -> [UInt8]? {
    let key = action.key
    if let bytes = made[key] ?? store?.read(key) { return bytes }
    guard case .made(let bytes, _, _) = try action.work() else { return nil }
    return bytes
  }
}

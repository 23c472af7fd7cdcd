/// What became of an action.
package struct ActionResult: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    case ran
    /// The result was known; its bytes were not read.
    case cached
    /// The input is at fault, now or when the same key was tried before.
    case failed
    /// What the input would come from failed or was blocked: its id.
    case blocked(String)
  }

  package var id: String
  package var state: State
  /// `nil` for a blocked action.
  package var key: Key?
  /// `nil` when failed or blocked.
  package var digest: Digest?
  package var remarks: [UInt8]
  /// Why it ran; `nil` if it did not.
  package var reason: Staleness?

  package init(
    id: String, state: State, key: Key?, digest: Digest?, remarks: [UInt8], reason: Staleness?
  ) {
    self.id = id
    self.state = state
    self.key = key
    self.digest = digest
    self.remarks = remarks
    self.reason = reason
  }

  /// The result as an input of another action.
  package func input(_ role: String) -> Action.Input {
    Action.Input(role, from: id, digest)
  }
}

/// One line of a build's course.
package struct BuildEvent: Sendable, Equatable {
  package var result: ActionResult
  package var kind: String
  /// Time that the work took; zero when it did not run.
  package var duration: Duration
}

/// What a step was made from and gave, the last time; enough to say why it must run again.
package struct StepRecord: Sendable, Equatable {
  package struct Setting: Sendable, Equatable {
    package var name: String
    package var value: String
  }

  package var id: String
  package var kind: String
  package var version: UInt32
  package var settings: [Setting]
  package var inputs: [Action.Input]
  package var key: Key
  /// `nil` if the step failed.
  package var digest: Digest?
  package var remarks: [UInt8]
  /// Why it ran the last time.
  package var reason: Staleness?

  /// `nil` for an action that has no key because it is blocked.
  init?(_ action: Action, _ result: ActionResult) {
    guard let key = result.key else { return nil }
    id = action.id
    kind = action.kind
    version = action.version
    settings = action.settings.sorted { StoryPath($0.key) < StoryPath($1.key) }
      .map { Setting(name: $0.key, value: $0.value) }
    inputs = action.inputs
    self.key = key
    digest = result.digest
    remarks = result.remarks
    reason = result.reason
  }
}

/// Why a step must run, or ran the last time.
package enum Staleness: Sendable, Equatable {
  case neverBuilt
  case versionChanged(old: UInt32, new: UInt32)
  case settingChanged(name: String, old: String?, new: String?)
  /// `from` is a path or the id of a step; `old` is `nil` for an input that is new, `new` for one
  /// that is gone.
  case inputChanged(role: String, from: String, old: Digest?, new: Digest?)
  /// The result was known and its bytes are no longer there, or are damaged.
  case resultLost
  case outputMissing(path: String)
  case outputChanged(path: String)

  /// The first difference between what a step was made from and what it would be made from now.
  ///
  /// Pure. `nil` if there is none.
  package init?(_ action: Action, since record: StepRecord?) {
    guard let record else {
      self = .neverBuilt
      return
    }
    if record.version != action.version || record.kind != action.kind {
      self = .versionChanged(old: record.version, new: action.version)
      return
    }
    let known = Dictionary(record.settings.map { ($0.name, $0.value) }) { first, _ in first }
    let names = Set(known.keys).union(action.settings.keys)
    for name in names.sorted() where known[name] != action.settings[name] {
      self = .settingChanged(name: name, old: known[name], new: action.settings[name])
      return
    }
    if let change = Staleness.inputChange(from: record.inputs, to: action.inputs) {
      self = change
      return
    }
    return nil
  }

  private static func inputChange(
    from old: [Action.Input], to new: [Action.Input]
  ) -> Staleness? {
    // Matched by origin first, so that an added chapter is named and not the one that moved along.
    var known: [StoryPath: Digest] = [:]
    for input in old { known[StoryPath("\(input.role)\0\(input.from)")] = input.digest }
    for input in new {
      let digest = known.removeValue(forKey: StoryPath("\(input.role)\0\(input.from)"))
      if digest != input.digest {
        return .inputChanged(
          role: input.role, from: input.from, old: digest, new: input.digest)
      }
    }
    for input in old where known[StoryPath("\(input.role)\0\(input.from)")] != nil {
      return .inputChanged(role: input.role, from: input.from, old: input.digest, new: nil)
    }
    // The same inputs in another order.
    for (before, after) in zip(old, new) where before != after {
      return .inputChanged(
        role: after.role, from: after.from, old: before.digest, new: after.digest)
    }
    return nil
  }
}

/// What a result is made from, as one digest: equal keys, equal results.
///
/// Encoded canonically before hashing: texts with their length in bytes, settings sorted by name,
/// inputs sorted by role and in the order given within a role. Paths, times and hosts are no part.
package struct Key: Hashable, Comparable, Sendable {
  package let digest: Digest

  package init(digest: Digest) {
    self.digest = digest
  }

  package init(kind: String, version: UInt32, settings: [String: String], inputs: [Action.Input]) {
    var writer = ByteWriter()
    writer.append("fabula key 1")
    writer.append(kind)
    writer.append(version)
    writer.append(UInt32(clamping: settings.count))
    for setting in settings.sorted(by: { StoryPath($0.key) < StoryPath($1.key) }) {
      writer.append(setting.key)
      writer.append(setting.value)
    }
    // The order within a role is part of the key: a book is its chapters in order.
    let order = inputs.indices.sorted { left, right in
      let roles = (StoryPath(inputs[left].role), StoryPath(inputs[right].role))
      return roles.0 == roles.1 ? left < right : roles.0 < roles.1
    }
    writer.append(UInt32(clamping: inputs.count))
    for index in order {
      writer.append(inputs[index].role)
      writer.append(inputs[index].digest ?? .none)
    }
    digest = Digest(hashing: writer.bytes)
  }

  package static func < (left: Key, right: Key) -> Bool { left.digest < right.digest }
}

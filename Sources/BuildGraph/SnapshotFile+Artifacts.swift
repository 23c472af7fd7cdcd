extension SnapshotFile {
  /// How far each pack was known when the snapshot was written, in bytes.
  func packLengths() -> [UInt32: UInt64] {
    var lengths: [UInt32: UInt64] = [:]
    for index in 0..<count(.packs) {
      guard let record = unsafe record(.packs, index) else { continue }
      var reader = unsafe ByteReader(record)
      guard let number = try? reader.uint32(), (try? reader.uint32()) != nil,
        let length = try? reader.uint64()
      else { continue }
      lengths[number] = length
    }
    return lengths
  }

  /// Where an artefact lies.
  ///
  /// - Complexity: O(log *artefacts*).
  func artifact(_ key: Key) -> ArtifactEntry? {
    var range = 0..<count(.artifacts)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      guard let record = unsafe record(.artifacts, middle),
        let found = unsafe Digest(loading: record)
      else { return nil }
      if found == key.digest { return unsafe ArtifactEntry.decode(record)?.entry }
      range =
        found < key.digest ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  func artifacts() -> [Key: ArtifactEntry] {
    var artifacts: [Key: ArtifactEntry] = [:]
    artifacts.reserveCapacity(count(.artifacts))
    for index in 0..<count(.artifacts) {
      guard let record = unsafe record(.artifacts, index),
        let found = unsafe ArtifactEntry.decode(record)
      else { continue }
      artifacts[found.key] = found.entry
    }
    return artifacts
  }
}

/// Everything that a snapshot is written from.
struct SnapshotContent {
  var observations = Observations()
  var settings: [String: Digest] = [:]
  var summary: [UInt8] = []
  /// Encoded step records by id.
  var steps: [StoryPath: [UInt8]] = [:]
  /// Encoded query records by id.
  var queries: [StoryPath: [UInt8]] = [:]
  /// Length in bytes of each pack that the index covers.
  var packs: [UInt32: UInt64] = [:]
  var artifacts: [Key: ArtifactEntry] = [:]

  /// The file's bytes.
  var encoded: [UInt8] {
    var encoder = SnapshotEncoder()
    return encoder.encode(self)
  }
}

import BuildGraph
import Indexing
private import Synchronization

/// Vectors that a costly model has made of the story's passages before, by the passages' texts.
///
/// Read from what the last build kept, when the first of them is asked for. Any thread may ask.
final class KnownVectors: Sendable {
  private let read: @Sendable () -> [PassageID: ArraySlice<UInt8>]
  private let rows = Mutex<[PassageID: ArraySlice<UInt8>]?>(nil)

  /// - Parameters:
  ///   - identity: Of the model; vectors of any other are not taken.
  ///   - snapshot: The record of the last build.
  ///   - store: Where that build kept its results.
  init(of identity: EmbedderIdentity?, _ snapshot: SnapshotFile?, _ store: ArtifactStore?) {
    read = {
      guard let identity, let snapshot, let store else { return [:] }
      return Self.rows(of: identity, snapshot, store)
    }
  }

  /// The row of a passage, a byte for each component; `nil` where nobody knows it.
  subscript(id: PassageID) -> ArraySlice<UInt8>? {
    rows.withLock { rows in
      let known = rows ?? read()
      rows = known
      return known[id]
    }
  }

  /// Whose rows a step gave, for its remarks.
  static func encoded(_ table: PassageTable) -> [UInt8] {
    var writer = ByteWriter()
    for row in table.rows { writer.append(row.id) }
    return writer.bytes
  }

  private static func rows(
    of identity: EmbedderIdentity, _ snapshot: SnapshotFile, _ store: ArtifactStore
  ) -> [PassageID: ArraySlice<UInt8>] {
    var rows: [PassageID: ArraySlice<UInt8>] = [:]
    let (setting, dimension) = (identity.setting, identity.dimension)
    for id in snapshot.stepIDs(beginningWith: EmbedStep.prefix) {
      guard let step = snapshot.step(id), step.digest != nil,
        step.settings.contains(where: { $0.name == "embedder" && $0.value == setting }),
        let bytes = store.read(step.key),
        bytes.count == step.remarks.count / PassageID.byteCount * dimension
      else { continue }
      for (number, passage) in ids(in: step.remarks).enumerated() {
        rows[passage] = bytes[number * dimension..<(number + 1) * dimension]
      }
    }
    return rows
  }

  private static func ids(in remarks: [UInt8]) -> [PassageID] {
    unsafe remarks.withUnsafeBytes { bytes in
      var reader = unsafe ByteReader(bytes)
      return (0..<bytes.count / PassageID.byteCount).compactMap { _ in try? reader.passageID() }
    }
  }
}

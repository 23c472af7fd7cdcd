import BuildGraph
import Manuscript
import Reading

/// The text that chapters had at earlier builds, kept for the day on which it is gone.
struct VanishedText {
  /// Chapters with fewer letters than this may shrink as they like.
  private static let fewest = 200

  private let snapshot: SnapshotFile?

  init(_ snapshot: SnapshotFile?) { self.snapshot = snapshot }

  /// How many letters the chapter had when its text was kept; `nil` if it never was.
  func letters(_ handle: String) -> Int? {
    guard let remarks = snapshot?.step(ReadStep.sourceID(handle))?.remarks else { return nil }
    return unsafe remarks.withUnsafeBytes { bytes in
      var reader = unsafe ByteReader(bytes)
      return (try? reader.uint32()).map { Int($0) }
    }
  }

  /// Whether a chapter that had text has none now, or less than half.
  func hasVanished(_ handle: String, letters now: Int) -> Bool {
    guard let before = letters(handle), before >= Self.fewest else { return false }
    return now * 2 < before
  }

  /// The chapter's file as the last build read it; `nil` if there was none.
  func digest(_ handle: String) -> Digest? {
    snapshot?.step(ReadStep.id(handle))?.inputs.first?.digest
  }

  /// The words a chapter had at the last build; `nil` if there was none.
  func words(_ handle: String, in store: ArtifactStore) -> Int? {
    guard let key = snapshot?.step(ReadStep.id(handle))?.key, let bytes = store.read(key) else {
      return nil
    }
    return ReadRecord(encoded: bytes)?.counts.words
  }

  /// The file as it was when its text was kept.
  static func file(_ handle: String, in folder: StoryFolder) throws -> [UInt8]? {
    guard let snapshot = SnapshotFile(folder),
      let key = snapshot.step(ReadStep.sourceID(handle))?.key
    else { return nil }
    return try ArtifactStore.read(key, in: folder, snapshot: snapshot)
  }
}

extension Diagnostic {
  static func vanished(_ file: StoryLayout.File, before: Int, now: Int) -> Diagnostic {
    let gone = now == 0 ? "is gone" : "has shrunk to less than half"
    return Diagnostic(
      .error, "text-vanished",
      "the text of this chapter \(gone) since the last build, so the books stay as they were",
      at: SourceRange(SourceUnit(.body, file.handle), 0..<0),
      help: [
        "fabula restore \(file.handle) prints the last text that was read.",
        "fabula build --gone \(file.handle) goes on without it.",
      ])
  }
}

package import BuildGraph
import Manuscript
import Reading

/// The text that chapters had at earlier builds, kept for the day on which it is gone.
struct VanishedText {
  /// Chapters with fewer letters than this may shrink as they like.
  private static let fewest = 200

  private let snapshot: SnapshotFile?

  init(_ snapshot: SnapshotFile?) { self.snapshot = snapshot }

  /// What the last build read of a chapter while it had its text; `nil` if there was none.
  func earlier(_ handle: String) -> StepRecord? {
    snapshot?.step(ReadStep.keptID(handle)) ?? snapshot?.step(ReadStep.id(handle))
  }

  /// Whether a chapter that had text has none now, or less than half.
  func hasVanished(_ handle: String, now: ChapterText.Counts) -> Bool {
    guard let record = earlier(handle).flatMap({ ReadRecord(encoded: $0.remarks) }),
      record.counts.letters >= Self.fewest
    else { return false }
    return now.letters * 2 < record.counts.letters
  }

  /// The chapter's file as the last build read it; `nil` if there was none.
  func digest(_ handle: String) -> Digest? {
    snapshot?.step(ReadStep.id(handle))?.inputs.first?.digest
  }

  /// The words that a chapter had at the last build; `nil` if there was none.
  func words(_ handle: String) -> Int? {
    snapshot?.step(ReadStep.id(handle)).flatMap { ReadRecord(encoded: $0.remarks) }?.counts.words
  }
}

/// The last text that builds read of a chapter.
package enum KeptText {
  /// The whole file as it was; `nil` if no build has read text there.
  ///
  /// The chapter is named by the handle that its file name gives; it may be gone from the folder.
  package static func file(_ handle: String, in path: String) throws -> [UInt8]? {
    let folder = try StoryFolder(path)
    guard let snapshot = SnapshotFile(folder), let step = VanishedText(snapshot).earlier(handle),
      let record = ReadRecord(encoded: step.remarks), !record.isUnwritten
    else { return nil }
    return try ArtifactStore.read(step.key, in: folder, snapshot: snapshot)
  }

  /// Chapters whose text has vanished and stands nowhere else but in what builds keep, by handle.
  package static func vanished(in folder: StoryFolder) -> [String] {
    let prefix = ReadStep.keptID("")
    return SnapshotFile(folder)?.stepIDs(beginningWith: prefix)
      .map { String($0.dropFirst(prefix.count)) } ?? []
  }
}

extension Diagnostic {
  static func vanished(_ file: StoryLayout.File, now: Int) -> Diagnostic {
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

import BuildGraph
import Checking
import Manuscript
import Reading

/// The steps that read one chapter, and that keep its text when it is gone.
enum ReadStep {
  /// Reads a chapter: keeps the file as it was read, and of the text the record, without the prose.
  static func action(
    _ file: StoryLayout.File, digest: Digest, story: Story, shelf: ChapterShelf
  ) -> Action {
    Action(
      id: id(file.handle), kind: "read", version: ChapterReader.version,
      settings: [
        "language": story.language, "markdown": story.markdown.rawValue,
        "paragraphs": story.paragraphs.rawValue,
      ],
      inputs: [Action.Input("file", from: file.path, digest)]
    ) {
      let (reading, bytes) = try shelf.open(file.path, name: file.handle)
      let findings =
        reading.isWhole
        ? PlaceholderLeft.check(
          reading.text, body: bytes[reading.bodyStart...], unit: SourceUnit(.body, file.handle))
        : []
      let record = ReadRecord(reading, file: bytes, findings: findings)
      return .made(bytes, remarks: record.encoded(), digest: bytes.isEmpty ? nil : digest)
    }
  }

  static func id(_ handle: String) -> String { "read/" + handle }

  static func keptID(_ handle: String) -> String { "kept/" + handle }

  /// Keeps what an earlier build read of a chapter whose text has vanished since.
  static func keeping(_ handle: String, _ earlier: StepRecord, store: ArtifactStore) -> Action {
    Action(
      id: keptID(handle), kind: "kept", version: 1,
      inputs: [Action.Input("text", from: id(handle), earlier.digest)]
    ) {
      guard let bytes = store.read(earlier.key) else { return .failed(remarks: []) }
      return .made(bytes, remarks: earlier.remarks, digest: earlier.digest)
    }
  }
}

import BuildGraph
import Checking
import Manuscript
import Reading

/// The steps that read one chapter and that keep its text.
enum ReadStep {
  /// Reads a chapter: its record, without the prose.
  static func action(
    _ file: StoryLayout.File, digest: Digest?, story: Story, shelf: ChapterShelf
  ) -> Action {
    Action(
      id: id(file.handle), kind: "read", version: ChapterReader.version,
      settings: [
        "language": story.language, "markdown": story.markdown.rawValue,
        "paragraphs": story.paragraphs.rawValue,
      ],
      inputs: [Action.Input("file", from: file.path, digest ?? Digest.none)]
    ) {
      let (reading, bytes) = try shelf.open(file.path, name: file.handle)
      let findings =
        reading.isWhole
        ? PlaceholderLeft.check(
          reading.text, body: Array(bytes[reading.bodyStart...]),
          unit: SourceUnit(.body, file.handle)) : []
      return .made(ReadRecord(reading, file: bytes, findings: findings).encoded())
    }
  }

  static func id(_ handle: String) -> String { "read/" + handle }

  static func sourceID(_ handle: String) -> String { "source/" + handle }

  /// Keeps a chapter's file as it was read, for the day on which its text is gone.
  static func keeping(
    _ file: StoryLayout.File, digest: Digest?, letters: Int, sources: SourceRevision
  ) -> Action {
    Action(
      id: sourceID(file.handle), kind: "source", version: 1,
      inputs: [Action.Input("file", from: file.path, digest ?? Digest.none)]
    ) {
      guard case .file(let bytes, _) = try sources.read(file.path) else {
        return .failed(remarks: [])
      }
      var remarks = ByteWriter()
      remarks.append(UInt32(clamping: letters))
      return .made(bytes, remarks: remarks.bytes)
    }
  }
}

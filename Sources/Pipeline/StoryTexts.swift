import BuildGraph
package import Manuscript
private import Reading

/// A story with the texts of its files, for commands that search them and check nothing.
package struct StoryTexts {
  package let reading: StoryReading

  /// Where the units of the story stand.
  package let sources: StorySourceMap

  /// Reads the story in the directory `path`; what the last build knows of its chapters is not found
  /// out again.
  ///
  /// - Throws: ``MachineError`` when the story cannot be read.
  package init(_ path: String) throws {
    let folder = try StoryFolder(path)
    let revision = SourceRevision(folder)
    reading = try StoryReading.read(
      path, sources: revision, run: StoryReading.running(SnapshotFile(folder)))
    sources = StorySourceMap(revision, files: reading.files)
  }

  /// The texts of the story whose memory was opened.
  package init(of memory: StoryMemory) {
    reading = memory.reading
    sources = memory.sources
  }

  /// What the reader of a file reads; empty for one that cannot be read.
  ///
  /// - Parameter file: Index in ``StoryReading/files``.
  /// - Returns: The text.
  /// - Throws: ``MachineError``, and `SavedMeanwhile` for a file that has changed since it was looked
  ///   at.
  package func text(of file: Int) throws -> ChapterText {
    guard reading.files.indices.contains(file) else { return ChapterText() }
    return try reading.shelf.text(reading.files[file].path, name: reading.files[file].handle)
  }
}

import BuildGraph
package import Checking

/// A story as rules see it, for commands that look at it and check nothing.
package struct StoryOverview {
  package let reading: StoryReading
  package let checked: CheckedStory

  /// Where the units of the story stand.
  package let sources: StorySourceMap

  /// Reads the story in the directory `path`; what the last build knows of its chapters is not found
  /// out again.
  package init(_ path: String) throws {
    let folder = try StoryFolder(path)
    try self.init(
      sources: SourceRevision(folder), path: path, run: StoryReading.running(SnapshotFile(folder)))
  }

  init(sources: SourceRevision, path: String, run: StoryReading.Run) throws {
    reading = try StoryReading.read(path, sources: sources, run: run)
    checked = try reading.checked(run: run)
    self.sources = StorySourceMap(sources, files: reading.files)
  }
}

import BuildGraph
import Checking
package import Manuscript
import Publishing
import Reading

/// Everything that `fabula check` looks at, over a story read without a build.
package struct StoryCheck {
  package let reading: StoryReading

  /// In reading order, with the severities that story.yaml asks for.
  package let diagnostics: [Diagnostic]

  /// Reads and checks the story in the directory `path`; what the last build knows of its chapters is
  /// not found out again.
  package init(_ path: String) throws {
    let folder = try StoryFolder(path)
    let sources = SourceRevision(folder)
    let run = StoryReading.running(SnapshotFile(folder))
    let reading = try StoryReading.read(path, sources: sources, run: run)
    let search = try PictureSearch(reading, sources: sources)
    let unreadable = try search.unreadable { path in
      guard case .file(let bytes, _) = try sources.read(path) else { return false }
      return ImageFormat(bytes) != nil
    }
    let checked = try reading.checked(run: run)
    let findings =
      reading.diagnostics + search.diagnostics + unreadable + RuleSet.check(checked)
    self.reading = reading
    diagnostics = ReadingOrder.sorted(
      RuleSet.applying(reading.story.rules, to: findings), files: reading.files)
  }
}

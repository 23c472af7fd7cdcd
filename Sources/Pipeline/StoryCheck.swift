import BuildGraph
package import Checking
package import Manuscript
import Publishing
import Reading

/// Everything that `fabula check` looks at, over a story read without a build.
package struct StoryCheck {
  package let reading: StoryReading

  /// The story as the rules see it.
  package let checked: CheckedStory

  /// Where the units of the findings stand.
  package let sources: StorySourceMap

  /// What the writer should see, in reading order, with the severities that story.yaml asks for.
  package let findings: [Finding]

  /// What the writer lives with, in reading order.
  package let held: [Sieve.Held]

  /// Reads and checks the story in the directory `path`; what the last build knows of its chapters is
  /// not found out again.
  package init(_ path: String) throws {
    let folder = try StoryFolder(path)
    try self.init(
      path, sources: SourceRevision(folder), run: StoryReading.running(SnapshotFile(folder)))
  }

  /// Reads and checks the story as `sources` have it; `run` runs its steps.
  init(_ path: String, sources: SourceRevision, run: StoryReading.Run) throws {
    let overview = try StoryOverview(sources: sources, path: path, run: run)
    reading = overview.reading
    checked = overview.checked
    self.sources = overview.sources
    let search = try PictureSearch(reading, sources: sources)
    let unreadable = try search.unreadable { path in
      guard case .file(let bytes, _) = try sources.read(path) else { return false }
      return ImageFormat(bytes) != nil
    }
    let sieved = try SievedFindings(
      reading.diagnostics + search.diagnostics + unreadable + RuleSet.check(checked),
      of: reading, sources: sources, in: self.sources, checks: true)
    findings = sieved.open
    held = sieved.held
  }

  /// The findings without their words.
  package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }
}

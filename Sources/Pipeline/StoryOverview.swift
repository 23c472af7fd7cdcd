import BuildGraph
package import Checking
import Manuscript

/// A story read without a build, as declared: for commands that show it.
package struct StoryOverview {
  package let reading: StoryReading
  package let checked: CheckedStory

  /// Reads the story in the directory `path`.
  package init(_ path: String) throws {
    let run = StoryReading.running(nil)
    reading = try StoryReading.read(
      path, sources: SourceRevision(try StoryFolder(path)), run: run)
    checked = CheckedStory(
      story: reading.story, bible: reading.bible, names: BibleNames(reading.bible),
      chapters: Array(reading.facts[reading.chapterRange]))
  }
}

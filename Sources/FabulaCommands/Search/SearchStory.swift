import Checking
import Manuscript
import Pipeline
import Reading

/// A story whose texts are searched; each file is read when it is first needed.
///
/// Used by one thread.
final class SearchStory {
  /// The story's folder, absolute.
  let root: String
  let texts: StoryTexts
  /// Files of ``StoryReading/files`` that exist for this search: all, or those before a chapter.
  let bounds: Range<Int>
  /// The chapter before which the story ends, counted from 0; `nil` for the whole story.
  let end: Int?
  private var files: [Int: SearchFile] = [:]

  var reading: StoryReading { texts.reading }

  /// The story as rules see it, without its prose.
  private(set) lazy var checked = CheckedStory(
    story: reading.story, bible: reading.bible, names: BibleNames(reading.bible),
    chapters: Array(reading.facts[reading.chapterRange]))

  /// The names of the bible as the bounds know them.
  private(set) lazy var names = NamesAsOf(checked, before: end)

  /// - Parameters:
  ///   - root: The story's folder, absolute.
  ///   - texts: The story.
  ///   - chapter: As a person named it, to search only what stands before it.
  /// - Throws: ``CommandProblem`` for a name that no chapter has.
  init(
    _ root: String, _ texts: StoryTexts, before chapter: String?
  ) throws(CommandProblem) {
    self.root = root
    self.texts = texts
    let reading = texts.reading
    if let chapter {
      let index = try Self.chapter(chapter, in: reading)
      end = index
      bounds = 0..<reading.chapterRange.lowerBound + index
    } else {
      end = nil
      bounds = reading.files.indices
    }
  }

  func file(_ index: Int) throws -> SearchFile {
    if let file = files[index] { return file }
    let file = try SearchFile(index, of: texts)
    files[index] = file
    return file
  }

  /// Files that should have been searched and cannot be read, by path.
  var unreadable: [String] {
    bounds.filter { !reading.facts[$0].isWhole }.map { reading.files[$0].path }
  }

  /// How messages call what was searched: `the book`, `the book before chapter 7`.
  var name: String { end.map { "the book before chapter \($0 + 1)" } ?? "the book" }

  /// The chapter that a name means: handle, path, number, or the title as a reader sees it.
  private static func chapter(_ name: String, in reading: StoryReading) throws(CommandProblem)
    -> Int
  {
    do throws(CommandProblem) {
      return try StoryChapters(root: "", layout: reading.layout).index(of: name)
    } catch {
      let folded = NameFolding.fold(name)
      let fits = reading.chapterRange.filter {
        NameFolding.fold(reading.facts[$0].title) == folded
      }
      guard fits.count == 1 else { throw error }
      return fits[0] - reading.chapterRange.lowerBound
    }
  }
}

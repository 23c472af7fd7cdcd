import BuildGraph
import Reading

/// The folders of a story for chapter discovery, with a note of each listing that it asked for.
final class RecordedDirectory: StoryDirectory {
  private let disk: DiskStoryDirectory
  private let sources: SourceRevision
  private(set) var failure: (any Error)?

  init(_ path: String, sources: SourceRevision) {
    disk = DiskStoryDirectory(path)
    self.sources = sources
  }

  func list(_ path: String) -> [DirectoryEntry]? {
    do {
      guard try sources.list(path) != nil else { return nil }
    } catch {
      failure = failure ?? error
      return nil
    }
    return disk.list(path)
  }
}

private import Glibc

/// A directory kept open while files in it are asked for one after another.
final class OpenDirectory: Sendable {
  let path: StoryPath
  let descriptor: Int32
  /// Its files in the snapshot.
  let files: Range<Int>?

  /// `nil` if there is no such directory.
  init?(_ path: String, in folder: StoryFolder, snapshot: SnapshotFile?) throws(MachineError) {
    self.path = StoryPath(path)
    descriptor = unsafe openat(
      folder.descriptor, path.isEmpty ? "." : path, StoryFolder.directoryOnly)
    files = snapshot.flatMap { snapshot in
      snapshot.index(ofDirectory: path).flatMap { snapshot.directory($0)?.files }
    }
    if descriptor < 0 {
      if errno == EMFILE || errno == ENFILE { throw MachineError(.read, path) }
      return nil
    }
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }
}

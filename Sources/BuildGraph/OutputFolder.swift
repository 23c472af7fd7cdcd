private import Glibc

/// A directory below the story that outputs go to, reached without following a link.
final class OutputFolder: Sendable {
  let path: StoryPath
  let descriptor: Int32

  /// Opens a directory, name by name from the story down.
  ///
  /// - Parameters:
  ///   - path: Relative to the story; empty for the story itself.
  ///   - folder: The story.
  ///   - creates: Whether missing directories are made; else `nil` where one is missing.
  /// - Throws: ``MachineError``, with `ELOOP` or `ENOTDIR` where a link or a file is in the way.
  init?(_ path: String, in folder: StoryFolder, creates: Bool) throws {
    var current = unsafe openat(folder.descriptor, ".", StoryFolder.directoryOnly)
    guard current >= 0 else { throw MachineError(.read, path) }
    for name in path.split(separator: "/").map(String.init) {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      var next = unsafe openat(current, name, flags)
      if next < 0, errno == ENOENT {
        guard creates else {
          close(current)
          return nil
        }
        do {
          try folder.gate?("mkdir")
        } catch {
          close(current)
          throw error
        }
        if unsafe mkdirat(current, name, 0o777) == 0 || errno == EEXIST {
          next = unsafe openat(current, name, flags)
        }
      }
      let code = errno
      close(current)
      guard next >= 0 else { throw MachineError(.create, path, code: code) }
      current = next
    }
    descriptor = current
    self.path = StoryPath(path)
  }

  deinit {
    close(descriptor)
  }
}

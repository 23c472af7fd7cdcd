private import Glibc

/// A story's directory as an open descriptor; every path is relative to it.
package final class StoryFolder: Sendable {
  /// Everything that builds remember.
  package static let state = ".fabula"
  /// Where outputs go; no part of any listing of sources.
  package static let build = "build"

  /// Opens a directory as a place to start paths from (`O_PATH`, which the overlay does not import).
  static let directoryOnly = O_DIRECTORY | O_CLOEXEC | 0o10_000_000

  /// As the person typed it; for messages only.
  package let path: String

  /// Open for as long as the folder lives.
  let descriptor: Int32

  /// Asked before every change on the disk; throwing there is how tests stop a build half-way.
  let gate: (@Sendable (_ change: StaticString) throws -> Void)?

  /// - Throws: ``MachineError`` if there is no such directory or it may not be entered.
  package init(
    _ path: String, gate: (@Sendable (_ change: StaticString) throws -> Void)? = nil
  ) throws(MachineError) {
    descriptor = unsafe open(path, StoryFolder.directoryOnly)
    guard descriptor >= 0 else { throw MachineError(.read, path) }
    self.path = path
    self.gate = gate
  }

  deinit {
    close(descriptor)
  }

  /// Makes sure that `.fabula` and `.fabula/packs` are there.
  func prepareState() throws {
    for path in [StoryFolder.state, ArtifactStore.folder] {
      var status = stat()
      if unsafe fstatat(descriptor, path, &status, 0) == 0 { continue }
      try gate?("mkdir")
      guard unsafe mkdirat(descriptor, path, 0o777) == 0 || errno == EEXIST else {
        throw MachineError(.create, path)
      }
    }
  }

  /// The file system's time in nanoseconds since 1970, from a file touched for this; `nil` where
  /// nothing can be written.
  func now() -> Int64? {
    let file = unsafe openat(
      descriptor, "\(StoryFolder.state)/clock", O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard futimens(file, nil) == 0, unsafe fstat(file, &status) == 0 else { return nil }
    return FileStamp(status).modified
  }

  /// The whole of a state file; `nil` if there is none or it cannot be read.
  func contents(of path: String) -> [UInt8]? {
    let file = unsafe openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = FileBuffer()
    guard buffer.fill(from: file) else { return nil }
    return buffer.array
  }
}

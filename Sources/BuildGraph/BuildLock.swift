private import Glibc

/// The right to write `.fabula` and outputs; one process has it at a time, readers need none.
package final class BuildLock: Sendable {
  /// Who has the lock, as it said itself.
  package struct Holder: Sendable, Equatable {
    package var process: Int32
    package var command: String
  }

  private static let path = "\(StoryFolder.state)/lock"

  private let descriptor: Int32

  /// Waits until nobody else has the lock.
  ///
  /// - Parameters:
  ///   - folder: The story.
  ///   - command: Shown to whoever waits for this process.
  ///   - interrupt: Ends the wait.
  ///   - waiting: Called once before the wait, with the holder if it said who it is.
  /// - Throws: ``MachineError``, ``Interrupted``.
  package init(
    _ folder: StoryFolder, command: String, interrupt: Interrupt? = nil,
    waiting: (Holder?) -> Void = { _ in }
  ) throws {
    try folder.prepareState()
    descriptor = try BuildLock.open(folder)
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else {
        let error = MachineError(.lock, BuildLock.path)
        close(descriptor)
        throw error
      }
      waiting(BuildLock.holder(folder))
      // Looked at again and again, because a signal just before a wait without end would be lost.
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let error = MachineError(.lock, BuildLock.path)
        guard error.code == EWOULDBLOCK || error.code == EINTR, interrupt?.isSet != true else {
          close(descriptor)
          throw interrupt?.isSet == true ? Interrupted() : error
        }
        usleep(20_000)
      }
    }
    let text = Array("\(getpid())\n\(command)\n".utf8)
    ftruncate(descriptor, 0)
    // Only a courtesy to whoever waits: a full disk must not stop a build here.
    _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// The lock if it is free; never waits, never fails.
  init?(ifFree folder: StoryFolder) {
    guard let file = try? BuildLock.open(folder) else { return nil }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
    descriptor = file
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Who has the lock now, as far as it said so.
  package static func holder(_ folder: StoryFolder) -> Holder? {
    guard let bytes = folder.contents(of: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
    guard let process = lines.first.flatMap({ Int32($0) }) else { return nil }
    let command = lines.count > 1 ? String(lines[1].prefix { !$0.isNewline }) : ""
    return Holder(process: process, command: command)
  }

  private static func open(_ folder: StoryFolder) throws(MachineError) -> Int32 {
    let file = unsafe openat(folder.descriptor, path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw MachineError(.lock, path) }
    return file
  }
}

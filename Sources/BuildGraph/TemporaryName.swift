private import Glibc

/// Names of files being written: `.NAME.PID.tmp~`.
enum TemporaryName {
  private static let suffix = ".tmp~"

  /// The temporary name of a file for this process, in the same directory.
  static func of(_ path: String) -> String {
    let path = StoryPath(path)
    // A name may have 255 bytes; a long one is cut between characters.
    var stem = path.name
    while stem.utf8.count > 220 { stem.removeLast() }
    let name = ".\(stem).\(getpid())\(suffix)"
    return path.directory.isEmpty ? name : "\(path.directory)/\(name)"
  }

  /// The process that was writing the file; `nil` for a name of any other form.
  private static func writer(of name: String) -> pid_t? {
    guard name.hasPrefix("."), name.hasSuffix(suffix) else { return nil }
    let digits = name.dropLast(suffix.count).split(separator: ".").last
    return digits.flatMap { pid_t($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Removes what processes that no longer live left behind in a directory.
  ///
  /// Only for the holder of the lock: a file of this very process id is left over too then.
  static func removeStale(in directory: Int32, folder: StoryFolder) throws {
    for entry in try DirectoryListing.read(directory, path: "")
    where entry.kind == .file {
      guard let writer = writer(of: entry.name) else { continue }
      guard writer == getpid() || (kill(writer, 0) != 0 && errno == ESRCH) else { continue }
      try folder.gate?("unlink")
      unsafe unlinkat(directory, entry.name, 0)
    }
  }

  /// The same in `.fabula`.
  static func removeStale(inState folder: StoryFolder) throws {
    let directory = unsafe openat(
      folder.descriptor, StoryFolder.state, StoryFolder.directoryOnly)
    guard directory >= 0 else { return }
    defer { close(directory) }
    try removeStale(in: directory, folder: folder)
  }
}

private import Glibc

/// Finds the story that a command is about.
enum StoryFolder {
  /// `directory` where it was given, else the nearest parent with a story.yaml, else `current`.
  ///
  /// - Throws: ``CommandProblem`` when the given folder is not there.
  static func find(_ directory: String?, from current: String) throws(CommandProblem) -> String {
    if let directory {
      guard let path = resolved(directory) else {
        throw CommandProblem(
          "There is no folder '\(directory)' here.", help: ["look at the path after -C"],
          status: .usage)
      }
      return path
    }
    var folder = current
    while true {
      if unsafe access("\(folder)/story.yaml", F_OK) == 0 { return folder.isEmpty ? "/" : folder }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return current }
      folder = String(folder[..<slash])
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let bytes = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(bytes) }
    let real = unsafe String(cString: bytes)
    var info = stat()
    guard unsafe stat(real, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return nil }
    return real
  }
}

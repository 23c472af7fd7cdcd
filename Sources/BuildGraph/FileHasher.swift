private import Glibc

/// Reads and hashes files one after another into one buffer.
struct FileHasher: ~Copyable {
  /// What a look at a file's content found.
  enum Look {
    case content(Digest, FileStamp)
    /// The file is there and cannot be read; the digest stands for the reason.
    case unreadable(Digest, code: Int32)
    case absent
  }

  /// The content of the file that was looked at last, if it was to be kept.
  private(set) var buffer = FileBuffer()

  /// Reads and hashes a file.
  ///
  /// The stamp is taken before the first byte is read: a file that is saved meanwhile has another one
  /// afterwards.
  /// - Parameters:
  ///   - name: Relative to the directory.
  ///   - directory: An open descriptor.
  ///   - keepsContent: Whether the bytes are wanted; else a long file is hashed part by part.
  ///   - flags: Further flags for `openat`, such as `O_NOFOLLOW`.
  /// - Returns: What is there; the bytes stay in ``buffer`` if they are wanted.
  /// - Throws: ``MachineError`` when the process has no descriptor or memory left.
  mutating func look(
    at name: UnsafePointer<CChar>, in directory: Int32, keepsContent: Bool, flags: Int32 = 0
  ) throws(MachineError) -> Look {
    let file = unsafe openat(
      directory, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags)
    guard file >= 0 else { return try unsafe failure(name) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return try unsafe failure(name) }
    guard status.st_mode & S_IFMT == S_IFREG else { return FileHasher.unreadable(EISDIR) }
    if !keepsContent {
      guard let digest = Digest(hashing: file, through: &buffer) else {
        return try unsafe failure(name)
      }
      return .content(digest, FileStamp(status))
    }
    guard buffer.fill(from: file) else { return try unsafe failure(name) }
    return .content(unsafe Digest(hashing: buffer.bytes), FileStamp(status))
  }

  private func failure(_ name: UnsafePointer<CChar>) throws(MachineError) -> Look {
    let code = errno
    switch code {
    case ENOENT, ENOTDIR: return .absent
    case EMFILE, ENFILE, ENOMEM:
      throw MachineError(.read, unsafe String(cString: name), code: code)
    default: return FileHasher.unreadable(code)
    }
  }

  /// A file that cannot be read counts as having content of its own, so that a build notices both
  /// when that starts and when it ends.
  private static func unreadable(_ code: Int32) -> Look {
    .unreadable(Digest(hashing: "fabula unreadable \(code)"), code: code)
  }
}

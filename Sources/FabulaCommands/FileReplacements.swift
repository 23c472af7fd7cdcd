private import Glibc
import Pipeline

/// Gives several files other contents: each appears as a whole, or stays as it was.
enum FileReplacements {
  struct Replacement {
    /// Relative to the story.
    var path: String
    /// What the file must hold still.
    var old: [UInt8]
    var new: [UInt8]

    init(_ path: String, old: [UInt8], new: [UInt8]) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  /// Writes every new content beside its file before the first file is replaced.
  ///
  /// - Throws: ``CommandProblem`` when a file was saved meanwhile or the disk refuses; files that are
  ///   replaced by then are put back.
  static func perform(_ replacements: [Replacement], in root: String) throws(CommandProblem) {
    var waiting: [(temporary: String, file: String)] = []
    defer { for pair in waiting { unsafe unlink(pair.temporary) } }
    for replacement in replacements {
      let file = resolved("\(root)/\(replacement.path)")
      guard WholeFile.bytes(of: file) == replacement.old else {
        throw CommandProblem(
          "\(replacement.path) was saved meanwhile. Nothing was changed.",
          help: ["run the command again"])
      }
      waiting.append((try write(replacement.new, beside: file), file))
    }
    for (index, pair) in waiting.enumerated() {
      guard unsafe rename(pair.temporary, pair.file) == 0 else {
        let problem = StoryFile.problem("replace", replacements[index].path)
        for (done, replacement) in replacements[..<index].enumerated() {
          guard let back = try? write(replacement.old, beside: waiting[done].file) else { continue }
          unsafe rename(back, waiting[done].file)
        }
        throw problem
      }
    }
    waiting = []
  }

  /// A new file in the folder of `file`, with its permissions; its name is no chapter's.
  private static func write(_ bytes: [UInt8], beside file: String) throws(CommandProblem) -> String
  {
    let temporary = "\(file).\(getpid()).renaming"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoryFile.problem("write", temporary) }
    var isWritten = true
    var status = stat()
    if unsafe stat(file, &status) == 0 {
      isWritten = fchmod(descriptor, status.st_mode & 0o7777) == 0
    }
    var done = 0
    while isWritten, done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      done += max(count, 0)
    }
    isWritten = isWritten && fsync(descriptor) == 0
    guard isWritten else {
      let problem = StoryFile.problem("write", file)
      close(descriptor)
      unsafe unlink(temporary)
      throw problem
    }
    close(descriptor)
    return temporary
  }

  /// The file that a link leads to: the link itself stays.
  private static func resolved(_ path: String) -> String {
    guard let bytes = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(bytes) }
    return unsafe String(cString: bytes)
  }
}

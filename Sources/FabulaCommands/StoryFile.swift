private import Glibc

/// Reads and makes single files of a story; only `write` overwrites.
enum StoryFile {
  /// Whether there is anything of that name, a broken link included.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return unsafe lstat(path, &info) == 0
  }

  /// The first `limit` bytes; empty when the file cannot be read.
  static func start(of path: String, limit: Int) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    var done = 0
    while done < limit {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + done }, limit - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    return Array(bytes.prefix(done))
  }

  /// Makes a file, and the folders above it.
  ///
  /// - Throws: ``CommandProblem`` when the name is taken or the disk refuses; half a file never stays.
  static func make(_ path: String, holding text: String) throws(CommandProblem) {
    try make(path, holding: Array(text.utf8))
  }

  private static func make(_ path: String, holding bytes: [UInt8]) throws(CommandProblem) {
    makeFolders(above: path)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw problem("make", path) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = problem("write", path)
        close(descriptor)
        unsafe unlink(path)
        throw problem
      }
      done += count
    }
    guard close(descriptor) == 0 else {
      let problem = problem("write", path)
      unsafe unlink(path)
      throw problem
    }
  }

  /// Makes a file or puts another text in its place, as a whole or not at all.
  ///
  /// - Throws: ``CommandProblem`` when the disk refuses; the old file then stays.
  static func write(_ path: String, holding text: String) throws(CommandProblem) {
    try write(path, holding: Array(text.utf8))
  }

  /// The same for bytes.
  static func write(_ path: String, holding bytes: [UInt8]) throws(CommandProblem) {
    let temporary = path + ".new"
    unsafe unlink(temporary)
    try make(temporary, holding: bytes)
    guard unsafe Glibc.rename(temporary, path) == 0 else {
      let problem = problem("write", path)
      unsafe unlink(temporary)
      throw problem
    }
  }

  /// Gives a file another name.
  ///
  /// - Throws: ``CommandProblem`` when the new name is taken.
  static func rename(_ old: String, to new: String) throws(CommandProblem) {
    makeFolders(above: new)
    // A second name and then the loss of the first, since a plain rename would overwrite.
    if unsafe link(old, new) == 0 {
      guard unsafe unlink(old) == 0 else {
        let problem = problem("rename", old)
        unsafe unlink(new)
        throw problem
      }
      return
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno), !exists(new) else {
      throw problem("rename", "\(old) to \(new)")
    }
    guard unsafe Glibc.rename(old, new) == 0 else { throw problem("rename", old) }
  }

  /// What the system said about the last call, as a problem.
  static func problem(_ verb: String, _ path: String) -> CommandProblem {
    let reason = unsafe String(cString: strerror(errno))
    return CommandProblem("I could not \(verb) \(path): \(reason). Nothing else was changed.")
  }

  private static func makeFolders(above path: String) {
    let bytes = Array(path.utf8)
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
      unsafe mkdir(String(decoding: bytes[..<index], as: UTF8.self), 0o777)
    }
  }
}

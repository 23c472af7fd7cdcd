private import Glibc

/// Files that appear as a whole or not at all.
enum AtomicFile {
  /// Writes pieces behind one another to a temporary file in the same directory, then renames it.
  ///
  /// - Parameters:
  ///   - pieces: The file's bytes.
  ///   - name: Of the file.
  ///   - directory: An open descriptor.
  ///   - path: For messages.
  ///   - keeps: Whether the content must survive a power cut: then it is synced before the rename.
  ///   - folder: The story.
  /// - Returns: The stamp of the new file, so that nobody need look again.
  /// - Throws: ``MachineError``; the temporary file is removed and the old file is as it was.
  static func write(
    _ pieces: [UnsafeRawBufferPointer], as name: String, in directory: Int32, path: String,
    keeps: Bool = false, folder: StoryFolder
  ) throws -> FileStamp {
    try folder.gate?("create")
    let temporary = TemporaryName.of(name)
    let file = unsafe openat(
      directory, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw MachineError(.write, path) }
    defer { close(file) }
    do {
      for index in unsafe 0..<pieces.count {
        try folder.gate?("write")
        try unsafe write(pieces[index], to: file, path: path)
      }
      if keeps, fsync(file) != 0 { throw MachineError(.write, path) }
      try folder.gate?("rename")
      guard unsafe renameat(directory, temporary, directory, name) == 0 else {
        throw MachineError(.write, path)
      }
    } catch {
      if (try? folder.gate?("unlink")) != nil || folder.gate == nil {
        unsafe unlinkat(directory, temporary, 0)
      }
      throw error
    }
    // After the rename, because that sets the time of change.
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw MachineError(.write, path) }
    return FileStamp(status)
  }

  static func write(
    _ pieces: [[UInt8]], as name: String, in directory: Int32, path: String, keeps: Bool = false,
    folder: StoryFolder
  ) throws -> FileStamp {
    // One piece is the common case; several are joined once rather than pinned one by one.
    var whole: [UInt8] = []
    if pieces.count == 1 {
      whole = pieces[0]
    } else {
      whole.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
      for piece in pieces { whole.append(contentsOf: piece) }
    }
    return try unsafe whole.withUnsafeBytes {
      try unsafe write(
        [$0], as: name, in: directory, path: path, keeps: keeps, folder: folder)
    }
  }

  /// Writes all of the bytes at the file's position.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, path: String
  ) throws(MachineError) {
    var rest = unsafe bytes
    while let base = rest.baseAddress, unsafe !rest.isEmpty {
      let count = unsafe Glibc.write(file, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineError(.write, path)
      }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}

private import Glibc

/// The names in a directory, sorted by their UTF-8 bytes.
package enum DirectoryListing {
  package struct Entry: Sendable, Equatable {
    package enum Kind: UInt8, Sendable { case file, directory, link, other }

    package var name: String
    package var kind: Kind

    /// Whether sources are looked for under this name: hidden files and editors' backups are not.
    fileprivate var isSource: Bool { !name.utf8.starts(with: ".".utf8) && !name.hasSuffix("~") }
  }

  /// Everything in an open directory but `.` and `..`.
  ///
  /// - Throws: ``MachineError`` with `path` if the directory cannot be read.
  static func read(_ directory: Int32, path: String) throws(MachineError) -> [Entry] {
    // Opened anew: a descriptor's position is shared, and one for paths only cannot be read.
    let file = unsafe openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw MachineError(.list, path) }
    guard let stream = unsafe fdopendir(file) else {
      close(file)
      throw MachineError(.list, path)
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: Entry.Kind =
        switch Int(unsafe entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .link
        default: DirectoryListing.kind(of: name, in: file)
        }
      entries.append(Entry(name: name, kind: kind))
      errno = 0
    }
    guard errno == 0 else { throw MachineError(.list, path) }
    return entries.sorted { StoryPath($0.name) < StoryPath($1.name) }
  }

  /// What a build sees of a directory: no hidden names, no backups, and at the top no outputs.
  static func sources(_ directory: Int32, path: String) throws(MachineError) -> [Entry] {
    try read(directory, path: path).filter {
      $0.isSource && !(path.isEmpty && $0.name == StoryFolder.build)
    }
  }

  static func digest(of entries: [Entry]) -> Digest {
    var writer = ByteWriter()
    for entry in entries {
      writer.append(entry.kind.rawValue)
      writer.append(entry.name)
    }
    return Digest(hashing: writer.bytes)
  }

  /// For file systems that do not tell the kind with the name.
  private static func kind(of name: String, in directory: Int32) -> Entry.Kind {
    var status = stat()
    guard unsafe fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .link
    default: .other
    }
  }
}

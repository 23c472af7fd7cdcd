private import Glibc

/// A story directory on disk.
package struct DiskStoryDirectory: StoryDirectory, Sendable {
  /// The story's path, as given.
  package let root: String

  /// The same without links, which tells what leaves the story; `nil` when there is no such folder.
  private let realRoot: String?

  package init(_ root: String) {
    self.root = root
    realRoot = Self.resolved(root)
  }

  package func list(_ path: String) -> [DirectoryEntry]? {
    let folder = path.isEmpty ? root : "\(root)/\(path)"
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var entries: [DirectoryEntry] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe Array(buffer.prefix { $0 != 0 })
      }
      let name = String(decoding: bytes, as: UTF8.self)
      if name == "." || name == ".." { continue }
      guard name.utf8.elementsEqual(bytes) else {
        entries.append(DirectoryEntry(name, .unnameable))
        continue
      }
      let type = unsafe Int32(entry.pointee.d_type)
      entries.append(DirectoryEntry(name, kind(type, at: "\(folder)/\(name)", in: folder)))
    }
    return entries
  }

  private func kind(_ type: Int32, at path: String, in folder: String) -> DirectoryEntry.Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return linked(path, in: folder)
    case Int32(DT_UNKNOWN):
      var info = stat()
      guard unsafe lstat(path, &info) == 0 else { return .other }
      if info.st_mode & S_IFMT == S_IFLNK { return linked(path, in: folder) }
      return Self.kind(of: info)
    default: return .other
    }
  }

  private func linked(_ path: String, in folder: String) -> DirectoryEntry.Kind {
    guard let target = Self.resolved(path) else { return errno == ELOOP ? .loop : .broken }
    guard let realRoot, Self.holds(realRoot, target) else { return .leavesStory }
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return .broken }
    let kind = Self.kind(of: info)
    guard kind == .folder, let realFolder = Self.resolved(folder) else { return kind }
    return Self.holds(target, realFolder) ? .loop : .folder
  }

  private static func kind(of info: stat) -> DirectoryEntry.Kind {
    switch info.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func holds(_ folder: String, _ path: String) -> Bool {
    path.utf8.elementsEqual(folder.utf8) || folder == "/"
      || path.utf8.starts(with: "\(folder)/".utf8)
  }

  private static func resolved(_ path: String) -> String? {
    guard let bytes = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(bytes) }
    return unsafe String(cString: bytes)
  }
}

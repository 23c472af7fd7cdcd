package import Glibc

/// What `stat` says about a file: as long as it stays the same, and is not racy, so does the content.
package struct FileStamp: Equatable, Sendable {
  /// In bytes.
  package var size: Int64
  /// Last change of the content, in nanoseconds since 1970.
  package var modified: Int64
  /// Last change of content, name or rights, in nanoseconds since 1970; nobody can set it back.
  package var changed: Int64
  package var inode: UInt64

  /// A stamp that no file has.
  package static let none = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)

  /// A clock tick of a file system, doubled, in nanoseconds.
  private static let tick: Int64 = 20_000_000

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  package init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
    inode = UInt64(status.st_ino)
  }

  /// Tells whether the file could change again without its stamp changing.
  ///
  /// - Parameter now: The file system's own time, in nanoseconds since 1970, taken before the file
  ///   was looked at; `nil` if it is not known. A stamp from the future is racy too, so a clock that
  ///   was set back costs time, never an unnoticed change.
  /// - Returns: True where only the content can tell.
  package func isRacy(at now: Int64?) -> Bool {
    guard let now, now > FileStamp.tick else { return true }
    return max(modified, changed) >= now - FileStamp.tick
  }
}

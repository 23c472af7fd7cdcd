private import Glibc

/// A file mapped for reading, of those that are replaced as a whole and never changed in place.
@safe package final class MappedFile: Sendable {
  /// Valid as long as the value lives.
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

  let stamp: FileStamp

  /// A file of a story; `nil` if there is no such file, it is empty, or it cannot be read.
  package convenience init?(_ path: String, in folder: StoryFolder) {
    self.init(opened: unsafe openat(folder.descriptor, path, Self.flags))
  }

  /// Any file; `nil` if there is no such file, it is empty, or it cannot be read.
  package convenience init?(_ path: String) { self.init(opened: unsafe open(path, Self.flags)) }

  private static let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK

  /// Closes the descriptor.
  private init?(opened file: Int32) {
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0,
      let base = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      unsafe base != MAP_FAILED
    else { return nil }
    unsafe bytes = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
    stamp = FileStamp(status)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}

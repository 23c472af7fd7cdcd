private import Glibc

/// A state file mapped for reading; state files are replaced as a whole, never changed in place.
@safe final class MappedFile: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  let stamp: FileStamp

  /// `nil` if there is no such file, it is empty, or it cannot be read.
  init?(_ path: String, in folder: StoryFolder) {
    let file = unsafe openat(folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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

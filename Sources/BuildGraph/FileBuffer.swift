private import Glibc

/// One growing buffer that file after file is read into.
@safe struct FileBuffer: ~Copyable {
  private var storage: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int = 1 << 16) {
    unsafe storage = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    unsafe storage.deallocate()
  }

  /// What the last ``fill(from:)`` read; valid until the next.
  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: storage[0..<count])
  }

  var array: [UInt8] { unsafe Array(bytes) }

  /// Reads an open file to its end, wherever that is by then.
  ///
  /// - Returns: False if reading fails; `errno` says why.
  mutating func fill(from file: Int32) -> Bool {
    count = 0
    while true {
      if unsafe count == storage.count { grow() }
      let got = unsafe read(
        file, storage.baseAddress?.advanced(by: count), storage.count - count)
      if got == 0 { return true }
      if got < 0 {
        if errno == EINTR { continue }
        return false
      }
      count += got
    }
  }

  /// Reads the next part of an open file, at most what fits.
  ///
  /// - Returns: How many bytes, 0 at the end, less than 0 if reading fails; `errno` says why.
  mutating func fillPart(from file: Int32) -> Int {
    while true {
      let got = unsafe read(file, storage.baseAddress, storage.count)
      if got < 0, errno == EINTR { continue }
      count = max(got, 0)
      return got
    }
  }

  private mutating func grow() {
    let larger = unsafe UnsafeMutableRawBufferPointer.allocate(
      byteCount: storage.count * 2, alignment: 16)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(storage))
    unsafe storage.deallocate()
    unsafe storage = larger
  }
}

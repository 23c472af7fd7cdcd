private import CMalloc

/// How the process treats memory that it has freed.
enum Memory {
  /// Keeps up to 32 MB for the next buffer.
  ///
  /// A build fills and frees buffers of some 100 kB; giving each back costs a page fault for every
  /// 4 kB of the next.
  static func keepFreed() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
  }

  /// Leaves a value to the end of the process, which is near: giving a book's texts back one by one
  /// takes longer than to write them down.
  static func leave(_ value: some Any) {
    _ = unsafe Unmanaged.passRetained(Left(value))
  }

  private final class Left<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}

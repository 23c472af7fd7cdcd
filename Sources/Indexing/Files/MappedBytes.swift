/// Bytes that stand somewhere in memory and stay there: a mapped file, or what was put together just now.
@safe package final class MappedBytes: Sendable {
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer
  private let owner: (any AnyObject & Sendable)?

  /// Bytes that `owner` keeps valid and unchanged as long as it lives.
  package init(_ bytes: UnsafeRawBufferPointer, keptBy owner: any AnyObject & Sendable) {
    unsafe self.bytes = bytes
    self.owner = owner
  }

  /// A copy of pieces that stand behind one another.
  package init(_ pieces: [[UInt8]]) {
    let count = pieces.reduce(0) { $0 + $1.count }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    var start = 0
    for piece in pieces {
      unsafe UnsafeMutableRawBufferPointer(rebasing: copy[start..<start + piece.count])
        .copyBytes(from: piece)
      start += piece.count
    }
    unsafe bytes = UnsafeRawBufferPointer(copy)
    owner = nil
  }

  package var count: Int { unsafe bytes.count }

  deinit {
    if owner == nil { unsafe UnsafeRawBufferPointer(bytes).deallocate() }
  }
}

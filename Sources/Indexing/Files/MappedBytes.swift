/// Bytes that stand somewhere in memory and stay there: a mapped file, or what was put together just now.
@safe package final class MappedBytes: Sendable {
  /// Valid as long as this object lives: hold it, or use `withExtendedLifetime`, while they are read.
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

  /// A copy of some of the bytes, as far as they are there.
  package subscript(_ range: Range<Int>) -> [UInt8] {
    unsafe Array(bytes[range.clamped(to: 0..<bytes.count)])
  }

  deinit {
    if owner == nil { unsafe UnsafeRawBufferPointer(bytes).deallocate() }
  }
}

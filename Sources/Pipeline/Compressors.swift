import Publishing
private import Synchronization

/// Compressors that steps share: one takes 300 kB and serves many pages.
final class Compressors: Sendable {
  /// Unchecked, because libdeflate's state is behind a pointer: a box is either idle or in one hand.
  private final class Box: @unchecked Sendable {
    let deflate: Deflate

    init(_ deflate: consuming Deflate) { self.deflate = deflate }
  }

  private let level: Int
  private let idle = Mutex<[Box]>([])

  init(level: Int) { self.level = level }

  /// Compresses on a compressor that nobody else is using.
  func compress(_ bytes: [UInt8]) throws -> CompressedStream {
    let box = try idle.withLock { $0.popLast() } ?? Box(Deflate(level: level))
    let stream = box.deflate.compress(bytes)
    idle.withLock { $0.append(box) }
    return stream
  }
}

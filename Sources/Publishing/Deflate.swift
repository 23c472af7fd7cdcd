private import CDeflate

/// Compresses and expands with libdeflate.
///
/// Owns one compressor of about 300 kB that serves many calls: keep one per worker.
@safe package struct Deflate: ~Copyable {
  /// What keeps bytes from being compressed or expanded.
  package enum Failure: Error, Equatable {
    case outOfMemory
    /// The stream is not what was once compressed.
    case damaged
  }

  private let compressor: OpaquePointer

  /// - Parameter level: 1 (fastest) to 12 (smallest); other numbers are taken as the nearest.
  /// - Throws: ``Failure/outOfMemory``.
  package init(level: Int = 6) throws(Failure) {
    let compressor = unsafe libdeflate_alloc_compressor(Int32(min(max(level, 1), 12)))
    guard let compressor = unsafe compressor else { throw .outOfMemory }
    unsafe self.compressor = unsafe compressor
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// Compresses as raw DEFLATE (RFC 1951); bytes that would not shrink, such as a JPEG, are stored.
  package func compress(_ bytes: [UInt8]) -> CompressedStream {
    let bound = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe bytes.withUnsafeBytes { input in
        count = unsafe libdeflate_deflate_compress(
          compressor, input.baseAddress, input.count, output.baseAddress, bound)
      }
    }
    guard !packed.isEmpty, packed.count < bytes.count else { return Self.store(bytes) }
    // A copy of the right size: the bound is larger than the text, and streams are kept for long.
    return CompressedStream(
      method: .deflated, bytes: Array(packed[...]), crc32: Self.crc32(bytes), size: bytes.count)
  }

  /// The bytes as they are, for what is compressed already and for an EPUB's `mimetype`.
  package static func store(_ bytes: [UInt8]) -> CompressedStream {
    CompressedStream(method: .stored, bytes: bytes, crc32: crc32(bytes), size: bytes.count)
  }

  /// The bytes that were compressed.
  ///
  /// - Throws: ``Failure/damaged`` where length or CRC-32 differ.
  package static func inflate(_ stream: CompressedStream) throws(Failure) -> [UInt8] {
    var bytes = stream.bytes
    if stream.method == .deflated {
      // Deflate reaches at most 1,032 to 1: a larger size is a damaged number, not to be allocated.
      guard stream.size >= 0, stream.size / 1_032 <= stream.bytes.count else { throw .damaged }
      guard let expander = unsafe libdeflate_alloc_decompressor() else { throw .outOfMemory }
      defer { unsafe libdeflate_free_decompressor(expander) }
      var result = LIBDEFLATE_SUCCESS
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: stream.size) { output, count in
        unsafe stream.bytes.withUnsafeBytes { input in
          unsafe result = libdeflate_deflate_decompress(
            expander, input.baseAddress, input.count, output.baseAddress, stream.size, nil)
        }
        count = result == LIBDEFLATE_SUCCESS ? stream.size : 0
      }
      guard result == LIBDEFLATE_SUCCESS else { throw .damaged }
    }
    guard bytes.count == stream.size, crc32(bytes) == stream.crc32 else { throw .damaged }
    return bytes
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}

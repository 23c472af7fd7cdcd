/// Bytes in the order in which the state files hold them: little-endian, lengths before contents.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ value: UInt8) { bytes.append(value) }

  package mutating func append(_ value: UInt32) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ digest: Digest) {
    let words = (
      digest.first.bigEndian, digest.second.bigEndian, digest.third.bigEndian,
      digest.fourth.bigEndian
    )
    unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ stamp: FileStamp) {
    append(UInt64(bitPattern: stamp.size))
    append(UInt64(bitPattern: stamp.modified))
    append(UInt64(bitPattern: stamp.changed))
    append(stamp.inode)
  }

  /// Appends a length of four bytes and the text's UTF-8 bytes.
  package mutating func append(_ text: String) {
    append(UInt32(clamping: text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a length of four bytes and the bytes.
  package mutating func append(counted piece: [UInt8]) {
    append(UInt32(clamping: piece.count))
    bytes.append(contentsOf: piece)
  }

  /// Appends bytes without a length.
  package mutating func append(raw piece: [UInt8]) {
    bytes.append(contentsOf: piece)
  }

  package mutating func append(raw piece: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: piece)
  }

  package mutating func append(_ text: String?) {
    append(UInt8(text == nil ? 0 : 1))
    if let text { append(text) }
  }

  package mutating func append(_ digest: Digest?) {
    append(UInt8(digest == nil ? 0 : 1))
    if let digest { append(digest) }
  }

  /// Overwrites four bytes that were appended before.
  package mutating func replace(at offset: Int, with value: UInt32) {
    for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}

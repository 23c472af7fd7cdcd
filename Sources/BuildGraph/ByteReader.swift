/// A cursor over bytes that may be damaged: every read past the end throws.
@safe package struct ByteReader {
  /// The bytes are not what a writer of this version wrote.
  package struct Damaged: Error {
    package init() {}
  }

  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  package var isAtEnd: Bool { unsafe offset == bytes.count }

  package init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes
  }

  private mutating func take(_ count: Int) throws(Damaged) -> UnsafeRawBufferPointer {
    guard count >= 0, unsafe count <= bytes.count - offset else { throw Damaged() }
    defer { offset += count }
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }

  package mutating func byte() throws(Damaged) -> UInt8 {
    let piece = try unsafe take(1)
    return unsafe piece[0]
  }

  package mutating func uint32() throws(Damaged) -> UInt32 {
    let piece = try unsafe take(4)
    return unsafe UInt32(littleEndian: piece.loadUnaligned(as: UInt32.self))
  }

  package mutating func uint64() throws(Damaged) -> UInt64 {
    let piece = try unsafe take(8)
    return unsafe UInt64(littleEndian: piece.loadUnaligned(as: UInt64.self))
  }

  package mutating func digest() throws(Damaged) -> Digest {
    let piece = try unsafe take(Digest.byteCount)
    guard let digest = unsafe Digest(loading: piece) else { throw Damaged() }
    return digest
  }

  package mutating func stamp() throws(Damaged) -> FileStamp {
    FileStamp(
      size: Int64(bitPattern: try uint64()), modified: Int64(bitPattern: try uint64()),
      changed: Int64(bitPattern: try uint64()), inode: try uint64())
  }

  package mutating func text() throws(Damaged) -> String {
    let piece = try unsafe take(Int(try uint32()))
    return unsafe String(decoding: piece, as: UTF8.self)
  }

  package mutating func counted() throws(Damaged) -> [UInt8] {
    let piece = try unsafe take(Int(try uint32()))
    return unsafe Array(piece)
  }

  package mutating func optionalText() throws(Damaged) -> String? {
    switch try byte() {
    case 0: nil
    case 1: try text()
    default: throw Damaged()
    }
  }

  package mutating func optionalDigest() throws(Damaged) -> Digest? {
    switch try byte() {
    case 0: nil
    case 1: try digest()
    default: throw Damaged()
    }
  }

  /// A count of elements that each take at least one byte.
  package mutating func count() throws(Damaged) -> Int {
    let count = Int(try uint32())
    guard unsafe count <= bytes.count - offset else { throw Damaged() }
    return count
  }
}

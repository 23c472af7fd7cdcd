private import Crypto

/// A SHA-256 digest (FIPS 180-4), held inline as four words in big-endian order.
package struct Digest: Hashable, Comparable, Sendable {
  package let first: UInt64
  package let second: UInt64
  package let third: UInt64
  package let fourth: UInt64

  /// How many bytes a digest has wherever it is stored.
  package static let byteCount = 32

  /// What stands where nothing has been hashed; no known content has it.
  package static let none = Digest(0, 0, 0, 0)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The digest of some bytes.
  package init(hashing bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    unsafe hash.update(bufferPointer: bytes)
    self = unsafe hash.finalize().withUnsafeBytes { unsafe Digest(loading: $0) ?? .none }
  }

  /// The digest of some bytes.
  package init(hashing bytes: [UInt8]) {
    self = unsafe bytes.withUnsafeBytes { unsafe Digest(hashing: $0) }
  }

  /// The digest of a text's UTF-8 bytes.
  package init(hashing text: String) {
    self.init(hashing: Array(text.utf8))
  }

  /// The digest of a file's bytes, which are read part by part; `nil` if reading fails.
  init?(hashing file: Int32, through buffer: inout FileBuffer) {
    var hash = SHA256()
    while true {
      let got = buffer.fillPart(from: file)
      if got == 0 { break }
      if got < 0 { return nil }
      unsafe hash.update(bufferPointer: buffer.bytes)
    }
    self = unsafe hash.finalize().withUnsafeBytes { unsafe Digest(loading: $0) ?? .none }
  }

  /// The digest of several pieces as if they stood behind one another.
  package init(hashing pieces: [[UInt8]]) {
    var hash = SHA256()
    for piece in pieces { unsafe piece.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) } }
    self = unsafe hash.finalize().withUnsafeBytes { unsafe Digest(loading: $0) ?? .none }
  }

  /// The digest stored in the first 32 bytes; `nil` if there are fewer.
  package init?(loading bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Digest.byteCount else { return nil }
    unsafe self.init(
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)))
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    [first, second, third, fourth].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  package static func < (left: Digest, right: Digest) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    return left.fourth < right.fourth
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
  }
}

/// The bytes of one archive entry as they stand in the archive.
///
/// It is what a cache keeps, so that an unchanged chapter is neither rendered nor compressed again.
package struct CompressedStream: Sendable, Equatable {
  /// How the bytes are written; the raw value is the archive's method number.
  package enum Method: UInt8, Sendable { case stored = 0, deflated = 8 }

  package var method: Method
  package var bytes: [UInt8]
  /// CRC-32 of the uncompressed bytes.
  package var crc32: UInt32
  /// Count of the uncompressed bytes.
  package var size: Int

  package init(method: Method, bytes: [UInt8], crc32: UInt32, size: Int) {
    self.method = method
    self.bytes = bytes
    self.crc32 = crc32
    self.size = size
  }

  /// One blob for a cache: `F1`, method, CRC-32 and size little endian in 4 and 8 bytes, the bytes.
  package func encoded() -> [UInt8] {
    var blob: [UInt8] = [0x46, 0x31, method.rawValue]
    blob.reserveCapacity(15 + bytes.count)
    blob.append(littleEndian: UInt64(crc32), bytes: 4)
    blob.append(littleEndian: UInt64(size), bytes: 8)
    blob.append(contentsOf: bytes)
    return blob
  }

  /// Reads what ``encoded()`` wrote; `nil` for anything else.
  package init?(encoded blob: [UInt8]) {
    guard blob.count >= 15, blob[0] == 0x46, blob[1] == 0x31,
      let method = Method(rawValue: blob[2])
    else { return nil }
    let number = { (range: Range<Int>) in
      range.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(blob[$1]) }
    }
    guard let size = Int(exactly: number(7..<15)) else { return nil }
    self.init(
      method: method, bytes: Array(blob[15...]), crc32: UInt32(number(3..<7)), size: size)
  }
}

extension [UInt8] {
  /// Appends the lowest `count` bytes of a number, lowest first.
  mutating func append(littleEndian number: UInt64, bytes count: Int) {
    for shift in 0..<count {
      append(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift)))
    }
  }
}

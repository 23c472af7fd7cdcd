private import CDeflate

/// CRC-32 (ISO 3309, the one of gzip and PNG), which guards every state file against damage.
enum Checksum {
  /// The checksum of bytes, continuing an earlier one.
  static func crc32(_ bytes: UnsafeRawBufferPointer, after earlier: UInt32 = 0) -> UInt32 {
    // A nil pointer would ask libdeflate for the initial value.
    guard let base = bytes.baseAddress, unsafe !bytes.isEmpty else { return earlier }
    return unsafe libdeflate_crc32(earlier, base, bytes.count)
  }

  static func crc32(_ bytes: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe crc32($0, after: earlier) }
  }
}

/// Numbers as the files of an index hold them, least significant byte first.
extension UnsafeRawBufferPointer {
  /// A number of 2 bytes; the caller has made sure that they are there.
  @inline(__always)
  func u16(_ offset: Int) -> Int {
    unsafe Int(UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// A number of 4 bytes; the caller has made sure that they are there.
  @inline(__always)
  func u32(_ offset: Int) -> Int {
    unsafe Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// Any 8 bytes as a number; the caller has made sure that they are there.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A number of 8 bytes, which the caller has made sure of; `nil` for what no file can be long.
  @inline(__always)
  func u64(_ offset: Int) -> Int? {
    let value = unsafe word(offset)
    return value < 1 << 48 ? Int(value) : nil
  }
}

extension [UInt8] {
  /// Numbers that do not fit become the greatest one.
  mutating func append32(_ value: Int) {
    let value = UInt32(clamping: value)
    for shift in stride(from: 0, to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  mutating func append64(_ value: Int) { append(word: UInt64(clamping: value)) }

  mutating func append(word value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }
}

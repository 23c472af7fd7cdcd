/// FNV-1a with 64 bits (Fowler, Noll and Vo), by which pieces are found.
struct PieceHash: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

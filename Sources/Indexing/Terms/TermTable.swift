/// Numbers for byte strings: the first one that is met gets 0.
///
/// Open addressing over a hash of 64 bits that is the same in every process; all strings stand in one
/// buffer.
struct TermTable {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  /// Where each string starts, and behind them where the last one ends.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Numbers, -1 where there is none; a power of 2, at least half empty.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// The number of a string, a new one for one that was not met before.
  ///
  /// - Parameters:
  ///   - text: Where the string stands.
  ///   - range: Bytes of `text`.
  /// - Returns: The number, and whether it is new.
  /// - Complexity: O(*bytes of the string*).
  mutating func number(of text: [UInt8], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(text, range)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, text, range) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = count
    slots[slot] = Int32(truncatingIfNeeded: number)
    bytes += text[range]
    starts.append(bytes.count)
    hashes.append(hash)
    count += 1
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The bytes of a number that was given.
  subscript(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  /// The first eight bytes as a number that sorts as they do.
  func lead(of number: Int) -> UInt64 {
    let start = starts[number]
    let length = min(starts[number + 1] - start, 8)
    var lead: UInt64 = 0
    for index in start..<start + length { lead = lead << 8 | UInt64(bytes[index]) }
    return lead << UInt64((8 - length) * 8)
  }

  private func isEqual(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    for offset in 0..<range.count
    where bytes[start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number] >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a over the bytes, and a finisher that spreads short strings.
  ///
  /// - SeeAlso: Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }
}

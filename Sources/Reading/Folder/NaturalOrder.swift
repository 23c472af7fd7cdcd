/// The order of file names: numbers compare as numbers, everything else as bytes.
///
/// ASCII letters compare without case; names that are then equal compare as they are stored. A key
/// is made once per name, so that sorting compares bytes and nothing else.
package struct NaturalOrder: Comparable, Sendable {
  private let key: [UInt8]

  /// - Parameter path: With `/` separators: folders compare before what they hold.
  package init(_ path: String) {
    let utf8 = Array(path.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(2 * utf8.count + 8)
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte >= 0x30, byte <= 0x39 {
        while index < utf8.count, utf8[index] == 0x30 { index += 1 }
        let start = index
        while index < utf8.count, utf8[index] >= 0x30, utf8[index] <= 0x39 { index += 1 }
        // A digit, so that numbers stand among other characters where digits do; then the count of
        // digits, so that longer numbers are larger.
        key.append(0x30)
        key.append(UInt8(min(index - start, 255)))
        key += utf8[start..<index]
        continue
      }
      switch byte {
      case UInt8(ascii: "/"): key.append(0x01)
      case 0x41...0x5A: key.append(byte + 0x20)
      default: key.append(byte)
      }
      index += 1
    }
    key.append(0)
    key += utf8
    self.key = key
  }

  package static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}

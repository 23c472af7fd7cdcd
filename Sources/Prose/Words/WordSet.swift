/// A fixed set of words that is asked with bytes of a text; case does not count.
///
/// Holds FNV-1a hashes of 64 bits in place of the words: the tables are small and fixed, so that a
/// text would have to be made to collide.
/// - SeeAlso: Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
struct WordSet: Sendable {
  private var hashes: Set<UInt64>

  /// - Parameter words: Lower case, with `'` as apostrophe, parted by blanks.
  init(_ words: String) {
    hashes = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      let bytes = Array(word.utf8)
      hashes.insert(Self.hash(bytes, bytes.indices))
    }
  }

  func union(_ other: WordSet) -> WordSet {
    var result = self
    result.hashes.formUnion(other.hashes)
    return result
  }

  /// - Complexity: O(*bytes*).
  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count < 40 && hashes.contains(Self.hash(text, range))
  }

  /// Folds the case of ASCII, Latin-1 and Cyrillic letters, and `’` to `'`.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      let next = index + 1 < range.upperBound ? text[index + 1] : 0
      switch (byte, next) {
      case (0x41...0x5A, _): add(byte + 32)
      case (0xC3, 0x80...0x9E), (0xD0, 0x90...0x9F):
        add(byte)
        add(next + 32)
        index += 1
      case (0xD0, 0xA0...0xAF):
        add(0xD1)
        add(next - 32)
        index += 1
      case (0xE2, 0x80)
      where index + 2 < range.upperBound && (text[index + 2] == 0x99 || text[index + 2] == 0x98):
        add(0x27)
        index += 2
      default: add(byte)
      }
      index += 1
    }
    return hash
  }
}

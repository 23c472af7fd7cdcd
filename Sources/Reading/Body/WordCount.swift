/// Words as a word processor counts them, and letters, in one pass.
struct WordCount {
  /// A word is a run of letters, digits, apostrophes and hyphens with a letter or digit in it; each
  /// Chinese or Japanese character counts as one.
  private(set) var words = 0

  /// ASCII letters and digits, and every byte of other characters.
  private(set) var letters = 0

  /// Counts UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: UnsafeRawBufferPointer) {
    var isInWord = false
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let word = unsafe text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & Self.high == 0 {
          count(UInt64(littleEndian: word), &isInWord)
          index += 8
          continue
        }
      }
      index += unsafe countOne(text, at: index, &isInWord)
    }
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Counts eight ASCII bytes at once: a word starts at a letter that no letter, and no joiner behind
  /// a letter, stands before.
  private mutating func count(_ word: UInt64, _ isInWord: inout Bool) {
    let folded = word | 0x2020_2020_2020_2020
    let letters = Self.between(folded, 0x61, 0x7A) | Self.between(word, 0x30, 0x39)
    let joiners = Self.between(word, 0x27, 0x27) | Self.between(word, 0x2D, 0x2D)
    let before: UInt64 = isInWord ? 0x80 : 0
    let carried = letters | joiners & (letters << 8 | before)
    self.letters &+= letters.nonzeroBitCount
    words &+= (letters & ~(carried << 8 | before)).nonzeroBitCount
    isInWord = carried & 0x8000_0000_0000_0000 != 0
  }

  /// The high bit of each byte that lies in `low...up`; all bytes must be below 0x80.
  @inline(__always)
  private static func between(_ word: UInt64, _ low: UInt64, _ up: UInt64) -> UInt64 {
    (word &+ (0x80 &- low) &* ones) & ~(word &+ (0x7F &- up) &* ones) & high
  }

  /// Counts one character; gives its length.
  private mutating func countOne(
    _ text: UnsafeRawBufferPointer, at index: Int, _ isInWord: inout Bool
  ) -> Int {
    let byte = unsafe text[index]
    if byte < 0x80 {
      if isASCIIAlphanumeric(byte) {
        letters &+= 1
        if !isInWord { words &+= 1 }
        isInWord = true
      } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-") {
        isInWord = false
      }
      return 1
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    letters &+= length
    let second = index + 1 < text.count ? unsafe text[index + 1] : 0
    switch byte {
    case 0xC2:  // Latin-1 signs; ª, µ and º are rare enough.
      isInWord = false
    case 0xE2:  // General punctuation; ‘ and ’ stand inside words.
      let third = index + 2 < text.count ? unsafe text[index + 2] : 0
      if !(second == 0x80 && (third == 0x98 || third == 0x99)) { isInWord = false }
    case 0xE3...0xE9:
      if byte != 0xE3 || second >= 0x81 { words &+= 1 }
      isInWord = false
    default:
      if !isInWord { words &+= 1 }
      isInWord = true
    }
    return length
  }
}

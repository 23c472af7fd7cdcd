/// Words as a word processor counts them, for display only.
enum WordCount {
  /// The number of words in UTF-8 text.
  ///
  /// A word is a run of letters, digits, apostrophes and hyphens with a letter or digit in it; each
  /// Chinese or Japanese character counts as one.
  static func words(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if !isInWord { (isInWord, count) = (true, count + 1) }
        index += 1
      case UInt8(ascii: "'"), UInt8(ascii: "-"): index += 1
      case 0..<0x80:
        isInWord = false
        index += 1
      case 0xC2:  // Latin-1 signs; ª, µ and º are rare enough.
        isInWord = false
        index += 2
      case 0xE2:  // General punctuation; ‘ and ’ stand inside words.
        let isApostrophe =
          index + 2 < text.endIndex && text[index + 1] == 0x80
          && (text[index + 2] == 0x98 || text[index + 2] == 0x99)
        if !isApostrophe { isInWord = false }
        index += 3
      case 0xE3...0xE9:
        if byte != 0xE3 || index + 1 < text.endIndex && text[index + 1] >= 0x81 { count += 1 }
        isInWord = false
        index += 3
      default:
        if !isInWord { (isInWord, count) = (true, count + 1) }
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      }
    }
    return count
  }
}

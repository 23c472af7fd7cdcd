/// A thesaurus as a mapped text file: lines of a word, a tab, and pairs of a word and its nearness in
/// hundredths, all parted by blanks; the lines sorted by their bytes.
///
/// A line that is not so gives what can be read of it.
@safe package struct ThesaurusFile: Thesaurus {
  private let bytes: MappedBytes

  package init(_ bytes: MappedBytes) {
    self.bytes = bytes
  }

  /// - Complexity: O(log *bytes*).
  package func words(near word: [UInt8]) -> [(word: [UInt8], nearness: Double)] {
    guard let line = line(of: word.map(Self.lowercased)) else { return [] }
    var words: [(word: [UInt8], nearness: Double)] = []
    let fields = line.split(separator: UInt8(ascii: " "))
    for pair in stride(from: 0, to: fields.count - 1, by: 2) {
      guard let hundredths = Self.number(fields[pair + 1]) else { continue }
      words.append((Array(fields[pair]), Double(hundredths) / 100))
    }
    return words
  }

  /// What stands behind a word and its tab.
  private func line(of word: [UInt8]) -> ArraySlice<UInt8>? {
    guard !word.isEmpty else { return nil }
    var low = 0
    var high = bytes.count
    while low < high {
      let line = lineRange(around: low + (high - low) / 2)
      let content = bytes[line]
      let end = content.firstIndex(of: UInt8(ascii: "\t")) ?? content.endIndex
      let head = content[..<end]
      if head.elementsEqual(word) { return content[end...].dropFirst() }
      if head.lexicographicallyPrecedes(word) {
        low = line.upperBound + 1
      } else {
        high = line.lowerBound
      }
    }
    return nil
  }

  /// The line that a byte belongs to, without its end.
  private func lineRange(around place: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let all = unsafe bytes.bytes
    var start = place
    while start > 0, unsafe all[start - 1] != newline { start -= 1 }
    var end = place
    while unsafe end < all.count && all[end] != newline { end += 1 }
    return start..<end
  }

  /// 1...100; `nil` for anything else.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return (1...100).contains(number) ? number : nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

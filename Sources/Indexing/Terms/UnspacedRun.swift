/// Letters that stand side by side without blanks, each with its marks.
struct UnspacedRun {
  /// One behind the other, without gaps.
  private(set) var letters: [Range<Int>] = []

  /// Where the last letter ends; -1 where there is none.
  var end: Int { letters.last?.upperBound ?? -1 }

  /// Takes the letters of a word apart.
  ///
  /// - Complexity: O(*bytes*).
  mutating func append(_ word: Range<Int>, of text: [UInt8]) {
    var index = word.lowerBound
    while index < word.upperBound {
      let letter = Letter.at(index, in: text, end: word.upperBound)
      let end = index + letter.count
      if letter.isMark, index > word.lowerBound, let last = letters.popLast() {
        letters.append(last.lowerBound..<end)
      } else {
        letters.append(index..<end)
      }
      index = end
    }
  }

  /// Each pair of neighbours; a lone letter itself.
  func eachTerm(_ use: (Range<Int>) -> Void) {
    if letters.count == 1, let only = letters.first { use(only) }
    for index in letters.indices.dropFirst() {
      use(letters[index - 1].lowerBound..<letters[index].upperBound)
    }
  }
}

import Prose

/// How much text there is, as far as cutting passages goes.
struct PassageSize {
  /// Words that a passage should have.
  static let target = 250
  /// Words from which a paragraph is cut, and that a passage passes only to swallow a rest.
  static let maximum = target * 3 / 2
  /// Words below which a passage joins the one before it.
  static let rest = target / 3

  /// What ``weight`` is counted in: letters of a language with middling words.
  static let unit = 6

  /// Twice the number of words: two letters of a script without blanks are one.
  var halfWords = 0
  /// Words or letters, whichever is more, so that long words and runs without blanks are cut too; in
  /// sixths of a word.
  private(set) var weight = 0

  static func + (left: PassageSize, right: PassageSize) -> PassageSize {
    var sum = left
    sum.halfWords += right.halfWords
    sum.weight += right.weight
    return sum
  }

  init() {}

  /// The size of a stretch of text.
  ///
  /// - Complexity: O(*bytes*).
  init(of range: Range<Int>, in text: [UInt8], language: ProseLanguage) {
    var letters = 0
    for index in range where text[index] & 0xC0 != 0x80 { letters += 1 }
    for word in WordScan(text, in: range, language: language) {
      let unspaced = Self.unspacedLetters(in: word, of: text)
      halfWords += unspaced > 0 ? unspaced : 2
      letters += unspaced * (Self.unit / 2 - 1)
    }
    weight = max(halfWords * Self.unit / 2, letters)
  }

  var words: Int { (halfWords + 1) / 2 }

  /// How many letters a word of a script without blanks has; 0 for other words.
  private static func unspacedLetters(in word: Range<Int>, of text: [UInt8]) -> Int {
    guard text[word.lowerBound] >= 0xE0 else { return 0 }
    var count = 0
    var index = word.lowerBound
    while index < word.upperBound {
      let letter = Letter.at(index, in: text, end: word.upperBound)
      if letter.isUnspaced, !letter.isMark { count += 1 }
      index += letter.count
    }
    return count
  }

  /// What a letter weighs by itself.
  static func weight(of letter: Letter) -> Int { letter.isUnspaced ? unit / 2 : 1 }
}

import Manuscript

/// A word, number or mark of a phrase of time.
enum WhenToken: Sendable, Hashable {
  /// Folded, without the full stop of an abbreviation.
  case word(String)
  /// A number, and how many digits it was written with.
  case number(Int, digits: Int)
  /// One of `- – — : . , / ( ) ; + '`; the two long dashes as `–`, a hyphen between blanks too.
  case mark(Unicode.Scalar)

  /// What a name made of tokens is compared by.
  var text: String {
    switch self {
    case .word(let text): text
    case .number(let number, _): String(number)
    case .mark(let mark): String(mark)
    }
  }

  /// Splits a phrase; digits and letters that touch are apart, as in `21h30` and `3rd`.
  ///
  /// - Complexity: O(*bytes*); no more than 400 tokens are read.
  static func read(_ text: String) -> [WhenToken] {
    let scalars = Array(NameFolding.fold(text).unicodeScalars.prefix(4_000))
    var tokens: [WhenToken] = []
    var index = 0
    while index < scalars.count, tokens.count < 400 {
      let scalar = scalars[index]
      var end = index + 1
      if isDigit(scalar) {
        var number = 0
        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
        for digit in scalars[index..<end] {
          number = min(number * 10 + Int(digit.value - 0x30), 1_000_000_000_000)
        }
        tokens.append(.number(number, digits: end - index))
      } else if isMark(scalar) {
        let isApart =
          scalar == "-" && index > 0 && scalars[index - 1] == " " && end < scalars.count
          && scalars[end] == " "
        tokens.append(.mark(isApart || scalar == "\u{2014}" ? "\u{2013}" : scalar))
      } else if scalar != " " {
        while end < scalars.count, scalars[end] != " ", !isDigit(scalars[end]),
          !isMark(scalars[end]) || scalars[end] == "'"
        { end += 1 }
        var word = String()
        word.unicodeScalars.append(contentsOf: scalars[index..<end])
        tokens.append(.word(word))
        if end < scalars.count, scalars[end] == "." { end += 1 }
      }
      index = end
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2013}", "\u{2014}", ":", ".", ",", "/", "(", ")", ";", "+", "'", "½", "¼", "¾":
      true
    default: false
    }
  }
}

import Manuscript

/// A regular expression that is looked for paragraph by paragraph.
struct RegexPattern {
  private let regex: Regex<AnyRegexOutput>

  /// Longer patterns are refused.
  static let limit = 10_000
  /// Reading a class inside a class takes stack, and the standard library sets no bound.
  static let bracketLimit = 200

  /// - Throws: ``CommandProblem`` with the reason, for what is no regular expression.
  init(_ typed: String) throws(CommandProblem) {
    guard typed.utf8.count <= Self.limit else {
      throw CommandProblem(
        "The pattern is longer than \(Wording.number(Self.limit)) bytes.",
        help: ["fabula search --exact takes a phrase of any length"], status: .usage)
    }
    guard typed.utf8.count(where: { $0 == UInt8(ascii: "[") }) <= Self.bracketLimit else {
      throw CommandProblem(
        "The pattern has more than \(Wording.number(Self.bracketLimit)) opening brackets '['.",
        help: ["search for its parts one after the other"], status: .usage)
    }
    do {
      regex = try Regex(typed).matchingSemantics(.unicodeScalar)
    } catch {
      throw CommandProblem(
        "'\(SearchWording.short(typed))' is no regular expression that I can read: \(error).",
        help: ["put a backslash before signs that stand for themselves: \\( \\) \\. \\? \\* \\+"],
        status: .usage)
    }
  }

  /// Where the pattern matches in a stretch of UTF-8 text, left to right; empty matches are none.
  func matches(in range: Range<Int>, of text: [UInt8]) -> [Range<Int>] {
    let string = String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
    var matches: [Range<Int>] = []
    var last = (index: string.startIndex, offset: range.lowerBound)
    for match in string.matches(of: regex) where !match.range.isEmpty {
      let lower = last.offset + string.utf8.distance(from: last.index, to: match.range.lowerBound)
      let count = string.utf8.distance(
        from: match.range.lowerBound, to: match.range.upperBound)
      matches.append(lower..<lower + count)
      last = (match.range.upperBound, lower + count)
    }
    return matches
  }
}

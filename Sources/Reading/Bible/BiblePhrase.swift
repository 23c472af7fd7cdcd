import Manuscript

/// A short form such as `Mara from the-storm until the-wreck`, cut into its parts.
struct BiblePhrase {
  var head: Located<String>
  var from: Located<String>?
  var until: Located<String>?

  init(_ phrase: Located<String>) {
    head = phrase
    if let (before, point) = Self.cut(phrase, at: " until ") {
      head = before
      until = point
    }
    if let (before, point) = Self.cut(head, at: " from ") {
      head = before
      from = point
    }
  }

  /// The parts before and behind the last, or first, `word`; `nil` where one of them is empty.
  ///
  /// Each part has a range of its own where the text stands in the file as it is; in quotes or over
  /// several lines it has the range of the whole.
  static func cut(
    _ phrase: Located<String>, at word: String, first: Bool = false
  ) -> (Located<String>, Located<String>)? {
    let bytes = Array(phrase.value.utf8)
    let pattern = Array(word.utf8)
    guard bytes.count > pattern.count else { return nil }
    let starts = (0...bytes.count - pattern.count).filter { start in
      bytes[start] == pattern[0] && bytes[start..<start + pattern.count].elementsEqual(pattern)
    }
    guard let start = first ? starts.first : starts.last else { return nil }
    let left = YAMLLines.trimmed(0..<start, of: bytes[...])
    let right = YAMLLines.trimmed(start + pattern.count..<bytes.count, of: bytes[...])
    guard !left.isEmpty, !right.isEmpty else { return nil }
    func part(_ piece: Range<Int>) -> Located<String> {
      var range = phrase.range
      if range.bytes.count == bytes.count {
        let lower = range.bytes.lowerBound
        range.bytes = lower + piece.lowerBound..<lower + piece.upperBound
      }
      return Located(String(decoding: bytes[piece], as: UTF8.self), at: range)
    }
    return (part(left), part(right))
  }
}

import Manuscript
import Prose

/// A phrase that is looked for as it was typed.
struct PhrasePattern {
  private let phrase: [UInt8]
  private let ignoresCase: Bool

  /// Capitals count only where the phrase has one.
  ///
  /// - Returns: `nil` for a phrase of blanks.
  init?(_ typed: String) {
    ignoresCase = !typed.unicodeScalars.contains { scalar in
      scalar.value < 0x80
        ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }
    let typed = Array(typed.utf8)
    var phrase = PlainText(typed, typed.indices, ignoresCase: ignoresCase).bytes[...]
    if phrase.first == 0x20 { phrase.removeFirst() }
    if phrase.last == 0x20 { phrase.removeLast() }
    guard !phrase.isEmpty else { return nil }
    self.phrase = Array(phrase)
  }

  /// Where the phrase stands, left to right, none in another; bytes of the text.
  ///
  /// - Complexity: O(*bytes*) for text as people write it.
  func matches(in file: SearchFile) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    for paragraph in file.paragraphs {
      let text = PlainText(file.text.text, paragraph.text, ignoresCase: ignoresCase)
      append(matchesOf: text, to: &matches)
    }
    return matches
  }

  private func append(matchesOf text: PlainText, to matches: inout [Range<Int>]) {
    guard text.bytes.count >= phrase.count else { return }
    let (bytes, phrase) = (text.bytes.span, phrase.span)
    let first = phrase[0]
    let last = bytes.count - phrase.count
    var start = 0
    while start <= last {
      guard bytes[start] == first else {
        start += 1
        continue
      }
      var count = 1
      while count < phrase.count, bytes[start + count] == phrase[count] { count += 1 }
      if count == phrase.count {
        let lower = Int(text.origins[start])
        matches.append(lower..<max(lower, text.end(ofByte: start + count - 1)))
        start += count
      } else {
        start += 1
      }
    }
  }
}

extension PlainText {
  /// The end in the original of what a byte came from; blanks behind it are left out.
  func end(ofByte index: Int) -> Int {
    let origin = origins[index]
    var next = index + 1
    while next < bytes.count, origins[next] == origin { next += 1 }
    return Int(origins[next])
  }
}

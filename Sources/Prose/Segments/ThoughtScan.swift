/// Finds what is thought in words: whole sentences that are emphasised, outside of speech.
///
/// Emphasis counts if it starts with a sentence and ends with one, or with a mark that a verb of
/// speech follows. A single word, a title, a date before a dash (*12 May.*—) and what lacks its end
/// mark do not.
struct ThoughtScan {
  let text: [UInt8]
  let sentences: SentenceScan
  let verbs: SpeechVerbs

  func thoughts(in paragraph: ProseParagraph, speech: [Range<Int>]) -> [Range<Int>] {
    var bounds: [Sentence] = []
    sentences.append(paragraph.text, paragraph: 0, of: text, to: &bounds)
    var result: [Range<Int>] = []
    var next = 0
    var spoken = 0
    for emphasis in paragraph.emphases {
      while spoken < speech.count, speech[spoken].upperBound <= emphasis.lowerBound { spoken += 1 }
      if spoken < speech.count, speech[spoken].lowerBound < emphasis.upperBound { continue }
      while next < bounds.count, bounds[next].text.upperBound <= emphasis.lowerBound { next += 1 }
      guard next < bounds.count, startsSentence(emphasis, bounds[next].text) else { continue }
      var last = next
      while last + 1 < bounds.count, bounds[last + 1].text.lowerBound < emphasis.upperBound {
        last += 1
      }
      let behind = Glyph.at(emphasis.upperBound, in: text, end: paragraph.text.upperBound)
      if behind.kind != .dash, isThought(emphasis, lastSentence: bounds[last].text) {
        result.append(emphasis)
      }
    }
    return result
  }

  private func startsSentence(_ emphasis: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard emphasis.lowerBound > sentence.lowerBound else { return true }
    return text[sentence.lowerBound..<emphasis.lowerBound].allSatisfy { !($0 >= 0x30 && $0 < 0x80) }
  }

  private func isThought(_ emphasis: Range<Int>, lastSentence: Range<Int>) -> Bool {
    let first = Glyph.at(emphasis.lowerBound, in: text, end: emphasis.upperBound)
    guard first.kind != .digit else { return false }
    var words = WordScan(text, in: emphasis, language: sentences.language)
    guard words.next() != nil, words.next() != nil else { return false }
    let hasThree = words.next() != nil
    let last = Glyph.before(emphasis.upperBound, in: text, start: emphasis.lowerBound)
    let next = Glyph.at(emphasis.upperBound, in: text, end: lastSentence.upperBound)
    switch last.value {
    case 0x3F, 0x21, 0xFF1F, 0xFF01: return true
    case 0x2E, 0x2026, 0x3002: return hasThree
    case 0x2C, 0x2014: return hasThree && isThinking(emphasis.upperBound, lastSentence.upperBound)
    default:
      guard next.count == 0 || emphasis.upperBound + next.count >= lastSentence.upperBound else {
        return hasThree && next.value == 0x2C
          && isThinking(emphasis.upperBound, lastSentence.upperBound)
      }
      return hasThree && (next.value == 0x2E || next.value == 0x3F || next.value == 0x21)
    }
  }

  private func isThinking(_ start: Int, _ end: Int) -> Bool {
    var words = WordScan(text, in: start..<end, language: sentences.language)
    for _ in 0..<3 {
      guard let word = words.next() else { return false }
      if verbs.isVerb(text, word) { return true }
    }
    return false
  }
}

import Manuscript
import Prose
import TestSupport
import Testing

@Suite("Hostile prose")
struct ProseFuzzTests {
  private static let languages = ["en", "de", "fr", "es", "it", "nl", "pl", "ru", "sv", "ja", "xx"]
  private static let tokens = [
    "Mara", "said", "he", "Mr", "I", "e.g", "’", "‘", "'", "\"", "“", "”", "„", "«", "»", "‹", "›",
    "「", "」", "—", "–", "--", "- ", ".", "...", "…", "?", "!", "。", "？", ",", ";", ":", "(", ")",
    "[",
    "]", " ", " ", " ", "\n", "\u{A0}", "\u{202F}", "5", "3.5", "é", "Ж", "語", "ก็", "\u{301}",
    "dit-il",
    "l’", "x", "\u{1F600}",
  ]

  @Test("Soups of marks and words are cut without gaps", arguments: 0..<4)
  func marks(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<400 {
      let paragraphs = (0...random.below(4)).map { _ in
        (0..<random.below(60)).map { _ in Self.tokens[random.below(Self.tokens.count)] }.joined()
      }
      let language = Self.languages[random.below(Self.languages.count)]
      check(chapter(paragraphs.map { Array($0.utf8) }), language, &random)
    }
  }

  @Test("Random bytes are cut without gaps", arguments: 0..<4)
  func bytes(seed: Int) {
    var random = SplitMix(seed: UInt64(100 + seed))
    for _ in 0..<200 {
      let paragraphs = (0...random.below(3)).map { _ in
        (0..<random.below(120)).map { _ in UInt8(random.below(256)) }
      }
      check(chapter(paragraphs), Self.languages[random.below(Self.languages.count)], &random)
    }
  }

  @Test("Time grows with length: a paragraph of a megabyte, a chapter of 200,000 words")
  func length() {
    var random = SplitMix(seed: 7)
    let clock = ContinuousClock()
    let letters = Array(repeating: UInt8(ascii: "x"), count: 1_000_000)
    for unit in [
      "x", "? ", "’ ", "‘a ", "“a ", "—", "— a", "(! ", ", ", " ", "a’ b", "A. ", "\"a ", "…",
    ] {
      let text = Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8)
      let time = clock.measure { check(chapter([text]), "fr", &random) }
      #expect(time < .seconds(20), "\(unit): \(time)")
    }
    #expect(clock.measure { check(chapter([letters]), "en", &random) } < .seconds(20))
    let sentence = Array("“Go on,” said Mara, and Tom went with her. He was late. ".utf8)
    let novel = chapter(
      (0..<3500).map { _ in sentence + sentence + sentence + sentence + sentence })
    #expect(clock.measure { check(novel, "en", &random) } < .seconds(60))
  }

  /// Paragraphs as they are, with some emphasis, as a chapter.
  private func chapter(_ paragraphs: [[UInt8]]) -> ChapterText {
    var text = ChapterText()
    for paragraph in paragraphs {
      let start = text.text.count
      text.text += paragraph
      let end = text.text.count
      let middle = start + paragraph.count / 2
      text.events += [
        .init(.paragraph, .enter, text: start..<start, source: start),
        .init(.text, .leaf, text: start..<middle, source: start),
        .init(.emphasis, .enter, text: middle..<middle, source: middle),
        .init(.text, .leaf, text: middle..<end, source: middle),
        .init(.emphasis, .exit, text: end..<end, source: end),
        .init(.paragraph, .exit, text: end..<end, source: end),
      ]
    }
    text.runs = [.init(text: 0, source: 0, count: text.text.count)]
    return text
  }

  private func check(_ text: ChapterText, _ language: String, _ random: inout SplitMix) {
    let prose = ChapterProse(text: text, language: ProseLanguage(language))
    let dump =
      text.text.count < 2000 ? String(decoding: text.text, as: UTF8.self) : "\(text.text.count)"
    var end = 0
    for segment in prose.segments {
      let paragraph = prose.paragraphs[segment.paragraph].text
      guard segment.text.lowerBound == end, !segment.text.isEmpty,
        paragraph.contains(segment.text.lowerBound), segment.text.upperBound <= paragraph.upperBound
      else {
        Issue.record("a gap at \(end): \(dump.debugDescription)")
        return
      }
      end = segment.text.upperBound
    }
    #expect(end == text.text.count)
    end = 0
    for sentence in prose.sentences {
      let paragraph = prose.paragraphs[sentence.paragraph].text
      guard sentence.text.lowerBound >= end, !sentence.text.isEmpty,
        paragraph.contains(sentence.text.lowerBound),
        sentence.text.upperBound <= paragraph.upperBound
      else {
        Issue.record("sentences out of order at \(end): \(dump.debugDescription)")
        return
      }
      end = sentence.text.upperBound
    }
    var mentions: [Mention] = []
    var index = random.below(9)
    while index < text.text.count, mentions.count < 20_000 {
      let stop = min(text.text.count, index + 1 + random.below(5))
      mentions.append(Mention(text: index..<stop, needle: 0, entries: [random.below(3)]))
      index = stop + random.below(40)
    }
    let linked = prose.linkedSpeakers(
      mentions: mentions, pronouns: [0: .masculine, 1: .feminine, 2: []])
    #expect(linked.count == prose.segments.count)
    #expect(
      prose.speakers(mentions: mentions).allSatisfy { $0.map(mentions.indices.contains) ?? true })
    #expect(prose.firstPersonCount >= 0)
  }
}

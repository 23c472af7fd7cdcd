import Foundation
import Manuscript
import Prose
import Reading
import TestSupport

/// A chapter given as Markdown, taken apart.
struct ProseSample {
  let prose: ChapterProse

  init(_ markdown: String, _ language: String = "en") {
    let reading = MarkdownReader(language: language)
      .read(Array(markdown.utf8), unit: SourceUnit(.body, "chapter"))
    prose = ChapterProse(text: reading.text, language: ProseLanguage(language))
  }

  /// One paragraph of plain text, without any markup.
  init(plain text: String, _ language: String = "en") {
    var chapter = ChapterText()
    chapter.text = Array(text.utf8)
    let range = 0..<chapter.text.count
    chapter.events = [
      .init(.paragraph, .enter, text: 0..<0, source: 0),
      .init(.text, .leaf, text: range, source: 0),
      .init(.paragraph, .exit, text: range.upperBound..<range.upperBound, source: range.upperBound),
    ]
    chapter.runs = [.init(text: 0, source: 0, count: range.count)]
    prose = ChapterProse(text: chapter, language: ProseLanguage(language))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: prose.text.text[range], as: UTF8.self)
  }

  var sentences: [String] { prose.sentences.map { string($0.text) } }
  var words: [String] { prose.words().map { string($0) } }

  func texts(_ voice: Voice) -> [String] {
    prose.segments.filter { $0.voice == voice }.map { string($0.text) }
  }

  var speech: [String] { texts(.speech) }

  /// The places of `names`, longest first; an entry for each name.
  func mentions(_ names: [String]) -> [Mention] {
    Self.mentions(of: names.enumerated().map { ($1, [$0]) }, in: prose.text.text)
  }

  /// A plain search for whole words, to which any blank is a space.
  static func mentions(of names: [(String, [Int])], in text: [UInt8]) -> [Mention] {
    let sorted = names.enumerated().sorted { $0.element.0.utf8.count > $1.element.0.utf8.count }
    var mentions: [Mention] = []
    var index = 0
    var isInWord = false
    while index < text.count {
      let found =
        isInWord
        ? nil
        : sorted.lazy.compactMap { name in
          end(of: name.element.0, at: index, in: text).map { (name, $0) }
        }.first
      if let (name, end) = found {
        mentions.append(
          Mention(text: index..<end, needle: name.offset, entries: name.element.1))
        index = end
        isInWord = true
      } else {
        isInWord = isLetter(text[index])
        index += 1
      }
    }
    return mentions
  }

  private static func end(of name: String, at start: Int, in text: [UInt8]) -> Int? {
    var index = start
    for byte in name.utf8 {
      if byte == 0x20, index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA0 {
        index += 2
        continue
      }
      guard index < text.count, text[index] == byte else { return nil }
      index += 1
    }
    return index < text.count && isLetter(text[index]) ? nil : index
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xC3
  }

  /// The speakers of all speech, by name; `-` where there is none.
  func speakers(_ names: [String]) -> [String] {
    let mentions = mentions(names)
    let speakers = prose.speakers(mentions: mentions)
    return prose.segments.indices.filter { prose.segments[$0].voice == .speech }
      .map { segment in speakers[segment].map { names[mentions[$0].needle] } ?? "-" }
  }

  /// The rows of a file in `Tests/Fixtures/prose`, without comments.
  static func rows(_ name: String) throws -> [[String]] {
    let file = Recorded.repository.appending(path: "Tests/Fixtures/prose").appending(path: name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

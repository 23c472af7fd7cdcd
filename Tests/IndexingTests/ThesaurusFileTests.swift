import Foundation
import Indexing
import TestSupport
import Testing

@Suite struct ThesaurusFileTests {
  private func words(near word: String, in text: String) -> [String] {
    ThesaurusFile(MappedBytes([Array(text.utf8)])).words(near: Array(word.utf8)).map {
      "\(String(decoding: $0.word, as: UTF8.self)) \($0.nearness)"
    }
  }

  static let text = "gull\theron 62 seabird 58\nhappy\tjoy 41\nship\tfreighter 51\n"

  @Test(arguments: ["gull", "Gull", "GULL"])
  func `a word is found in any case`(word: String) {
    #expect(words(near: word, in: Self.text) == ["heron 0.62", "seabird 0.58"])
  }

  @Test func `first and last words are found, and others are not`() {
    #expect(words(near: "happy", in: Self.text) == ["joy 0.41"])
    #expect(words(near: "ship", in: Self.text) == ["freighter 0.51"])
    for word in ["", "a", "gul", "gulls", "zoo", "é", "\n", "\t"] {
      #expect(words(near: word, in: Self.text).isEmpty)
    }
  }

  @Test(arguments: [
    "", "\n", "\n\n\n", "gull", "gull\t", "gull\theron", "gull\theron x y",
    "gull\theron 999999999999",
    "gull\theron 0 62", "\u{0}\t\u{0}",
  ])
  func `a damaged file gives what can be read of it`(text: String) {
    #expect(words(near: "gull", in: text).isEmpty)
  }

  @Test func `what comes with the program is sorted and near`() throws {
    let file = Recorded.repository.appending(path: "templates/embedding/thesaurus-en.txt")
    let bytes = Array(try Data(contentsOf: file))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 20_000)
    let heads = lines.map { $0.prefix { $0 != UInt8(ascii: "\t") } }
    for (left, right) in zip(heads, heads.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right))
    }
    let thesaurus = ThesaurusFile(MappedBytes([bytes]))
    for head in heads where head.count % 7 == 0 {
      #expect(thesaurus.words(near: Array(head)).isEmpty == false)
    }
  }
}

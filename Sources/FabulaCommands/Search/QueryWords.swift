import Indexing
import Manuscript

/// The words of a query by the terms that they are compared as.
struct QueryWords {
  struct Word {
    var term: [UInt8]
    /// As typed.
    var text: String
  }

  /// The query's own words that are no stop words, each once, in order.
  private(set) var own: [Word] = []
  private var spellings: [[UInt8]: String] = [:]

  init(_ query: MemoryQuery, _ scanner: TermScanner) {
    for word in Self.words(of: query.text, scanner) where spellings[word.term] == nil {
      spellings[word.term] = word.text
      own.append(word)
    }
    for name in query.names.flatMap(\.others) {
      for word in Self.words(of: name, scanner) where spellings[word.term] == nil {
        spellings[word.term] = word.text
      }
    }
  }

  /// Whether a term is of the query, or of another name of whom it names.
  func isAsked(_ term: [UInt8]) -> Bool { spellings[term] != nil }

  /// The terms of the query and of other names as people know them; others are left out.
  func spelled(_ terms: [[UInt8]]) -> [String] { terms.compactMap { spellings[$0] } }

  private static func words(of text: String, _ scanner: TermScanner) -> [Word] {
    let bytes = Array(text.utf8)
    return scanner.terms(in: bytes).map { occurrence in
      Word(
        term: scanner.term(occurrence.term),
        text: String(decoding: bytes[occurrence.range], as: UTF8.self))
    }
  }
}

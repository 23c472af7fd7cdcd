package import Prose

/// Reads text as the terms that search compares: stems of words, without stop words.
///
/// Terms are numbered as they are met, so that a text's terms are compared as integers. Used by one
/// thread.
package final class TermScanner {
  /// Raised by hand when the same text would now give other terms.
  package static let version: UInt32 = 1

  package struct Occurrence: Equatable {
    /// See ``term(_:)``.
    package var term: Int
    /// The bytes of the word that it was read from.
    package var range: Range<Int>
  }

  private let language: ProseLanguage
  private(set) var vocabulary = TermTable()

  package init(language: ProseLanguage) {
    self.language = language
  }

  /// The terms of a stretch of UTF-8 text, in order.
  ///
  /// - Complexity: O(*bytes*); each distinct word is stemmed once.
  package func terms(in text: [UInt8], _ range: Range<Int>? = nil) -> [Occurrence] {
    var terms: [Occurrence] = []
    eachTerm(in: text, range ?? text.indices) { terms.append(Occurrence(term: $0, range: $1)) }
    return terms
  }

  func eachTerm(in text: [UInt8], _ range: Range<Int>, _ use: (Int, Range<Int>) -> Void) {
    for word in WordScan(text, in: range, language: language) {
      let folded = text[word].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
      use(vocabulary.number(of: folded, folded.indices).number, word)
    }
  }

  /// The bytes of a term by its number; empty for a number that was not given.
  package func term(_ number: Int) -> [UInt8] {
    number >= 0 && number < vocabulary.count ? Array(vocabulary[number]) : []
  }

  /// How many terms have been met.
  package var count: Int { vocabulary.count }
}

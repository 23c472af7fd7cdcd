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
    /// The bytes that it was read from.
    package var range: Range<Int>
  }

  package init(language: ProseLanguage) {}

  /// The terms of a stretch of UTF-8 text, in order.
  ///
  /// - Complexity: O(*bytes*); each distinct word is stemmed once.
  package func terms(in text: [UInt8], _ range: Range<Int>? = nil) -> [Occurrence] { [] }

  /// The bytes of a term by its number.
  package func term(_ number: Int) -> [UInt8] { [] }

  /// How many terms have been met.
  package var count: Int { 0 }
}

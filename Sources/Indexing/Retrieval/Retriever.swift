package import Prose

/// Finds the passages that answer a query: structured BM25, and a third voice from vectors.
package struct Retriever: Sendable {
  private let index: MemoryIndex
  private let language: ProseLanguage

  package init(_ index: MemoryIndex, language: ProseLanguage) {
    self.index = index
    self.language = language
  }

  /// The best passages, best first, ties in reading order; none that has neither a term of the query
  /// nor a meaning near it.
  ///
  /// - Complexity: O(*postings of the query's terms* + *rows in bounds* × *dimension*).
  package func hits(_ query: MemoryQuery) throws(IndexDamage) -> [Hit] { [] }
}

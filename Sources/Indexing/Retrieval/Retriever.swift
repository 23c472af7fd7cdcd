package import Prose

/// Finds the passages that answer a query: structured BM25, and a third voice from vectors.
///
/// Made and used by one thread; what it has read of a language serves the next query too.
package final class Retriever {
  private let index: MemoryIndex
  private let reader: QueryConcepts

  /// - Parameters:
  ///   - index: What is searched.
  ///   - language: Of the story.
  ///   - thesaurus: For the language; `nil` where there is none.
  package init(
    _ index: MemoryIndex, language: ProseLanguage, thesaurus: (any Thesaurus)? = nil
  ) {
    self.index = index
    reader = QueryConcepts(
      TermScanner(language: language), language: language, thesaurus: thesaurus)
  }

  /// The best passages, best first, ties in reading order; none that has neither a word of the query
  /// nor a meaning near it.
  ///
  /// - Complexity: O(*concepts* × *rows in bounds* + *postings* + *rows in bounds* × *dimension*).
  package func hits(_ query: MemoryQuery) -> [Hit] {
    let bounds = BoundedRows(index.postings, bounds: query.bounds)
    let concepts = query.usesWords ? reader.concepts(of: query) : []
    let words = StructuredScores(concepts, in: bounds)
    let dense = query.vector.flatMap { vector in
      index.vectors.map { DenseScores(vector, $0, in: bounds) }
    }
    var hits: [Hit] = []
    for (place, rows) in bounds.chapterRows.enumerated() {
      for row in rows {
        let number = bounds.firstRow + row
        if let isWanted = query.isWanted, !isWanted(number) { continue }
        var parts = Hit.Parts()
        parts.bm25 = Self.rounded(words.own[row])
        parts.neighbours = Self.rounded(words.neighbours[row])
        parts.chapter = Self.rounded(words.chapters[place])
        parts.dense = dense.map { Self.rounded($0.deviations[row] * DenseScores.weight) }
        let share = query.beside.map { Echo.share(of: number, beside: $0) } ?? 1
        guard parts.bm25 > 0 || parts.neighbours > 0 || parts.chapter > 0 || dense != nil else {
          continue
        }
        hits.append(
          Hit(row: number, score: Self.rounded(parts.sum * share), parts: parts, terms: []))
      }
    }
    hits.sort { $0.score == $1.score ? $0.row < $1.row : $0.score > $1.score }
    var best = Array(hits.prefix(max(0, query.limit)))
    for place in best.indices { best[place].terms = terms(of: concepts, in: best[place].row) }
    return best
  }

  /// The terms of the query that a row holds.
  private func terms(of concepts: [Concept], in row: Int) -> [[UInt8]] {
    let postings = index.postings
    guard let place = index.segment(of: row) else { return [] }
    let chunk = row - postings.firstRows[place]
    var met: Set<[UInt8]> = []
    return concepts.flatMap(\.terms).filter { met.insert($0).inserted }.filter { term in
      postings.segments[place].postings(of: term).contains { $0.chunk == chunk }
    }
  }

  /// To a millionth, so that scores are the same on every processor.
  private static func rounded(_ score: Double) -> Double {
    (score * 1e6).rounded() / 1e6
  }
}

/// Structured BM25 over the passages in bounds: what a passage says itself, what the passages beside
/// it add, and what its chapter is about.
struct StructuredScores {
  /// What an occurrence in a passage beside counts.
  static let neighbour = 0.2
  /// What the chapter's score counts.
  static let chapter = 0.5
  static let weighting = TermWeighting(saturation: 1, normalisation: 0.75)

  /// For each row.
  private(set) var own: [Double]
  /// What the passages beside add to ``own``; below zero where they only make the text longer.
  private(set) var neighbours: [Double]
  /// For each segment.
  private(set) var chapters: [Double]

  /// - Complexity: O(*concepts* × *rows* + *postings*).
  init(_ concepts: [Concept], in bounds: BoundedRows) {
    own = Array(repeating: 0, count: bounds.rowCount)
    neighbours = own
    chapters = Array(repeating: 0, count: bounds.segments.count)
    let alone = Lengths(bounds.lengths)
    let together = Lengths(bounds.spread(bounds.lengths, share: Self.neighbour))
    let whole = Lengths(bounds.chapterRows.map { bounds.lengths[$0].reduce(0, +) })
    for concept in concepts {
      let counts = ConceptCounts(concept, in: bounds)
      guard !counts.isEmpty else { continue }
      let rarity =
        concept.weight * TermWeighting.rarity(of: counts.documents, among: bounds.rowCount)
      let spread = bounds.spread(counts.rows, share: Self.neighbour)
      for row in spread.indices where spread[row] > 0 {
        let own = rarity * Self.weighting.weight(counts.rows[row], alone, row)
        self.own[row] += own
        neighbours[row] += rarity * Self.weighting.weight(spread[row], together, row) - own
      }
      let chapterRarity =
        concept.weight * Self.chapter
        * TermWeighting.rarity(of: counts.chapterDocuments, among: bounds.segments.count)
      for place in chapters.indices where counts.chapters[place] > 0 {
        chapters[place] +=
          chapterRarity * Self.weighting.weight(counts.chapters[place], whole, place)
      }
    }
  }
}

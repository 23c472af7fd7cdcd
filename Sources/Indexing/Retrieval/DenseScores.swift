/// How near the passages in bounds are in meaning to a direction, in deviations from their average.
struct DenseScores {
  /// What one deviation counts beside BM25.
  static let weight = 0.2
  /// What the nearness of a passage beside counts.
  static let neighbour = 0.2

  /// For each row: its z-score.
  private(set) var deviations: [Double]

  /// - Complexity: O(*rows* × *dimension*).
  init(_ vector: VectorRow, _ vectors: VectorFile, in bounds: BoundedRows) {
    let products = vectors.products(
      with: vector, rows: bounds.firstRow..<bounds.firstRow + bounds.rowCount)
    let near = bounds.spread(products.map(Double.init), share: Self.neighbour)
    let count = Double(max(1, near.count))
    let mean = near.reduce(0, +) / count
    let variance = near.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let deviation = variance.squareRoot()
    deviations = near.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
  }
}

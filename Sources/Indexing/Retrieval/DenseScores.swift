/// How near the passages in bounds are in meaning to a direction, in deviations from their average.
struct DenseScores {
  /// What one deviation counts beside BM25.
  static let weight = 0.2

  /// For each row: its z-score.
  private(set) var deviations: [Double]

  /// - Complexity: O(*rows* × *dimension*).
  init(_ vector: VectorRow, _ vectors: VectorFile, in bounds: BoundedRows) {
    let products = vectors.products(
      with: vector, rows: bounds.firstRow..<bounds.firstRow + bounds.rowCount)
    var sum = 0.0
    var squares = 0.0
    for product in products {
      // Whole numbers far below 2^53: both sums are exact, in any order.
      sum += Double(product)
      squares += Double(product) * Double(product)
    }
    let count = Double(max(1, products.count))
    let mean = sum / count
    let variance = max(0, squares / count - mean * mean)
    let deviation = variance.squareRoot()
    deviations = products.map { deviation > 0 ? (Double($0) - mean) / deviation : 0 }
  }
}

/// A direction in the space of meanings, as signed bytes.
///
/// A unit vector times ``scale``, rounded to the nearest, ties away from zero, and clamped to
/// -127...127.
package struct VectorRow: Sendable, Equatable {
  /// What a component of 1 would be.
  package static let scale = 127.0 / 0.4

  package var components: [Int8]

  /// From sums of whole numbers, exactly; `nil` for zeros.
  package init?(sums: [Int64]) {
    self.init(sums.map(Double.init))
  }

  /// `nil` for a vector of zeros or with a component that is no number.
  package init?(_ components: [Double]) {
    var squares = 0.0
    for component in components { squares += component * component }
    guard squares > 0, squares.isFinite else { return nil }
    let factor = Self.scale / squares.squareRoot()
    self.components = components.map { component in
      Int8(min(max((component * factor).rounded(), -127), 127))
    }
  }
}

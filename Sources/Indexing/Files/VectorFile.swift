/// vectors.npy: a matrix of signed bytes with a row for each passage, in NumPy's format 1.0
/// (numpy.lib.format).
@safe package struct VectorFile: Sendable {
  /// The bytes before the rows.
  package static func header(rows: Int, dimension: Int) -> [UInt8] { [] }

  package let rows: Int
  package let dimension: Int

  package init(_ bytes: MappedBytes) throws(IndexDamage) {
    rows = 0
    dimension = 1
  }

  /// The inner product of a vector with each of some rows.
  ///
  /// - Complexity: O(*rows* × *dimension*).
  package func products(with vector: VectorRow, rows: Range<Int>) -> [Int32] { [] }
}

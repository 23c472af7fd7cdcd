private import CInnerProduct

/// vectors.npy: a matrix of signed bytes with a row for each passage, in NumPy's format 1.0
/// (numpy.lib.format).
@safe package struct VectorFile: Sendable {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
  private static let lead = "{'descr': '|i1', 'fortran_order': False, 'shape': ("
  /// So that no inner product can leave 32 bits.
  private static let dimensionLimit = 65_536

  package let rows: Int
  package let dimension: Int
  private let bytes: MappedBytes
  /// Where the first row starts.
  private let start: Int

  /// The bytes before the rows.
  package static func header(rows: Int, dimension: Int) -> [UInt8] {
    var text = Array("\(lead)\(rows), \(dimension)), }".utf8)
    let blanks = 63 - (magic.count + 2 + text.count) % 64
    text += [UInt8](repeating: UInt8(ascii: " "), count: blanks)
    text.append(UInt8(ascii: "\n"))
    return magic
      + [UInt8(truncatingIfNeeded: text.count), UInt8(truncatingIfNeeded: text.count >> 8)] + text
  }

  /// Opens a matrix where it lies.
  package init(_ bytes: MappedBytes) throws(IndexDamage) {
    let data = unsafe bytes.bytes
    guard data.count >= 10, unsafe data.prefix(8).elementsEqual(Self.magic) else {
      throw IndexDamage("vectors.npy", "it is no file of NumPy's format 1.0")
    }
    let start = unsafe 10 + Int(data[8]) + Int(data[9]) << 8
    guard start <= data.count,
      let shape = unsafe Self.shape(Array(data[10..<start]))
    else { throw IndexDamage("vectors.npy", "its header is not that of a matrix of signed bytes") }
    rows = shape.rows
    dimension = shape.dimension
    let (product, overflow) = rows.multipliedReportingOverflow(by: dimension)
    guard !overflow, product == data.count - start else {
      throw IndexDamage("vectors.npy", "it is not as long as its rows")
    }
    self.bytes = bytes
    self.start = start
  }

  /// Rows and components, as the header has them; `nil` where it says anything else.
  private static func shape(_ header: [UInt8]) -> (rows: Int, dimension: Int)? {
    guard let header = String(validating: header, as: UTF8.self), header.hasPrefix(lead),
      header.hasSuffix("\n")
    else { return nil }
    let parts = header.dropFirst(lead.count).split(separator: ")", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].prefix(3) == ", }",
      parts[1].dropFirst(3).allSatisfy({ $0 == " " || $0 == "\n" })
    else { return nil }
    let numbers = parts[0].split(separator: ", ").map { Int($0) }
    guard numbers.count == 2, let rows = numbers[0], let dimension = numbers[1], rows >= 0,
      (1...dimensionLimit).contains(dimension)
    else { return nil }
    return (rows, dimension)
  }

  /// The inner product of a vector with each of some rows; zeros for rows that are not there, and for
  /// a vector of another dimension.
  ///
  /// - Complexity: O(*rows* × *dimension*).
  package func products(with vector: VectorRow, rows: Range<Int>) -> [Int32] {
    var products = [Int32](repeating: 0, count: rows.count)
    let present = rows.clamped(to: 0..<self.rows)
    guard vector.components.count == dimension, !present.isEmpty else { return products }
    let lead = present.lowerBound - rows.lowerBound
    unsafe products.withUnsafeMutableBufferPointer { products in
      unsafe vector.components.withUnsafeBufferPointer { vector in
        guard let data = unsafe bytes.bytes.baseAddress, let products = products.baseAddress else {
          return
        }
        let first = unsafe (data + start + present.lowerBound * dimension)
          .assumingMemoryBound(to: Int8.self)
        unsafe inner_products(
          vector.baseAddress, first, dimension, present.count, products + lead)
      }
    }
    return products
  }

  /// The components of a row; zeros for one that is not there.
  package func components(of row: Int) -> [Int8] {
    guard row >= 0, row < rows else { return [Int8](repeating: 0, count: dimension) }
    let place = start + row * dimension
    return unsafe bytes.bytes[place..<place + dimension].map { Int8(bitPattern: $0) }
  }
}

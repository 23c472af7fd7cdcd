import Indexing
import TestSupport
import Testing

@Suite struct VectorFileTests {
  private let rows: [[Int8]] = [[1, -2, 3], [127, -127, 0], [-128, 5, 9], [0, 0, 1]]

  private var bytes: [UInt8] {
    VectorFile.header(rows: 4, dimension: 3)
      + rows.joined().map { UInt8(bitPattern: $0) }
  }

  @Test func `a header is NumPy's`() {
    let header = VectorFile.header(rows: 4, dimension: 3)
    #expect(header.count % 64 == 0)
    #expect(Array(header.prefix(10)) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0])
    #expect(
      String(decoding: header.dropFirst(10), as: UTF8.self)
        .hasPrefix("{'descr': '|i1', 'fortran_order': False, 'shape': (4, 3), } "))
    #expect(header.last == 0x0A)
    for rows in [0, 9, 99_999, 123_456_789] {
      #expect(VectorFile.header(rows: rows, dimension: 256).count % 64 == 0)
    }
  }

  @Test func `rows are multiplied with a vector`() throws {
    let file = try VectorFile(MappedBytes([bytes]))
    #expect(file.rows == 4)
    #expect(file.dimension == 3)
    #expect(file.components(of: 2) == [-128, 5, 9])
    #expect(file.components(of: 4) == [0, 0, 0])
    var vector = try #require(VectorRow([1, 0, 0]))
    vector.components = [2, 3, 4]
    #expect(file.products(with: vector, rows: 0..<4) == [8, -127, -205, 4])
    #expect(file.products(with: vector, rows: 1..<2) == [-127])
    #expect(file.products(with: vector, rows: 3..<6) == [4, 0, 0])
    #expect(file.products(with: vector, rows: 2..<2).isEmpty)
    vector.components = [1]
    #expect(file.products(with: vector, rows: 0..<2) == [0, 0])
  }

  @Test func `a matrix without rows is a file`() throws {
    let file = try VectorFile(MappedBytes([VectorFile.header(rows: 0, dimension: 256)]))
    #expect(file.rows == 0)
    #expect(file.dimension == 256)
  }

  @Test func `a file that is cut short is refused, wherever it is cut`() {
    for count in 0..<bytes.count {
      #expect(throws: IndexDamage.self) {
        _ = try VectorFile(MappedBytes([Array(bytes.prefix(count))]))
      }
    }
  }

  @Test(arguments: [
    "(4, 3), }", "(-4, -3), }", "(4, 9223372036854775807), }", "(3037000500, 65536), }",
    "(281474976710656, 65536), }", "(4, 3, 1), }", "(4), }", "(4, 0), }", "", "(,), }",
  ])
  func `a foreign shape is refused`(shape: String) {
    let text = Array("{'descr': '|i1', 'fortran_order': False, 'shape': \(shape)\n".utf8)
    let head: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, UInt8(text.count), 0]
    #expect(throws: IndexDamage.self) {
      _ = try VectorFile(MappedBytes([head, text, [1, 2, 3, 4]]))
    }
  }

  @Test func `damage never traps`() throws {
    var random = SplitMix(seed: 5)
    let vector = try #require(VectorRow([1, 2, 3]))
    for _ in 0..<10_000 {
      var damaged = bytes
      for _ in 0...random.below(3) {
        damaged[random.below(damaged.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let file = try? VectorFile(MappedBytes([damaged])) else { continue }
      _ = file.products(with: vector, rows: 0..<file.rows)
    }
  }
}

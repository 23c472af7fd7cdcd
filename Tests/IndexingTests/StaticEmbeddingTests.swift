import CInnerProduct
import Indexing
import TestSupport
import Testing

@Suite struct StaticEmbeddingTests {
  private let model: StaticEmbedding

  init() throws { model = StaticEmbedding(try PackedTable.table()) }

  private func rows(_ texts: String...) throws -> [VectorRow] {
    try model.rows(for: texts.map { Array($0.utf8) })
  }

  private func nearness(_ left: VectorRow, _ right: VectorRow) -> Double {
    let product = zip(left.components, right.components).reduce(0) { $0 + Int($1.0) * Int($1.1) }
    return Double(product) / (VectorRow.scale * VectorRow.scale)
  }

  @Test func `texts of like meaning are nearer`() throws {
    let rows = try rows(
      "The gull flew over the harbour.", "A seabird crossed the port.", "He signed the contract.")
    #expect(nearness(rows[0], rows[1]) > nearness(rows[0], rows[2]) + 0.05)
    #expect(abs(nearness(rows[0], rows[0]) - 1) < 0.02)
  }

  @Test func `order, case and company change nothing`() throws {
    let rows = try rows("gull rain", "Rain! Gull?", "gull rain")
    #expect(rows[0] == rows[1])
    #expect(try self.rows("gull rain") == [rows[2]])
  }

  @Test(arguments: ["the of and", "...", "ะะะ", "👍🏽", "\u{0}", "", " "])
  func `no text has a row of zeros`(text: String) throws {
    let row = try #require(try rows(text).first)
    #expect(row.components.contains { $0 != 0 })
    #expect(row.components.count == 256)
  }

  @Test func `a text of a million words is summed without loss`() throws {
    let many = String(repeating: "lantern ", count: 1_000_000)
    let rows = try rows(many, "lantern")
    #expect(rows[0] == rows[1])
  }

  @Test func `no numbers but whole directions make a row`() {
    #expect(VectorRow([0, 0]) == nil)
    #expect(VectorRow([Double.nan, 1]) == nil)
    #expect(VectorRow([Double.infinity, 1]) == nil)
    #expect(VectorRow(sums: [Int64.max, 0])?.components == [127, 0])
    #expect(VectorRow([0.6, 0.8, 0, 0])?.components == [127, 127, 0, 0])
    #expect(VectorRow([1.0, 1, 1, 1, 1, 1, 1, 1, 1, 1])?.components.first == 100)
  }

  @Test func `inner products are exact for every dimension`() {
    var random = SplitMix(seed: 2)
    for dimension in [1, 2, 7, 15, 16, 31, 33, 64, 100, 255, 256, 1_024, 3_072] {
      let numbers = (0..<dimension * 4).map { _ in Int8(truncatingIfNeeded: random.next()) }
      let vector = Array(numbers[..<dimension])
      let rows = Array(numbers[dimension...])
      var products = [Int32](repeating: 0, count: 3)
      unsafe inner_products(vector, rows, dimension, 3, &products)
      let expected = (0..<3).map { row in
        (0..<dimension).reduce(0) { $0 + Int(vector[$1]) * Int(rows[row * dimension + $1]) }
      }
      #expect(products.map(Int.init) == expected)
    }
  }
}

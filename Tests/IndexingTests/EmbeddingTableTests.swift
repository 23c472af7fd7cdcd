import Crypto
import Indexing
import TestSupport
import Testing

@Suite struct EmbeddingTableTests {
  @Test func `the table that comes with the program is what its header says`() throws {
    let bytes = try PackedTable.bytes()
    let table = try EmbeddingTable(MappedBytes([bytes]))
    #expect(table.count == 30_522)
    #expect(table.dimension == 256)
    #expect(table.name == "static-fiction-256")
    let digest = SHA256.hash(data: bytes[256...])
    #expect(digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == table.digest)
  }

  @Test func `what is no table says so`() throws {
    for bytes in [[], Array("FABEMBT\n".utf8), [UInt8](repeating: 7, count: 9_000)] {
      #expect(throws: EmbeddingTable.Damage("it is no embedding table")) {
        try EmbeddingTable(MappedBytes([bytes]))
      }
    }
  }

  @Test func `a vocabulary that does not fit its rows says so`() throws {
    var bytes = try PackedTable.bytes()
    bytes[12] -= 1
    let reason = "its vocabulary is not of 30521 pieces, as its header says"
    #expect(throws: EmbeddingTable.Damage(reason)) { try EmbeddingTable(MappedBytes([bytes])) }
    bytes[12] += 1
    bytes[8] = 9
    #expect(throws: EmbeddingTable.Damage("its version is 9, and this program reads 1")) {
      try EmbeddingTable(MappedBytes([bytes]))
    }
  }

  @Test func `cut and damaged tables are refused or give rows`() throws {
    let whole = try PackedTable.bytes()
    var random = SplitMix(seed: 11)
    for turn in 0..<40 {
      var bytes = whole
      if turn % 2 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      for _ in 0..<8 where !bytes.isEmpty {
        let reach = turn % 3 == 0 ? 256 : bytes.count
        let place = Int(random.next() % UInt64(min(reach, bytes.count)))
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let table = try? EmbeddingTable(MappedBytes([bytes])) else { continue }
      let texts = ["The lantern\u{2019}s café 東京 한글", "xyzzyish"].map { Array($0.utf8) }
      _ = try? StaticEmbedding(table).rows(for: texts)
    }
  }
}

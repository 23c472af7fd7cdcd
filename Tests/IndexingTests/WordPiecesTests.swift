import Foundation
import Indexing
import TestSupport
import Testing

/// Against recordings of the reference tokeniser; scripts/record-tokens makes them.
@Suite struct WordPiecesTests {
  private let table: EmbeddingTable

  init() throws { table = try PackedTable.table() }

  private func pieces(of text: [UInt8]) -> [Int] {
    var words = WordPieces(table)
    var pieces: [Int] = []
    words.eachPiece(of: text) { pieces.append($0) }
    return pieces
  }

  private func digest(of pieces: [Int]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for piece in pieces {
      for shift in [0, 8, 16, 24] {
        hash = (hash ^ UInt64(piece >> shift & 0xFF)) &* 0x100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @Test func `hostile lines give the pieces of the reference`() throws {
    let newline = UInt8(ascii: "\n")
    let lines = try PackedTable.recorded("hostile.txt")
      .split(separator: newline, omittingEmptySubsequences: false).dropLast()
    let expected = String(decoding: try PackedTable.recorded("hostile.ids"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == expected.count)
    #expect(lines.count > 30)
    for (number, (line, ids)) in zip(lines, expected).enumerated() {
      let found = pieces(of: Array(line)).map(String.init).joined(separator: " ")
      #expect(found == ids, "line \(number + 1)")
    }
  }

  @Test func `every character has the fate of the reference`() throws {
    let lines = String(decoding: try PackedTable.recorded("characters.txt"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count > 50)
    for line in lines {
      let fields = line.split(separator: " ")
      let first = try #require(UInt32(fields[0], radix: 16))
      let text = (first..<first + 4096).compactMap(Unicode.Scalar.init)
        .map { "a\($0)b" }.joined(separator: " ")
      #expect(digest(of: pieces(of: Array(text.utf8))) == fields[1], "from \(fields[0])")
    }
  }

  @Test(
    .enabled(if: Corpus.exists, "../shared/corpora is absent"))
  func `five novels give the pieces of the reference`() throws {
    let lines = String(decoding: try PackedTable.recorded("novels.txt"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let fields = line.split(separator: " ")
      let path = fields[0].split(separator: "/")
      let file = Corpus.folder.appending(path: "\(path[0])/chapters/\(path[1])")
      let pieces = pieces(of: Array(try Data(contentsOf: file)))
      #expect(String(pieces.count) == fields[1] && digest(of: pieces) == fields[2], "\(fields[0])")
    }
  }

  @Test func `random bytes are read to their end`() {
    var random = SplitMix(seed: 4)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for piece in pieces(of: bytes) { #expect((0..<table.count).contains(piece)) }
    }
  }
}

/// A vocabulary of word pieces with a row of numbers for each, and what becomes of each character, in
/// one mapped file; see docs/formats/embedding-table.md.
@safe package struct EmbeddingTable: Sendable {
  /// What is wrong with a file that should be a table.
  package struct Damage: Error, Equatable {
    /// A sentence's end, such as `its vocabulary has 30,521 pieces and its rows are 30,522`.
    package var reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  private enum Section: Int, CaseIterable {
    case weights, offsets, pieces, slots, pages, blocks, replacements, rows
  }

  private static let magic = Array("FABEMBT\n".utf8)
  private static let headerLength = 256
  private static let pageCount = 0x11_0000 / 128

  /// How many pieces there are.
  package let count: Int
  /// Components of each row.
  package let dimension: Int
  /// The piece that stands for what has none.
  package let unknown: Int
  package let name: String
  /// Bytes of the longest piece.
  let longest: Int
  /// Of everything behind the header, as the header says: 64 hexadecimal digits.
  package let digest: String

  private let bytes: MappedBytes
  private let slotCount: Int
  private let sections: [Range<Int>]

  /// - Throws: ``Damage`` for a file that is no table, or whose parts do not fit one another.
  /// - Complexity: O(1).
  package init(_ bytes: MappedBytes) throws(Damage) {
    guard bytes.count >= Self.headerLength, bytes[0..<8] == Self.magic else {
      throw Damage("it is no embedding table")
    }
    let all = unsafe bytes.bytes
    guard unsafe all.u32(8) == 1 else {
      throw Damage(unsafe "its version is \(all.u32(8)), and this program reads 1")
    }
    count = unsafe all.u32(12)
    dimension = unsafe all.u32(16)
    unknown = unsafe all.u32(20)
    slotCount = unsafe all.u32(24)
    longest = unsafe all.u32(28)
    digest = bytes[32..<64].map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    name = String(decoding: bytes[64..<128].prefix { $0 != 0 }, as: UTF8.self)
    var sections: [Range<Int>] = []
    for section in Section.allCases {
      let place = 128 + 16 * section.rawValue
      guard let start = unsafe all.u64(place), let length = unsafe all.u64(place + 8),
        start >= Self.headerLength, start + length <= bytes.count
      else { throw Damage("it ends before its \(section)") }
      sections.append(start..<start + length)
    }
    self.sections = sections
    self.bytes = bytes
    try check()
  }

  private func check() throws(Damage) {
    guard (1...1 << 16).contains(dimension), unknown < count else {
      throw Damage("it has no rows, or none for unknown words")
    }
    let rows = sections[Section.rows.rawValue].count
    guard sections[Section.offsets.rawValue].count == 4 * (count + 1) else {
      throw Damage("its vocabulary is not of \(count) pieces, as its header says")
    }
    guard rows == count * dimension, sections[Section.weights.rawValue].count == 2 * count else {
      throw Damage("its vocabulary has \(count) pieces and its rows are \(rows / dimension)")
    }
    guard slotCount > count, slotCount & (slotCount - 1) == 0,
      sections[Section.slots.rawValue].count == 4 * slotCount,
      sections[Section.pages.rawValue].count == 2 * Self.pageCount
    else { throw Damage("the tables that find a piece are not as long as they must be") }
  }

  /// The piece that is `prefix` and then some bytes of a word; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - hash: ``PieceHash`` over all of it.
  ///   - prefix: Bytes.
  ///   - word: Bytes.
  ///   - range: The bytes of `word` that follow the prefix.
  /// - Returns: The piece's number.
  func piece(_ hash: PieceHash, prefix: [UInt8], word: [UInt8], _ range: Range<Int>) -> Int? {
    let slots = sections[Section.slots.rawValue].lowerBound
    let mask = slotCount - 1
    var slot = Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & mask
    // A damaged table may have no free slot.
    for _ in 0..<slotCount {
      let entry = unsafe bytes.bytes.u32(slots + 4 * slot)
      guard entry != 0 else { return nil }
      let number = entry & 0xF_FFFF - 1
      if entry >> 20 == Int(hash.value >> 52), (0..<count).contains(number),
        isPiece(number, prefix, word, range)
      {
        return number
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isPiece(
    _ number: Int, _ prefix: [UInt8], _ word: [UInt8], _ range: Range<Int>
  ) -> Bool {
    let offsets = sections[Section.offsets.rawValue].lowerBound + 4 * number
    let pieces = sections[Section.pieces.rawValue]
    let start = unsafe bytes.bytes.u32(offsets)
    let end = unsafe bytes.bytes.u32(offsets + 4)
    guard end <= pieces.count, end - start == prefix.count + range.count else { return false }
    let first = pieces.lowerBound + start
    for index in prefix.indices where unsafe bytes.bytes[first + index] != prefix[index] {
      return false
    }
    for (index, place) in range.enumerated()
    where unsafe bytes.bytes[first + prefix.count + index] != word[place] {
      return false
    }
    return true
  }

  /// What becomes of a character when words are read.
  func fate(of scalar: UInt32) -> CharacterFate {
    if let letters = Self.hangulLetters(of: scalar) { return .replaced(letters) }
    let pages = sections[Section.pages.rawValue].lowerBound
    let blocks = sections[Section.blocks.rawValue]
    let page = Int(scalar >> 7)
    guard page < Self.pageCount else { return .dropped }
    let place = (unsafe bytes.bytes.u16(pages + 2 * page) * 128 + Int(scalar & 127)) * 2
    guard place + 2 <= blocks.count else { return .word }
    let code = unsafe bytes.bytes.u16(blocks.lowerBound + place)
    switch code {
    case 0: return .word
    case 1: return .dropped
    case 2: return .space
    case 3: return .alone
    default: return replacement(at: code - 4)
    }
  }

  /// The letters of a Hangul syllable (The Unicode Standard, 3.12); `nil` for anything else.
  private static func hangulLetters(of scalar: UInt32) -> [UInt8]? {
    guard (0xAC00...0xD7A3).contains(scalar) else { return nil }
    let index = scalar - 0xAC00
    var letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    if index % 28 > 0 { letters.append(0x11A7 + index % 28) }
    return letters.flatMap { letter in
      [0xE0 | UInt8(letter >> 12), 0x80 | UInt8(letter >> 6 & 0x3F), 0x80 | UInt8(letter & 0x3F)]
    }
  }

  private func replacement(at place: Int) -> CharacterFate {
    let replacements = sections[Section.replacements.rawValue]
    guard place < replacements.count else { return .word }
    let start = replacements.lowerBound + place
    let head = unsafe bytes.bytes[start]
    let end = start + 1 + Int(head & 0x7F)
    guard end <= replacements.upperBound else { return .word }
    let text = bytes[start + 1..<end]
    return head & 0x80 != 0 ? .replacedAlone(text) : .replaced(text)
  }

  /// Calls `body` with a piece's row and what it is to be multiplied with.
  func withRow(
    _ piece: Int, _ body: (_ row: UnsafePointer<Int8>, _ weight: Int32) -> Void
  ) {
    guard (0..<count).contains(piece) else { return }
    let weights = sections[Section.weights.rawValue].lowerBound
    let rows = sections[Section.rows.rawValue].lowerBound
    let weight = Int16(truncatingIfNeeded: unsafe bytes.bytes.u16(weights + 2 * piece))
    guard let base = unsafe bytes.bytes.baseAddress, weight != 0 else { return }
    let row = unsafe base.advanced(by: rows + piece * dimension)
      .assumingMemoryBound(to: Int8.self)
    unsafe body(row, Int32(weight))
  }
}

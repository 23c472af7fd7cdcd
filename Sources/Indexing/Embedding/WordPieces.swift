/// Reads text as pieces of an embedding table's vocabulary: BERT's uncased WordPiece (Wu et al.,
/// "Google's Neural Machine Translation System", 2016; Devlin et al., "BERT", 2019), without special
/// tokens.
///
/// Used by one thread; what a word is made of is found out once.
package struct WordPieces {
  /// Words of more characters are unknown as a whole.
  static let longestWord = 100
  private static let continuation = Array("##".utf8)

  private let table: EmbeddingTable
  private var words = TermTable()
  /// For each word the pieces that it is made of, as a range of ``pieces``.
  private var spelled: [Range<Int>] = []
  private var pieces: [Int32] = []
  private var word: [UInt8] = []
  /// What becomes of the characters below 128.
  private let ascii: [CharacterFate]
  /// What a character below 128 is in a word, where that is one byte; else 0.
  private let letters: [UInt8]
  private var hashes: [PieceHash] = []

  package init(_ table: EmbeddingTable) {
    self.table = table
    let ascii = (0..<128).map { table.fate(of: $0) }
    self.ascii = ascii
    letters = (0..<128).map { (byte: UInt8) in
      switch ascii[Int(byte)] {
      case .word: byte
      case .replaced(let text) where text.count == 1: text[0]
      default: 0
      }
    }
  }

  /// Calls `use` with each piece of a UTF-8 text, in order; what is no UTF-8 is dropped.
  ///
  /// - Complexity: O(*bytes*) for words that were met before.
  package mutating func eachPiece(of text: [UInt8], _ use: (Int) -> Void) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        let letter = letters[Int(byte)]
        if letter != 0 {
          word.append(letter)
          place += 1
          continue
        }
        take(text[place...place], ascii[Int(byte)], use)
        place += 1
        continue
      }
      let (scalar, length) = Self.scalar(at: place, in: text)
      if let scalar { take(text[place..<place + length], table.fate(of: scalar), use) }
      place += length
    }
    flush(use)
  }

  private mutating func take(
    _ character: ArraySlice<UInt8>, _ fate: CharacterFate, _ use: (Int) -> Void
  ) {
    switch fate {
    case .word: word += character
    case .replaced(let text): word += text
    case .dropped: break
    case .space: flush(use)
    case .alone, .replacedAlone:
      flush(use)
      if case .replacedAlone(let text) = fate { word += text } else { word += character }
      flush(use)
    }
  }

  private mutating func flush(_ use: (Int) -> Void) {
    guard !word.isEmpty else { return }
    let (number, isNew) = words.number(of: word, word.indices)
    if isNew {
      let start = pieces.count
      spell()
      spelled.append(start..<pieces.count)
    }
    for piece in spelled[number] { use(Int(pieces[piece])) }
    word.removeAll(keepingCapacity: true)
  }

  /// Cuts ``word`` into the longest pieces from the left.
  private mutating func spell() {
    let before = pieces.count
    let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 }
    var start = starts.count <= Self.longestWord ? 0 : word.count + 1
    while start < word.count {
      guard let (piece, end) = longestPiece(from: start) else {
        start = word.count + 1
        break
      }
      pieces.append(Int32(truncatingIfNeeded: piece))
      start = end
    }
    guard start > word.count else { return }
    pieces.removeLast(pieces.count - before)
    pieces.append(Int32(truncatingIfNeeded: table.unknown))
  }

  private mutating func longestPiece(from start: Int) -> (piece: Int, end: Int)? {
    let prefix = start > 0 ? Self.continuation : []
    var hash = PieceHash()
    for byte in prefix { hash.append(byte) }
    let longest = min(word.count, start + max(table.longest - prefix.count, 0))
    hashes.removeAll(keepingCapacity: true)
    for index in start..<longest {
      hash.append(word[index])
      hashes.append(hash)
    }
    for end in stride(from: longest, to: start, by: -1)
    where end == word.count || word[end] & 0xC0 != 0x80 {
      let hash = hashes[end - start - 1]
      if let piece = table.piece(hash, prefix: prefix, word: word, start..<end) {
        return (piece, end)
      }
    }
    return nil
  }

  /// The character at a byte that is no ASCII, and how many bytes it takes; `nil` for what is none.
  private static func scalar(at place: Int, in text: [UInt8]) -> (UInt32?, Int) {
    let lead = text[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, place + length <= text.count else { return (nil, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in text[place + 1..<place + length] {
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length == 2 || scalar >= (length == 3 ? 0x800 : 0x1_0000)
    return isShortest && Unicode.Scalar(scalar) != nil ? (scalar, length) : (nil, 1)
  }
}

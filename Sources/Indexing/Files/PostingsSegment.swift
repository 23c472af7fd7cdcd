private import Glibc

/// Which terms stand in which passages of one chapter, as bytes; see docs/formats/postings.md.
@safe package struct PostingsSegment: Sendable {
  /// What stands for each passage.
  package struct Passage: Sendable, Equatable {
    /// Terms, repeats included.
    package var length: Int
    package var words: Int
    package var scene: Int
    /// See ``Chunk/sceneHeader``.
    package var sceneHeader: Int?

    package init(length: Int, words: Int, scene: Int, sceneHeader: Int? = nil) {
      self.length = length
      self.words = words
      self.scene = scene
      self.sceneHeader = sceneHeader
    }
  }

  /// One passage that holds a term.
  package struct Posting: Sendable, Equatable {
    /// The passage's place in the segment, from 0.
    package var chunk: Int
    /// How often, 1...255; more counts as 255.
    package var count: Int

    package init(chunk: Int, count: Int) {
      self.chunk = chunk
      self.count = count
    }
  }

  static let headerLength = 32
  static let passageLength = 16

  package let chunkCount: Int
  /// The sum of all lengths.
  package let length: Int
  /// How many distinct terms the chapter has.
  package let termCount: Int

  private let owner: MappedBytes
  /// The segment's own bytes; ``owner`` keeps them.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let pairCount: Int
  private let pairTable: Int
  private let termTable: Int
  private let postingTable: Int
  private let strings: Int

  /// Opens a segment where it lies; every offset in it is checked once.
  ///
  /// - Complexity: O(*bytes*).
  package init(_ bytes: MappedBytes, _ range: Range<Int>) throws(IndexDamage) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      range.count >= Self.headerLength
    else { throw IndexDamage("postings", "it ends in the middle of a segment") }
    let data = unsafe UnsafeRawBufferPointer(rebasing: bytes.bytes[range])
    let chunks = unsafe data.u32(0)
    let terms = unsafe data.u32(4)
    let postings = unsafe data.u32(8)
    let letters = unsafe data.u32(12)
    guard let length = unsafe data.u64(16) else {
      throw IndexDamage("postings", "a segment has more terms than a book can have")
    }
    owner = bytes
    unsafe self.bytes = data
    chunkCount = chunks
    termCount = terms
    self.length = length
    pairCount = unsafe data.u32(24)
    pairTable = Self.headerLength + Self.passageLength * chunks
    termTable = pairTable + 8 * pairCount
    postingTable = termTable + 8 * (terms + 1)
    strings = postingTable + 4 * postings
    let end = strings + letters
    guard end + (8 - end % 8) % 8 == data.count else {
      throw IndexDamage("postings", "a segment is not as long as its counts say")
    }
    try checkPassages()
    try checkPairs()
    try checkTerms(postings: postings, letters: letters)
  }

  private func checkPassages() throws(IndexDamage) {
    var sum = 0
    for chunk in 0..<chunkCount {
      sum += unsafe bytes.u32(Self.headerLength + Self.passageLength * chunk)
    }
    guard sum == length else {
      throw IndexDamage("postings", "the lengths of a segment's passages do not add up")
    }
  }

  private func checkPairs() throws(IndexDamage) {
    var before: UInt64 = 0
    for pair in 0..<pairCount {
      let packed = self.packed(pair)
      guard packed >> 8 > before >> 8 || pair == 0, Int(packed >> 8 & 0xFF_FFFF) < chunkCount,
        packed & 0xFF > 0
      else { throw IndexDamage("postings", "the pairs of a segment are out of order") }
      before = packed
    }
  }

  private func checkTerms(postings: Int, letters: Int) throws(IndexDamage) {
    var place = unsafe bytes.u32(termTable)
    var first = unsafe bytes.u32(termTable + 4)
    guard place == 0, first == 0 else {
      throw IndexDamage("postings", "a segment's first term does not stand first")
    }
    var before = 0..<0
    for term in 0..<termCount {
      let nextPlace = unsafe bytes.u32(termTable + 8 * term + 8)
      let next = unsafe bytes.u32(termTable + 8 * term + 12)
      guard nextPlace > place, nextPlace <= letters, next > first, next <= postings else {
        throw IndexDamage("postings", "a term of a segment reaches past its end")
      }
      let string = strings + place..<strings + nextPlace
      guard isAscending(before, string), isSound(first..<next) else {
        throw IndexDamage("postings", "the terms of a segment are out of order")
      }
      before = string
      place = nextPlace
      first = next
    }
    guard place == letters, first == postings else {
      throw IndexDamage("postings", "a segment holds more than its terms")
    }
  }

  private func isAscending(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    unsafe order(
      UnsafeRawBufferPointer(rebasing: bytes[left]), UnsafeRawBufferPointer(rebasing: bytes[right]))
      < 0
  }

  private func isSound(_ postings: Range<Int>) -> Bool {
    var before = -1
    for posting in postings {
      let packed = unsafe bytes.u32(postingTable + 4 * posting)
      let chunk = packed >> 8
      guard chunk > before, chunk < chunkCount, packed & 0xFF > 0 else { return false }
      before = chunk
    }
    return true
  }

  /// What is known of a passage; zeros for one that is not there.
  package func passage(_ chunk: Int) -> Passage {
    guard chunk >= 0, chunk < chunkCount else { return Passage(length: 0, words: 0, scene: 0) }
    let place = Self.headerLength + Self.passageLength * chunk
    let header = unsafe bytes.u32(place + 12)
    return unsafe Passage(
      length: bytes.u32(place), words: bytes.u32(place + 4), scene: bytes.u32(place + 8),
      sceneHeader: header > 0 ? header - 1 : nil)
  }

  /// The passages that hold a term, in order; empty where none does.
  ///
  /// - Complexity: O(log *terms* + *postings*).
  package func postings(of term: [UInt8]) -> [Posting] {
    unsafe term.withUnsafeBytes { unsafe number(of: $0) }.map { number in
      let first = unsafe bytes.u32(termTable + 8 * number + 4)
      let last = unsafe bytes.u32(termTable + 8 * number + 12)
      return (first..<last).map { posting in
        let packed = unsafe bytes.u32(postingTable + 4 * posting)
        return Posting(chunk: packed >> 8, count: packed & 0xFF)
      }
    } ?? []
  }

  /// The passages that hold a pair of words, in order; see ``TermScanner/pair(_:_:)``.
  ///
  /// - Complexity: O(log *pairs* + *postings*).
  package func postings(ofPair pair: UInt32) -> [Posting] {
    var low = 0
    var high = pairCount
    while low < high {
      let middle = (low + high) / 2
      if packed(middle) >> 32 < UInt64(pair) { low = middle + 1 } else { high = middle }
    }
    var found: [Posting] = []
    while low < pairCount, packed(low) >> 32 == UInt64(pair) {
      found.append(
        Posting(chunk: Int(packed(low) >> 8 & 0xFF_FFFF), count: Int(packed(low) & 0xFF)))
      low += 1
    }
    return found
  }

  private func packed(_ pair: Int) -> UInt64 {
    unsafe bytes.word(pairTable + 8 * pair)
  }

  /// The place of a term among the segment's own; `nil` where it is not.
  private func number(of term: UnsafeRawBufferPointer) -> Int? {
    var low = 0
    var high = termCount
    while low < high {
      let middle = (low + high) / 2
      let order = unsafe order(string(of: middle), term)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The bytes of a term by its place in the segment's own order; empty where there is none.
  package func term(_ number: Int) -> [UInt8] {
    unsafe (0..<termCount).contains(number) ? Array(string(of: number)) : []
  }

  /// Calls `use` with each term in the order of their bytes.
  package func eachTerm(_ use: (_ number: Int, _ term: UnsafeRawBufferPointer) -> Void) {
    for number in 0..<termCount { unsafe use(number, string(of: number)) }
  }

  private func string(of number: Int) -> UnsafeRawBufferPointer {
    let start = unsafe bytes.u32(termTable + 8 * number)
    let end = unsafe bytes.u32(termTable + 8 * number + 8)
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[strings + start..<strings + end])
  }

  /// Negative, zero or positive, as the left one sorts before, with or behind the right one.
  private func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let common = min(left.count, right.count)
    if common > 0, let left = left.baseAddress, let right = right.baseAddress {
      let order = unsafe memcmp(left, right, common)
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }
}

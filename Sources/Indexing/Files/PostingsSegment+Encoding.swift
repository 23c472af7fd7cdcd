extension PostingsSegment {
  /// The bytes of a chapter's segment; the same whatever the scanner has read before.
  ///
  /// - Parameters:
  ///   - chunks: The chapter's passages, in order.
  ///   - text: What their ``Chunk/blocks`` are ranges of.
  ///   - scanner: For the story's language.
  /// - Returns: A length that 8 divides.
  /// - Complexity: O(*n* log *n*) in the chapter's terms.
  package static func encoded(
    _ chunks: [Chunk], of text: [UInt8], _ scanner: TermScanner
  ) -> [UInt8] {
    var lengths = [Int](repeating: 0, count: chunks.count)
    var entries: [UInt64] = []
    var pairs: [UInt64] = []
    for (index, chunk) in chunks.enumerated().prefix(1 << 24) {
      var last: Int?
      for block in chunk.blocks {
        scanner.eachWord(in: text, block) { word, _ in
          if !scanner.isStopWord(word) {
            lengths[index] += 1
            entries.append(UInt64(word) << 24 | UInt64(index))
          }
          if let pair = last.flatMap({ scanner.pair($0, word) }) {
            pairs.append(UInt64(pair) << 24 | UInt64(index))
          }
          last = word
        }
      }
    }
    entries.sort()
    pairs.sort()
    return bytes(chunks, lengths, terms(of: entries, sortedBy: scanner), packed(pairs))
  }

  /// Pairs of words, each once for a passage, with how often it stands there in the lowest 8 bits.
  private static func packed(_ pairs: [UInt64]) -> [UInt64] {
    var packed: [UInt64] = []
    var last: UInt64?
    for pair in pairs {
      if pair == last, let place = packed.indices.last {
        packed[place] += packed[place] & 0xFF < 0xFF ? 1 : 0
      } else {
        packed.append(pair << 8 | 1)
        last = pair
      }
    }
    return packed
  }

  /// A term's postings, packed.
  private struct Term {
    var number: Int
    var lead: UInt64
    var postings: Range<Int>
  }

  private struct Terms {
    var all: [Term] = []
    /// See docs/formats/postings.md.
    var postings: [UInt32] = []
    let strings: TermTable
  }

  /// Terms sorted by their bytes, from pairs of term and passage that are sorted.
  private static func terms(of entries: [UInt64], sortedBy scanner: TermScanner) -> Terms {
    var terms = Terms(strings: scanner.vocabulary)
    var index = 0
    while index < entries.count {
      let number = Int(truncatingIfNeeded: entries[index] >> 24)
      let first = terms.postings.count
      while index < entries.count, entries[index] >> 24 == UInt64(number) {
        let entry = entries[index]
        var count: UInt32 = 0
        while index < entries.count, entries[index] == entry {
          count += count < 255 ? 1 : 0
          index += 1
        }
        terms.postings.append(UInt32(truncatingIfNeeded: entry) << 8 | count)
      }
      terms.all.append(
        Term(
          number: number, lead: terms.strings.lead(of: number),
          postings: first..<terms.postings.count))
    }
    let strings = terms.strings
    terms.all.sort { left, right in
      if left.lead != right.lead { return left.lead < right.lead }
      return strings[left.number].lexicographicallyPrecedes(strings[right.number])
    }
    return terms
  }

  private static func bytes(
    _ chunks: [Chunk], _ lengths: [Int], _ terms: Terms, _ pairs: [UInt64]
  ) -> [UInt8] {
    var letters: [UInt8] = []
    for term in terms.all { letters += terms.strings[term.number] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      headerLength + passageLength * chunks.count + 8 * terms.all.count + 16
        + 4 * terms.postings.count + letters.count + 8 * pairs.count)
    bytes.append32(chunks.count)
    bytes.append32(terms.all.count)
    bytes.append32(terms.postings.count)
    bytes.append32(letters.count)
    bytes.append64(lengths.reduce(0, +))
    bytes.append32(pairs.count)
    bytes.append32(0)
    for (chunk, length) in zip(chunks, lengths) {
      bytes.append32(length)
      bytes.append32(chunk.words)
      bytes.append32(chunk.scene)
      bytes.append32((chunk.sceneHeader ?? -1) + 1)
    }
    for pair in pairs { bytes.append(word: pair) }
    var place = 0
    var first = 0
    for term in terms.all {
      bytes.append32(place)
      bytes.append32(first)
      place += terms.strings[term.number].count
      first += term.postings.count
    }
    bytes.append32(place)
    bytes.append32(first)
    for term in terms.all {
      for posting in term.postings { bytes.append32(Int(terms.postings[posting])) }
    }
    bytes += letters
    bytes += [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8)
    return bytes
  }

  /// How many passages a segment says that it has; 0 for bytes that are none.
  static func chunkCount(of segment: [UInt8]) -> Int {
    unsafe segment.withUnsafeBytes { unsafe $0.count >= headerLength ? $0.u32(0) : 0 }
  }
}

import Indexing
import Manuscript

/// Every term of the book in bounds, for what was probably meant.
struct BookVocabulary {
  /// A term of the book that is near.
  private struct Near {
    var slips: Int
    /// Passages that hold it.
    var passages: Int
    /// The first of them.
    var row: Int
  }

  let index: MemoryIndex
  /// Places in ``PostingsFile/segments``.
  let bounds: Range<Int>

  /// What was probably meant by a word that stands nowhere, as it stands in the first passage that has
  /// it: one slip away, two in words of eight letters and more; `nil` for words of up to three
  /// letters, and where no word is so near.
  ///
  /// - Parameters:
  ///   - word: As typed.
  ///   - term: What it is searched by.
  ///   - scanner: For the story's language.
  /// - Throws: ``IndexDamage``.
  /// - Returns: A word of the book.
  /// - Complexity: O(*bytes of all terms in bounds*).
  func nearest(to word: String, _ term: [UInt8], _ scanner: TermScanner) throws -> String? {
    guard (4...32).contains(word.count) else { return nil }
    let found = near(term, limit: word.count < 8 ? 1 : 2)
    let best = found.min { left, right in
      if left.value.slips != right.value.slips { return left.value.slips < right.value.slips }
      if left.value.passages != right.value.passages {
        return left.value.passages > right.value.passages
      }
      return left.key.lexicographicallyPrecedes(right.key)
    }
    guard let best else { return nil }
    let text = try index.line(best.value.row).text
    let places = scanner.terms(in: text).filter { scanner.term($0.term) == best.key }.map(\.range)
    // The shortest: the word itself rather than what is its.
    return places.min { $0.count < $1.count }.map {
      String(decoding: text[$0], as: UTF8.self).lowercased()
    }
  }

  private func near(_ term: [UInt8], limit: Int) -> [[UInt8]: Near] {
    let typed = String(decoding: term, as: UTF8.self)
    let letters = Self.letters(of: term)
    var found: [[UInt8]: Near] = [:]
    for place in bounds {
      let segment = index.postings.segments[place]
      unsafe segment.eachTerm { _, bytes in
        // A slip changes at most two letters of the set.
        guard abs(bytes.count - term.count) <= 4 * limit,
          unsafe (Self.letters(of: bytes) ^ letters).nonzeroBitCount <= 2 * limit
        else { return }
        let candidate = unsafe Array(bytes)
        guard
          let slips = EditDistance.between(
            typed, String(decoding: candidate, as: UTF8.self), limit: limit)
        else { return }
        let postings = segment.postings(of: candidate)
        let row = index.postings.firstRows[place] + (postings.first?.chunk ?? 0)
        found[candidate, default: Near(slips: slips, passages: 0, row: row)].passages +=
          postings.count
      }
    }
    return found
  }

  /// Which bytes there are, by their lowest five bits.
  private static func letters(of bytes: some Sequence<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in bytes where byte < 0x80 { letters |= 1 << UInt32(byte & 31) }
    return letters
  }
}

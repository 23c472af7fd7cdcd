/// How far two words are apart, for suggestions of what was meant.
package enum EditDistance {
  /// The least number of letters to put in, take out, change or swap with their neighbour.
  ///
  /// Optimal string alignment, the restricted form of Damerau-Levenshtein: no stretch is edited
  /// twice. Letters are Unicode scalars.
  ///
  /// - Returns: `nil` when the words are further apart than `limit`.
  /// - Complexity: O(*n* · *m*), or O(1) when the lengths alone decide.
  /// - SeeAlso: L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.
  package static func between(_ left: String, _ right: String, limit: Int) -> Int? {
    let first = Array(left.unicodeScalars)
    let second = Array(right.unicodeScalars)
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        let isEqual = first[row] == second[column]
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isEqual ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      if (current.min() ?? 0) > limit { return nil }
      beforeLast = last
      last = current
    }
    return last.last.flatMap { $0 <= limit ? $0 : nil }
  }

  /// The candidate that `word` was most probably meant to be.
  ///
  /// Case, diacritics, `_` and `-` do not count. Two slips are allowed, one in words of four letters
  /// and fewer, and a word of up to three letters must keep its length.
  ///
  /// - Returns: The nearest candidate, the first of them on a tie; `nil` when none is near.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = spelling(word)
    let length = typed.unicodeScalars.count
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let meant = spelling(candidate)
      let other = meant.unicodeScalars.count
      let shorter = min(length, other)
      let limit = shorter <= 4 ? 1 : 2
      guard abs(length - other) <= (shorter <= 3 ? 0 : limit),
        let distance = between(typed, meant, limit: limit)
      else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private static func spelling(_ word: String) -> String {
    let folded = NameFolding.fold(word)
    let isCounted = { (byte: UInt8) in byte != 0x2D && byte != 0x5F && byte != 0x20 }
    guard !folded.utf8.allSatisfy(isCounted) else { return folded }
    return String(decoding: folded.utf8.filter(isCounted), as: UTF8.self)
  }
}

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
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let meant = spelling(candidate)
      let shorter = min(typed.unicodeScalars.count, meant.unicodeScalars.count)
      if shorter <= 3, typed.unicodeScalars.count != meant.unicodeScalars.count { continue }
      guard let distance = between(typed, meant, limit: shorter <= 4 ? 1 : 2) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private static func spelling(_ word: String) -> String {
    var spelling = ""
    for scalar in NameFolding.fold(word).unicodeScalars where !"-_ ".unicodeScalars.contains(scalar)
    {
      spelling.unicodeScalars.append(scalar)
    }
    return spelling
  }
}

/// Finds what somebody probably meant to type.
package enum Nearness {
  /// The candidate with the fewest slips, at most one for each three letters; the first of several.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let most = max(word.utf8.count / 3, 1)
    guard word.utf8.count <= 64 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= most {
      let distance = slips(Array(word.utf8), Array(candidate.utf8))
      if distance <= most, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Letters left out, added, changed, or swapped with their neighbour (optimal string alignment).
  private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1..<max(left.count + 1, 1) {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1..<max(right.count + 1, 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], before[column - 2] + 1)
        }
      }
      before = last
      last = current
    }
    return last[right.count]
  }
}

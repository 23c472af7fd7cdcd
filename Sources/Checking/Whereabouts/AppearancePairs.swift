/// Pairs of stations that cannot both be, with all whom that concerns.
struct AppearancePairs {
  struct Pair {
    /// Of the first character; the others are named beside them.
    var earlier: Appearance
    var later: Appearance
    /// Bible entries, in the order added.
    var characters: [Int]
  }

  private struct Key: Hashable {
    var chapters: [Int]
    var scenes: [Int]
  }

  private(set) var pairs: [Pair] = []
  private var indices: [Key: Int] = [:]

  /// - Parameters:
  ///   - earlier: Where somebody is first.
  ///   - later: Where the same one is then.
  mutating func add(_ earlier: Appearance, _ later: Appearance) {
    let key = Key(
      chapters: [earlier.chapter, later.chapter], scenes: [earlier.scene ?? -1, later.scene ?? -1])
    if let index = indices[key] {
      pairs[index].characters.append(later.character)
    } else {
      indices[key] = pairs.count
      pairs.append(Pair(earlier: earlier, later: later, characters: [later.character]))
    }
  }
}

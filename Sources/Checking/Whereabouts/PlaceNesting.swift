import Manuscript

/// Which place lies in which.
struct PlaceNesting {
  /// Places within places within places: the most that is followed.
  private static let depth = 64

  private var containers: [Int: Int] = [:]

  /// - Complexity: O(*entries*).
  init(_ story: CheckedStory) {
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .place {
      if let within = story.entry(entry.location.within, .place), within != index {
        containers[index] = within
      }
    }
  }

  /// The place that a place is directly in.
  func container(of place: Int) -> Int? { containers[place] }

  /// The place itself, then what it is in, from the inside out.
  func chain(from place: Int) -> [Int] {
    var chain = [place]
    while chain.count < Self.depth, let next = containers[chain[chain.count - 1]],
      !chain.contains(next)
    {
      chain.append(next)
    }
    return chain
  }

  /// Whether the places are the same, or one lies in the other.
  func areNested(_ place: Int, _ other: Int) -> Bool {
    chain(from: place).contains(other) || chain(from: other).contains(place)
  }
}

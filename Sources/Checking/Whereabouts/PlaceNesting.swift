import Manuscript

/// Which place lies in which.
struct PlaceNesting: Sendable {
  /// Places within places within places: the most that is followed.
  private static let depth = 64

  /// The place that a place is directly in, by bible entry; where the bible says so, itself.
  let containers: [Int: Int]

  /// - Complexity: O(*entries*).
  init(_ bible: Bible, _ names: BibleNames) {
    var containers: [Int: Int] = [:]
    for (index, entry) in bible.entries.enumerated() where entry.kind == .place {
      guard let within = entry.location.within else { continue }
      let outer = names.resolve(within.value, kinds: [.place])
      if outer.count == 1 { containers[index] = outer[0] }
    }
    self.containers = containers
  }

  /// The place itself, then what it is in, from the inside out; each once.
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

  /// For each entry of the bible where it lies: its own coordinates, else those of the nearest place
  /// around it; `nil` for what is no place, and where a place is inside itself.
  ///
  /// - Complexity: O(*entries*).
  func coordinates(_ bible: Bible) -> [BibleLocation.Coordinates?] {
    var found: [BibleLocation.Coordinates?] = bible.entries.map(\.location.coordinates)
    var isDone = bible.entries.indices.map { containers[$0] == nil }
    for start in bible.entries.indices where !isDone[start] {
      var path: [Int] = []
      var place = start
      while !isDone[place], found[place] == nil, let outer = containers[place] {
        isDone[place] = true
        path.append(place)
        place = outer
      }
      for inner in path { found[inner] = found[place] }
    }
    return found
  }

  /// Places that lie within one another all around, one list for each circle, in the order of the
  /// bible.
  ///
  /// Each place lies within one other at most, so every walk ends, or comes round to where it was.
  ///
  /// - Complexity: O(*places* log *places*).
  var circles: [[Int]] {
    var walk: [Int: Int] = [:]
    var circles: [[Int]] = []
    for start in containers.keys.sorted() where walk[start] == nil {
      var place = start
      while walk[place] == nil, let next = containers[place] {
        walk[place] = start
        place = next
      }
      guard walk[place] == start else { continue }
      var circle = [place]
      while let last = circle.last, let next = containers[last], next != place {
        circle.append(next)
      }
      circles.append(circle)
    }
    return circles
  }
}

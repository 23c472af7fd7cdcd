import Manuscript

/// Places inside places.
enum PlaceTree {
  /// For each entry of the bible where it lies: its own coordinates, else those of the nearest place
  /// around it; `nil` for what is no place, and where a place is inside itself.
  ///
  /// - Complexity: O(*entries*).
  static func coordinates(_ bible: Bible, _ names: BibleNames) -> [BibleLocation.Coordinates?] {
    var found: [BibleLocation.Coordinates?] = bible.entries.map(\.location.coordinates)
    var isDone = bible.entries.map { $0.kind != .place || $0.location.within == nil }
    for start in bible.entries.indices where !isDone[start] {
      var path: [Int] = []
      var place = start
      while !isDone[place], found[place] == nil {
        isDone[place] = true
        path.append(place)
        guard let within = bible.entries[place].location.within else { break }
        let outer = names.resolve(within.value, kinds: [.place])
        guard outer.count == 1 else { break }
        place = outer[0]
      }
      for inner in path { found[inner] = found[place] }
    }
    return found
  }
}

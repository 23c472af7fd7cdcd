import Chronology
import Manuscript

/// The ways between the places of a story, and the containers that they run through.
///
/// Who is in a place is in all that contains it. Between two places of one container nothing is
/// known, so that going from one to the other is free, unless declared ways inside the container
/// join them: then those hold.
struct Ways {
  /// Bible entries, by index here.
  let places: [Int]
  /// By place.
  private(set) var ways: [[Way]]
  /// The place that a place is in.
  let containers: [Int?]
  let contents: [[Int]]
  /// Places of one container that ways inside it join have one number.
  private(set) var networks: [Int]
  private(set) var isEmpty = true

  private let indices: [Int: Int]

  /// - Complexity: near O(*places* + *ways*).
  init(_ story: CheckedStory, _ nesting: PlaceNesting) {
    let places = story.bible.entries.indices.filter { story.bible.entries[$0].kind == .place }
    var indices: [Int: Int] = [:]
    for (index, place) in places.enumerated() { indices[place] = index }
    var contents = [[Int]](repeating: [], count: places.count)
    let chains = places.map { nesting.chain(from: $0).compactMap { indices[$0] } }
    let containers = chains.map { $0.count > 1 ? $0[1] : nil }
    for (index, container) in containers.enumerated() {
      if let container { contents[container].append(index) }
    }
    self.places = places
    self.indices = indices
    self.contents = contents
    self.containers = containers
    ways = Array(repeating: [], count: places.count)
    networks = Array(places.indices)
    var declared: [Set<Int>] = Array(repeating: [], count: places.count)
    var back: [(from: Int, way: Way)] = []
    for (index, place) in places.enumerated() {
      for journey in story.bible.entries[place].location.travel {
        guard let other = story.entry(journey.to, .place).flatMap({ indices[$0] }), other != index
        else { continue }
        var way = Self.way(journey, to: other, story.timeline.calendar)
        ways[index].append(way)
        declared[index].insert(other)
        way.to = index
        back.append((other, way))
        isEmpty = false
        join(index, other, chains)
      }
    }
    for (from, way) in back where !declared[from].contains(way.to) { ways[from].append(way) }
    for index in networks.indices { networks[index] = network(of: index) }
  }

  func index(of place: Int) -> Int? { indices[place] }

  /// The place and what it is in, from the inside out.
  func chain(from index: Int) -> [Int] {
    var chain = [index]
    while let next = containers[chain[chain.count - 1]], chain.count < 64, !chain.contains(next) {
      chain.append(next)
    }
    return chain
  }

  /// Whether a single declared way leads from a place, or what it is in, to another, or what that is
  /// in, apart from what both are in.
  func areJoined(_ from: Int, _ to: Int) -> Bool {
    let (chain, other) = (chain(from: from), chain(from: to))
    let ends = Set(other).subtracting(chain)
    return chain.contains { place in
      !other.contains(place) && ways[place].contains { ends.contains($0.to) }
    }
  }

  private static func way(
    _ journey: BibleLocation.Journey, to: Int, _ calendar: Calendar
  ) -> Way {
    let duration = journey.takes.flatMap { StoryDuration.read($0.value, in: calendar) }
    let takes = max(0, duration?.minutes.lowerBound ?? 0)
    let isMinimum = duration?.isMinimum ?? false
    return Way(
      to: to, takes: takes, least: isMinimum ? takes : takes / 5 * 4 + takes % 5 * 4 / 5,
      isMinimum: isMinimum, reference: journey.takes ?? journey.to)
  }

  /// Joins the two branches of the innermost container that holds both ends of a way.
  private mutating func join(_ from: Int, _ to: Int, _ chains: [[Int]]) {
    let (mine, other) = (chains[from], chains[to])
    guard let meet = mine.firstIndex(where: other.contains), meet > 0,
      let otherMeet = other.firstIndex(of: mine[meet]), otherMeet > 0
    else { return }
    let (one, two) = (network(of: mine[meet - 1]), network(of: other[otherMeet - 1]))
    networks[max(one, two)] = min(one, two)
  }

  private func network(of index: Int) -> Int {
    var index = index
    while networks[index] != index { index = networks[index] }
    return index
  }
}

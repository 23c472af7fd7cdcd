import Manuscript

/// The shortest journeys from one place to all others, by Dijkstra's algorithm.
///
/// A place is reached in one of three ways: as itself, by a way; from within, by leaving a place in
/// it; or from without, by entering what it lies in. Who entered from without does not leave again:
/// that would lead around the ways inside a container.
struct JourneySearch {
  private enum Arrival: Int { case itself, fromWithin, fromWithinAgain, fromWithout }

  private struct Step {
    /// `Int.max` where the state is not reached.
    var least = Int.max
    /// The state before; -1 at the start.
    var previous = -1
    /// Index of the way from the place before; -1 for a step into or out of a place.
    var way = -1
  }

  private let count: Int
  private var steps: [Step]

  init(from start: Int, _ ways: Ways) {
    count = ways.places.count
    steps = Array(repeating: Step(), count: count * 4)
    var settled = [Bool](repeating: false, count: count * 4)
    /// For places reached from within: the network that was left.
    var left = [Int](repeating: -1, count: count)
    var queue = LeastFirst()
    reach(start, .itself, least: 0, from: -1, -1, &queue)
    while let (least, state) = queue.next() {
      let place = state % count
      guard !settled[state], let arrival = Arrival(rawValue: state / count) else { continue }
      settled[state] = true
      if arrival != .fromWithinAgain {
        for (index, way) in ways.ways[place].enumerated() {
          reach(way.to, .itself, least: least &+ way.least, from: state, index, &queue)
        }
      }
      if arrival == .itself || arrival == .fromWithin, let container = ways.containers[place] {
        let network = ways.networks[place]
        if left[container] == -1 {
          left[container] = network
          reach(container, .fromWithin, least: least, from: state, -1, &queue)
        } else if left[container] != network {
          reach(container, .fromWithinAgain, least: least, from: state, -1, &queue)
        }
      }
      for inner in ways.contents[place] {
        let isLeft =
          switch arrival {
          case .itself, .fromWithout: false
          // Only what the first arrival left out.
          case .fromWithinAgain: ways.networks[inner] != left[place]
          case .fromWithin: ways.networks[inner] == left[place]
          }
        if !isLeft { reach(inner, .fromWithout, least: least, from: state, -1, &queue) }
      }
    }
  }

  /// The journey to a place, of the ways that were searched; `nil` where no declared way leads to it,
  /// or where it is free.
  func journey(to end: Int, _ ways: Ways) -> Journey? {
    let arrivals = (0..<4).map { end + $0 * count }
    guard var state = arrivals.min(by: { steps[$0].least < steps[$1].least }) else { return nil }
    let least = steps[state].least
    guard least > 0, least < .max else { return nil }
    var gone: [Way] = []
    while steps[state].previous >= 0, gone.count <= count {
      let step = steps[state]
      if step.way >= 0 { gone.append(ways.ways[step.previous % count][step.way]) }
      state = step.previous
    }
    gone.reverse()
    return Journey(
      takes: gone.reduce(0) { $0 &+ $1.takes }, least: least,
      isMinimum: gone.allSatisfy(\.isMinimum), references: gone.map(\.reference), kilometres: nil)
  }

  private mutating func reach(
    _ place: Int, _ arrival: Arrival, least: Int, from previous: Int, _ way: Int,
    _ queue: inout LeastFirst
  ) {
    let state = place + arrival.rawValue * count
    guard least < steps[state].least else { return }
    steps[state] = Step(least: least, previous: previous, way: way)
    queue.add(least, state)
  }
}

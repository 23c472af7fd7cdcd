/// Finds what cannot be in an ``EventNetwork``: the earliest time of each point is pushed forward
/// along the bounds, and may not come after the latest.
///
/// Bounds that form no circle are followed once, in order; only points that bound each other, such as
/// beginning and end of an event with a duration, are gone through again until nothing moves.
struct EventConflicts {
  /// Statements that exclude one another.
  struct Conflict {
    /// Indices in ``EventNetwork/bounds``, one after the other.
    var bounds: [Int]
    /// The points that the first bound leaves and the last one reaches where their dates are part of
    /// it; `nil` for a circle.
    var ends: (first: Int, last: Int)?
  }

  private(set) var found: [Conflict] = []
  private let network: EventNetwork
  private var graph: DirectedGraph
  private var value: [Int]
  private var arrival: [Int]
  private var component: [Int]

  /// - Complexity: O(*points* + *bounds*) where few points bound each other.
  init(_ network: EventNetwork) {
    self.network = network
    graph = DirectedGraph(nodes: network.earliest.count)
    for bound in network.bounds { graph.add(from: bound.from, to: bound.to) }
    value = network.earliest
    arrival = Array(repeating: -1, count: value.count)
    component = Array(repeating: 0, count: value.count)
    let components = graph.components
    for (number, points) in components.enumerated() {
      for point in points { component[point] = number }
    }
    for points in components.reversed() {
      if points.count > 1 { settle(points) }
      for point in points where value[point] > network.latest[point] { report(point) }
      for point in points { push(from: point, inside: false) }
    }
  }

  /// Moves what a point bounds; true if something moved.
  @discardableResult
  private mutating func push(from point: Int, inside: Bool) -> Bool {
    var hasMoved = false
    for bound in graph.leaving[point] {
      let target = network.bounds[bound].to
      guard (component[target] == component[point]) == inside else { continue }
      let earliest = value[point] &+ network.bounds[bound].ticks
      guard earliest > value[target] else { continue }
      value[target] = earliest
      arrival[target] = bound
      hasMoved = true
    }
    return hasMoved
  }

  /// Goes through points that bound each other until nothing moves, or finds a circle that would move
  /// for ever.
  private mutating func settle(_ points: [Int]) {
    for _ in 0...points.count {
      var hasMoved = false
      for point in points where push(from: point, inside: true) { hasMoved = true }
      guard hasMoved else { return }
      if let circle = circle(points) {
        found.append(Conflict(bounds: circle, ends: nil))
        break
      }
    }
    for point in points {
      value[point] = network.earliest[point]
      arrival[point] = -1
    }
  }

  /// Bounds of which each moved the point that the next one leaves, all around.
  private func circle(_ points: [Int]) -> [Int]? {
    var visit: [Int: Int] = [:]
    for start in points where visit[start] == nil {
      var point = start
      while visit[point] == nil {
        visit[point] = start
        guard arrival[point] >= 0,
          component[network.bounds[arrival[point]].from] == component[start]
        else { break }
        point = network.bounds[arrival[point]].from
      }
      guard visit[point] == start, arrival[point] >= 0 else { continue }
      var circle: [Int] = []
      var next = point
      repeat {
        guard arrival[next] >= 0 else { break }
        circle.append(arrival[next])
        next = network.bounds[arrival[next]].from
      } while next != point && circle.count <= points.count
      if next == point { return circle.reversed() }
    }
    return nil
  }

  private mutating func report(_ point: Int) {
    var path: [Int] = []
    var first = point
    while arrival[first] >= 0, path.count < value.count {
      path.append(arrival[first])
      first = network.bounds[arrival[first]].from
    }
    value[point] = network.earliest[point]
    arrival[point] = -1
    guard first / 2 != point / 2 || path.count > 1 else { return }
    let last = found.last?.ends
    if last.map({ $0.last / 2 == point / 2 && $0.first / 2 == first / 2 }) ?? false { return }
    guard !path.isEmpty else { return }
    found.append(Conflict(bounds: path.reversed(), ends: (first, point)))
  }
}

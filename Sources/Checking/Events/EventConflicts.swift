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
  private var isHeld: [Bool]

  /// - Complexity: O(*points* + *bounds*) where few points bound each other.
  init(_ network: EventNetwork) {
    self.network = network
    graph = DirectedGraph(nodes: network.earliest.count)
    for bound in network.bounds { graph.add(from: bound.from, to: bound.to) }
    value = network.earliest
    arrival = Array(repeating: -1, count: value.count)
    component = Array(repeating: 0, count: value.count)
    isHeld = Array(repeating: false, count: value.count)
    let components = graph.components
    for (number, points) in components.enumerated() {
      for point in points { component[point] = number }
    }
    for points in components.reversed() {
      place(points)
      for point in points { push(from: point, inside: false) }
    }
  }

  /// Finds the earliest times of points that bound each other.
  ///
  /// A point that would come too late is reported, put back to its own date and held there, so that
  /// it moves nothing else.
  private mutating func place(_ points: [Int]) {
    let before = points.map { (value: value[$0], arrival: arrival[$0]) }
    for _ in 0..<Self.mostConflicts {
      if points.count > 1 { settle(points) }
      var late: (point: Int, steps: Int)?
      for point in points where value[point] > network.latest[point] {
        let steps = path(to: point).count
        if steps < late?.steps ?? .max { late = (point, steps) }
        if steps <= 2 { break }
      }
      guard let point = late?.point else { return }
      report(point)
      isHeld[point] = true
      for (index, other) in points.enumerated() {
        (value[other], arrival[other]) =
          isHeld[other] ? (network.earliest[other], -1) : before[index]
      }
    }
  }

  /// How many conflicts are told of one set of events that bound each other.
  private static let mostConflicts = 16

  /// The bounds over which a point got its time, the last one first.
  private func path(to point: Int) -> [Int] {
    var path: [Int] = []
    var first = point
    while arrival[first] >= 0, path.count < value.count {
      path.append(arrival[first])
      first = network.bounds[arrival[first]].from
    }
    return path
  }

  /// Moves what a point bounds; true if something moved.
  @discardableResult
  private mutating func push(from point: Int, inside: Bool) -> Bool {
    var hasMoved = false
    for bound in graph.leaving[point] {
      let target = network.bounds[bound].to
      guard (component[target] == component[point]) == inside else { continue }
      let earliest = value[point] &+ network.bounds[bound].ticks
      guard earliest > value[target], !isHeld[target] else { continue }
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
    let path = path(to: point)
    guard let last = path.last else { return }
    let first = network.bounds[last].from
    // Dates and duration of one event are no matter of order.
    guard first / 2 != point / 2 || path.count > 1 else { return }
    if let ends = found.last?.ends, ends.last / 2 == point / 2, ends.first / 2 == first / 2 {
      return
    }
    found.append(Conflict(bounds: path.reversed(), ends: (first, point)))
  }
}

/// Nodes and arrows between them, and the circles that they form.
struct DirectedGraph {
  /// Both ends of each arrow, in the order added.
  private(set) var arrows: [(from: Int, to: Int)] = []
  /// Indices in ``arrows`` by the node that they leave, in the order added.
  private(set) var leaving: [[Int]]

  init(nodes count: Int) { leaving = [[Int]](repeating: [], count: count) }

  /// - Returns: The index of the arrow.
  @discardableResult
  mutating func add(from: Int, to: Int) -> Int {
    leaving[from].append(arrows.count)
    arrows.append((from, to))
    return arrows.count - 1
  }

  /// The strongly connected components, each before those from which arrows lead to it; the nodes of
  /// each in the order of a depth-first walk.
  ///
  /// - Complexity: O(*nodes* + *arrows*), without recursion.
  /// - SeeAlso: R. Tarjan, "Depth-first search and linear graph algorithms", 1972.
  var components: [[Int]] {
    let count = leaving.count
    var order = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int] = []
    var path: [(node: Int, next: Int)] = []
    var clock = 0
    var components: [[Int]] = []
    for root in 0..<count where order[root] < 0 {
      path.append((root, 0))
      while let (node, next) = path.last {
        if next == 0 {
          order[node] = clock
          low[node] = clock
          clock += 1
          open.append(node)
          isOpen[node] = true
        }
        if next < leaving[node].count {
          path[path.count - 1].next += 1
          let target = arrows[leaving[node][next]].to
          if order[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node], let start = open.lastIndex(of: node) else { continue }
        let component = Array(open[start...])
        open.removeSubrange(start...)
        for member in component { isOpen[member] = false }
        components.append(component)
      }
    }
    return components
  }

  /// The arrows of a shortest circle through the lowest node of a component; empty if there is none.
  ///
  /// - Complexity: O(*nodes* + *arrows*).
  func shortestCycle(in component: [Int]) -> [Int] {
    guard let start = component.min() else { return [] }
    let members = Set(component)
    var arrival: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for arrow in leaving[node] {
        let target = arrows[arrow].to
        if target == start {
          var cycle = [arrow]
          var back = node
          while back != start, let step = arrival[back] {
            cycle.append(step)
            back = arrows[step].from
          }
          return cycle.reversed()
        }
        guard members.contains(target), arrival[target] == nil else { continue }
        arrival[target] = arrow
        queue.append(target)
      }
    }
    return []
  }
}

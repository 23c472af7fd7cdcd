/// A heap of numbered states that gives the least first; of equals the lower number.
struct LeastFirst {
  private var heap: [(least: Int, state: Int)] = []

  /// - Complexity: O(log *n*).
  mutating func add(_ least: Int, _ state: Int) {
    heap.append((least, state))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the least out.
  ///
  /// - Complexity: O(log *n*).
  mutating func next() -> (least: Int, state: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}

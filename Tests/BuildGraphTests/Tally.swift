import Synchronization

/// How often something happened, by name; for work on any thread.
final class Tally: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  var total: Int { counts.withLock { $0.values.reduce(0, +) } }

  subscript(name: String) -> Int { counts.withLock { $0[name] ?? 0 } }

  func count(_ name: String) { counts.withLock { $0[name, default: 0] += 1 } }
}

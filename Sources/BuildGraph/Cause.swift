/// One link of an explanation: a step or query, and why it ran the last time.
package struct Cause: Sendable, Equatable {
  package var id: String
  package var reason: Staleness

  /// Why a step ran, back to the source: each link's changed input names the next link.
  ///
  /// - Parameters:
  ///   - id: Of a step or query.
  ///   - reason: Why a step or query ran the last time, such as ``SnapshotFile/reason(for:)``; `nil`
  ///     for a path.
  /// - Returns: The step asked for first; empty if it is unknown.
  package static func chain(for id: String, reason: (String) -> Staleness?) -> [Cause] {
    var chain: [Cause] = []
    var next: String? = id
    // A step never comes from itself; the limit only guards against damaged records.
    while let id = next, chain.count < 64, let reason = reason(id) {
      chain.append(Cause(id: id, reason: reason))
      next = nil
      if case .inputChanged(_, let from, _, _) = reason { next = from }
    }
    return chain
  }
}

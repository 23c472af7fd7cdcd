private import Synchronization

/// Results of steps as they end on their threads.
final class FinishedSteps: Sendable {
  private let state = Mutex<[Int: ActionResult]>([:])

  /// By index, in no order.
  var results: [Int: ActionResult] { state.withLock { $0 } }

  /// Adds a result and reports it; reports never overlap.
  func add(_ index: Int, _ result: ActionResult, report: () -> Void) {
    state.withLock { state in
      state[index] = result
      report()
    }
  }
}

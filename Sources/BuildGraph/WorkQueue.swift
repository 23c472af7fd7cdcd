private import Synchronization

/// Work that several threads take from, one queue for each pool.
final class WorkQueue: Sendable {
  private struct State {
    var queues: [ArraySlice<Int>]
    var failure: (index: Int, error: any Error)?
    var isInterrupted = false
  }

  private let state: Mutex<State>
  private let interrupt: Interrupt
  private let work: @Sendable (Int) throws -> Void

  init(_ queues: [[Int]], interrupt: Interrupt, work: @escaping @Sendable (Int) throws -> Void) {
    state = Mutex(State(queues: queues.map { $0[...] }))
    self.interrupt = interrupt
    self.work = work
  }

  /// Works until a queue is empty or the whole run stops.
  func drain(_ queue: Int) {
    while let index = next(queue) {
      do {
        try work(index)
      } catch {
        state.withLock { state in
          if let known = state.failure, known.index <= index { return }
          state.failure = (index, error)
        }
      }
    }
  }

  /// - Throws: The first failure by index, else ``Interrupted`` if work was left undone.
  func finish() throws {
    let (failure, isInterrupted) = state.withLock { ($0.failure?.error, $0.isInterrupted) }
    if let failure { throw failure }
    if isInterrupted { throw Interrupted() }
  }

  private func next(_ queue: Int) -> Int? {
    state.withLock { state in
      guard state.failure == nil, !state.queues[queue].isEmpty else { return nil }
      if interrupt.isSet {
        state.isInterrupted = true
        return nil
      }
      return state.queues[queue].popFirst()
    }
  }
}

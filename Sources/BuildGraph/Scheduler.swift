/// Runs work on as many threads as each pool allows.
///
/// Threads of its own, because the work blocks: neither the callers nor Swift's few cooperative
/// threads may starve. One piece of work, or one job, needs no thread at all.
struct Scheduler {
  /// How much runs at once.
  let jobs: Jobs
  let interrupt: Interrupt

  /// The cpu pool takes another thread for each so many steps: fewer are over before it pays.
  private static let stepsPerThread = 64

  /// Runs `work` once for each element of `pools`, in order within each pool.
  ///
  /// - Throws: The first error that `work` throws, by index; what has not started by then never does.
  ///   ``Interrupted`` if a person stopped it before everything had started.
  func run(_ pools: [Action.Pool], _ work: @escaping @Sendable (_ index: Int) throws -> Void) throws
  {
    var queues: [[Int]] = []
    var places: [Action.Pool: Int] = [:]
    for (index, pool) in pools.enumerated() {
      if let place = places[pool] {
        queues[place].append(index)
      } else {
        places[pool] = queues.count
        queues.append([index])
      }
    }
    let run = WorkQueue(queues, interrupt: interrupt, work: work)
    var workers: [Int] = []
    for (pool, place) in places {
      let useful =
        pool == .cpu ? 1 + queues[place].count / Scheduler.stepsPerThread : queues[place].count
      let count = min(jobs.limit(of: pool), queues[place].count, useful)
      workers += Array(repeating: place, count: count)
    }
    if workers.count == 1 {
      run.drain(workers[0])
    } else {
      let threads = workers.sorted().map { place in WorkerThread { run.drain(place) } }
      for thread in threads { thread.join() }
    }
    try run.finish()
  }
}

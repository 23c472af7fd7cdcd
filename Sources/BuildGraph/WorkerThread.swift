private import Glibc

/// A thread that runs one closure to its end.
package struct WorkerThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// `nil` if the machine gave no thread: then the closure has run already.
  private let thread: pthread_t?

  package init(_ run: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, body.toOpaque())
    if status == 0 {
      self.thread = thread
    } else {
      self.thread = nil
      unsafe body.takeRetainedValue().run()
    }
  }

  /// Waits for the closure's end.
  func join() {
    if let thread { _ = pthread_join(thread, nil) }
  }
}

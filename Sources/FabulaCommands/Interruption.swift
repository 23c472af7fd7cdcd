private import Glibc
private import Synchronization

/// What Ctrl-C does: the first stops starting anything new, the second ends the program.
package enum Interruption {
  private static let requests = Atomic<Int>(0)

  /// Whether somebody asked to stop.
  package static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// Lets writes to a reader that has gone away fail instead of ending the program.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Takes over SIGINT and SIGTERM, for commands that look at ``isRequested``.
  ///
  /// Called once, before any thread starts.
  package static func install() {
    // Made now: a signal handler must not be the first to touch it.
    requests.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in Interruption.receive() }
    }
  }

  private static func receive() {
    if requests.add(1, ordering: .relaxed).oldValue > 0 { _exit(ExitStatus.interrupted.rawValue) }
  }
}

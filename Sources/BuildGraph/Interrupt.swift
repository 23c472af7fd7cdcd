private import Glibc
private import Synchronization

/// A wish to stop: nothing further is started, what runs is finished and recorded.
package final class Interrupt: Sendable {
  private static let control = Interrupt()

  private let flag = Atomic(false)

  package init() {}

  package var isSet: Bool { flag.load(ordering: .relaxed) }

  package func set() { flag.store(true, ordering: .relaxed) }

  /// The interrupt that the first Ctrl-C sets; the second one kills the process.
  package static func onControlC() -> Interrupt {
    // Made here, because a handler may not run an initialiser.
    let interrupt = control
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in Interrupt.control.set() }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    unsafe sigaction(SIGINT, &action, nil)
    return interrupt
  }

  /// - Throws: ``Interrupted`` if the interrupt is set.
  package func check() throws(Interrupted) {
    if isSet { throw Interrupted() }
  }
}

/// A build stopped because a person asked it to; what was finished is recorded.
package struct Interrupted: Error, Equatable {
  package init() {}
}

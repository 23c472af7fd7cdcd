import BuildGraph
import Synchronization

/// Events of a build, in the order in which they were reported.
final class EventList: Sendable {
  private let events = Mutex<[BuildEvent]>([])

  var all: [BuildEvent] { events.withLock { $0 } }

  func add(_ event: BuildEvent) { events.withLock { $0.append(event) } }
}

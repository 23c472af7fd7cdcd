import BuildGraph
import Manuscript
private import Synchronization

/// Shows a build's steps as they end: a line of progress on a terminal, or a line of JSON each.
final class StepProgress: Sendable {
  private struct State {
    var line: ProgressLine
    var done = 0
  }

  private let console: Console
  private let printsJSON: Bool
  private let state: Mutex<State>

  init(_ console: Console, printsJSON: Bool) {
    self.console = console
    self.printsJSON = printsJSON
    state = Mutex(State(line: ProgressLine(total: 0, on: console)))
  }

  /// Called for each step, from any thread.
  func report(_ event: BuildEvent) {
    let result = event.result
    if printsJSON {
      console.put(Self.line(event))
      return
    }
    guard console.showsProgress || console.isVerbose else { return }
    state.withLock { state in
      state.done += 1
      if result.state == .ran { state.line.update(done: state.done, result.id) }
      if console.isVerbose, result.state != .cached {
        state.line.finish()
        console.detail("\(result.id): \(ReasonText.text(result.reason) ?? "failed")")
      }
    }
  }

  func finish() {
    state.withLock { $0.line.finish() }
  }

  private static func line(_ event: BuildEvent) -> String {
    let result = event.result
    let state: StepLine.State
    var reason = ReasonText.text(result.reason)
    switch result.state {
    case .ran: state = .ran
    case .cached: state = .cached
    case .failed: state = .failed
    case .blocked(let source):
      state = .blocked
      reason = "waits for \(source)"
    }
    let duration = event.duration.components
    let milliseconds =
      Int(duration.seconds) * 1000 + Int(duration.attoseconds / 1_000_000_000_000_000)
    return StepLine.step(
      id: result.id, kind: event.kind, state: state, milliseconds: milliseconds, reason: reason
    ).line
  }
}

private import Manuscript

/// One line on a terminal that says how far a run is and how long it will take.
package struct ProgressLine: Sendable {
  private let console: Console
  private let total: Int
  private let elapsed: @Sendable () -> Duration
  private var last: Duration?

  /// - Parameters:
  ///   - total: Steps in all.
  ///   - console: Draws nothing where it shows no progress.
  ///   - elapsed: The time since the run began; a test gives its own.
  package init(total: Int, on console: Console, elapsed: (@Sendable () -> Duration)? = nil) {
    self.console = console
    self.total = total
    let start = ContinuousClock.now
    self.elapsed = elapsed ?? { start.duration(to: .now) }
  }

  /// Draws the line anew, at most ten times a second.
  ///
  /// - Parameters:
  ///   - done: Steps that are finished, 0...total.
  ///   - label: What runs now.
  package mutating func update(done: Int, _ label: String) {
    guard console.showsProgress else { return }
    let now = elapsed()
    if let last, now - last < .milliseconds(100), done < total { return }
    last = now
    var line = "\(Wording.number(done))/\(Wording.number(total)) \(label)"
    if let left = Self.left(done: done, total: total, elapsed: now) { line += ", \(left)" }
    let cut = line.count > console.terminal.columns - 1
    let shown = cut ? line.prefix(console.terminal.columns - 2) + "…" : line[...]
    console.terminal.writeError("\r\u{1B}[K\(TerminalCells.printable(String(shown)))")
  }

  /// Wipes the line, so that what is said next stands alone.
  package mutating func finish() {
    guard last != nil else { return }
    last = nil
    console.terminal.writeError("\r\u{1B}[K")
  }

  /// The time left by the pace so far; `nil` in the first second and when nothing is left.
  static func left(done: Int, total: Int, elapsed: Duration) -> String? {
    guard done > 0, done < total, elapsed >= .seconds(1) else { return nil }
    let seconds = elapsed.components.seconds
    let (product, overflow) = seconds.multipliedReportingOverflow(by: Int64(total - done))
    guard !overflow else { return nil }
    let left = product / Int64(done) + 1
    return left < 60 ? "about \(left) s left" : "about \((left + 30) / 60) min left"
  }
}

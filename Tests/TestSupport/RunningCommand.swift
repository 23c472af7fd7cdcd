package import Foundation

/// A run of the built `fabula` that has not ended yet.
package final class RunningCommand {
  /// The program, which stands beside the test bundle.
  package static var program: String {
    Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "fabula").path ?? ""
  }

  private let process = Process()
  private let scratch: URL

  /// - Throws: When the program is not there. See ``CommandRun`` for the parameters.
  package init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    wrapper: [String] = []
  ) throws {
    process.executableURL = URL(filePath: wrapper.isEmpty ? Self.program : "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? arguments : wrapper + [Self.program] + arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": inherited["PATH"] ?? "", "HOME": folder.path, "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
    ].merging(environment) { $1 }
    // Files, not pipes: no output is too long for them.
    scratch = FileManager.default.temporaryDirectory
      .appending(path: "fabula-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    try Data(input.utf8).write(to: scratch.appending(path: "in"))
    for name in ["out", "err"] { try Data().write(to: scratch.appending(path: name)) }
    process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "err"))
    // Threads of tests block signals, and a child inherits that.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  package var isRunning: Bool { process.isRunning }

  /// Standard output so far.
  package var output: String { read("out") }

  /// Standard error so far.
  package var errors: String { read("err") }

  /// Sends a signal, such as `SIGINT`; nothing to a run that has ended.
  package func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// Waits until the run shows what is wanted.
  ///
  /// - Returns: Whether it did; false when it ended without.
  package func wait(until isShown: (RunningCommand) -> Bool) -> Bool {
    while !isShown(self) {
      guard process.isRunning else { return isShown(self) }
      sched_yield()
    }
    return true
  }

  /// Waits for the end; the status of a run that a signal ended is the signal's number.
  package func finish() -> CommandRun {
    process.waitUntilExit()
    return CommandRun(output: output, errors: errors, status: process.terminationStatus)
  }

  private func read(_ name: String) -> String {
    let data = try? Data(contentsOf: scratch.appending(path: name))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

package import Foundation

/// One run of the built `fabula`, and what it said.
package struct CommandRun: Sendable {
  package let output: String
  package let errors: String
  package let status: Int32

  /// Runs the program that stands beside the test bundle, and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - folder: The current folder of the run.
  ///   - input: Standard input; empty by default.
  ///   - environment: Added to `PATH` and settings that keep this machine's git out of it.
  /// - Throws: When the program is not there.
  package init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?
      .deletingLastPathComponent().appending(path: "fabula")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": inherited["PATH"] ?? "", "HOME": folder.path, "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
    ].merging(environment) { $1 }
    // Files, not pipes: no output is too long for them.
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "fabula-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    status = process.terminationStatus
  }

  /// Everything, for a recorded expectation.
  package var transcript: String {
    "\(output)--- standard error\n\(errors)--- exit \(status)\n"
  }
}

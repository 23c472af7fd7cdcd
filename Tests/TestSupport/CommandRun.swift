package import Foundation

/// One finished run of the built `fabula`, and what it said.
package struct CommandRun: Sendable {
  package let output: String
  package let errors: String
  package let status: Int32

  package init(output: String, errors: String, status: Int32) {
    self.output = output
    self.errors = errors
    self.status = status
  }

  /// Runs the program that stands beside the test bundle, and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - folder: The current folder of the run.
  ///   - input: Standard input; empty by default.
  ///   - environment: Added to `PATH` and settings that keep this machine's git out of it.
  ///   - wrapper: A command that runs the program, such as `setpriv` with its options.
  /// - Throws: When the program is not there.
  package init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    wrapper: [String] = []
  ) throws {
    self = try RunningCommand(
      arguments, in: folder, input: input, environment: environment, wrapper: wrapper
    ).finish()
  }

  /// Everything, for a recorded expectation.
  package var transcript: String {
    "\(output)--- standard error\n\(errors)--- exit \(status)\n"
  }
}

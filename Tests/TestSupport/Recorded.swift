package import Foundation

/// Expected output that stands in `Tests/Fixtures/expected`, so that a change shows as a diff.
package enum Recorded {
  /// The repository's folder.
  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a recorded file.
  ///
  /// With `FABULA_RECORD` set, writes `actual` there first.
  package static func text(_ name: String, recording actual: String) throws -> String {
    let file = repository.appending(path: "Tests/Fixtures/expected").appending(path: name)
    return try text(at: file, recording: actual)
  }

  /// The same for any file of the repository that is made from the sources.
  package static func text(at file: URL, recording actual: String) throws -> String {
    if ProcessInfo.processInfo.environment["FABULA_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}

import Foundation
import TestSupport

/// One object of `fabula check --format json`.
struct Finding: Decodable {
  var code: String
  var severity: String
  var message: String
  var path: String?
  var line: Int?
  var column: Int?

  /// `code path:line:column`.
  var place: String {
    guard let path else { return code }
    return "\(code) \(path):\(line ?? 0):\(column ?? 0)"
  }

  /// What `fabula check` finds in a story, in its order.
  static func all(in story: ScratchStory) throws -> [Finding] {
    let run = try CommandRun(["check", "--format", "json"], in: story.folder)
    return try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
  }
}

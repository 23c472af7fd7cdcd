import Checking
import Foundation
import Manuscript
import Pipeline
import TestSupport

/// Checks a whole story given as files, as `fabula check` would.
enum ExampleRun {
  /// The findings in reading order.
  static func check(_ example: RuleArticle.Example) throws -> [Diagnostic] {
    var files: [String: String] = [:]
    for file in example.files { files[file.path] = file.text }
    let story = try ScratchStory("example", files)
    return try StoryCheck(story.folder.path).diagnostics
  }

  /// The findings of a story written as in ``RuleArticle/Example``: files below lines `=== PATH`.
  static func check(_ text: String) throws -> [Diagnostic] { try check(.init("", text)) }

  /// The messages of one rule's findings.
  static func messages(of code: String, in text: String) throws -> [String] {
    try check(text).filter { $0.code == code }.map(\.message)
  }
}

import Foundation
import TestSupport
import Testing

/// A story with something in it that no tool likes, and what becomes of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let files: [String: [UInt8]]
  let findings: [String]
  let shows: [String]
  let hides: [String]

  /// - Parameters:
  ///   - name: What is bad.
  ///   - text: The only chapter, `1.md`.
  ///   - findings: What `check` says, each as `code path:line:column`.
  ///   - shows: Markup that the book's pages hold, each run of blanks as one.
  ///   - hides: Text that they do not hold.
  init(
    _ name: String, _ text: String, findings: [String] = [], shows: [String] = [],
    hides: [String] = []
  ) {
    self.init(name, ["1.md": Array(text.utf8)], findings: findings, shows: shows, hides: hides)
  }

  init(
    _ name: String, _ files: [String: [UInt8]], findings: [String] = [], shows: [String] = [],
    hides: [String] = []
  ) {
    testDescription = name
    self.files = files
    self.findings = findings
    self.shows = shows
    self.hides = hides
  }

  /// Checks and builds the story, and compares all that is promised; no file of the writer changes.
  func expectAsPromised() throws {
    try Self.expect(
      ScratchStory(bytes: files), findings: findings, shows: shows, hides: hides)
  }

  /// The same for a story that is made otherwise.
  static func expect(
    _ story: ScratchStory, findings: [String], shows: [String] = [], hides: [String] = []
  ) throws {
    let before = story.writersFiles
    let found = try Finding.all(in: story)
    #expect(found.map(\.place) == findings)
    let hasErrors = found.contains { $0.severity == "error" }
    let run = try CommandRun(["build", "epub", "check"], in: story.folder)
    #expect(run.status == (hasErrors ? 3 : 0))
    for finding in found { #expect(run.errors.contains(finding.message)) }
    if !shows.isEmpty {
      let pages = try BuiltEPUB(of: story).pages
      for text in shows { #expect(pages.contains(text)) }
      for text in hides { #expect(!pages.contains(text)) }
    }
    #expect(story.writersFiles == before)
    let again = try CommandRun(["build", "epub", "check"], in: story.folder)
    #expect(again.status == run.status)
    #expect(again.errors.contains("Nothing has changed since the last build."))
  }
}

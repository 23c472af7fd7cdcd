import Foundation
import TestSupport
import Testing

/// `fabula index`, and what other commands say of the book's memory.
@Suite struct IndexTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(bytes: [:])
    for (number, name) in ["arrival", "storm", "wreck"].enumerated() {
      try story.write("chapters/0\(number + 1)-\(name).md", Self.chapter(name))
    }
  }

  private static func chapter(_ name: String) -> String {
    "---\ntitle: The \(name)\n---\n\nThe keeper wrote of the \(name) in his book.\n"
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: story.folder)
  }

  private func expect(
    _ arguments: [String], says file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let transcript = try CommandRun(arguments, in: story.folder).transcript
    #expect(
      try transcript == Recorded.text(file, recording: transcript), sourceLocation: sourceLocation)
  }

  private var memory: [String] { story.files.filter { $0.hasPrefix(".fabula/index/") } }

  @Test func `Tells of the memory from the first time to an edit`() throws {
    try expect(["build", "-n"], says: "index-dry-run.txt")
    try expect(["why", "index"], says: "index-why-never.txt")
    try expect(["index"], says: "index-first.txt")
    try expect(["index"], says: "index-unchanged.txt")
    try expect(["index", "--stats"], says: "index-stats.txt")
    try story.write("chapters/02-storm.md", "The storm was over.\n")
    try expect(["why", "index"], says: "index-why.txt")
    try expect(["index"], says: "index-edit.txt")
    try expect(["why", "index"], says: "index-why-current.txt")
    try story.write("story.yaml", ScratchStory.settings + "export: [epub, index]\n")
    try expect(["build", "-n"], says: "index-dry-run-export.txt")
    try expect(["build"], says: "index-export.txt")
    try expect(["status"], says: "index-status.txt")
    try story.write("build/index/postings", "mine")
    try expect(["why", "build/index/postings"], says: "index-why-output.txt")
  }

  @Test func `Says that there is nothing to remember`() throws {
    let empty = try ScratchStory()
    #expect(
      try CommandRun(["index"], in: empty.folder).errors
        .hasSuffix("\nThere is nothing to remember yet: no chapter has text.\n"))
  }

  @Test func `A build after it tells a first-time reader what it found`() throws {
    #expect(try run("index", "-q").errors == "")
    let build = try run("build")
    #expect(build.errors.hasPrefix("Read 3 chapters"))
    #expect(build.errors.contains("Your files are as they were."))
    #expect(try !StepList(building: story).ran.contains { $0.hasPrefix("chunk/") })
  }

  @Test func `Findings that were shown once are not shown again because of it`() throws {
    try story.write("chapters/02-storm.md", "The storm TK was over.\n")
    #expect(try run("build").errors.contains("placeholder-left"))
    #expect(try run("index").errors.contains("nothing has changed"))
    #expect(try !run("build").errors.contains("placeholder-left"))
  }

  @Test func `Steps are told to scripts, and the copy for other tools is an output`() throws {
    let first = try StepList(building: story, ["index"])
    #expect(
      first.ran == [
        "chunk/arrival", "chunk/storm", "chunk/wreck", "embed/arrival", "embed/storm",
        "embed/wreck", "read/arrival", "read/storm", "read/wreck",
      ])
    #expect(first.outputs == ["build/index/index.json"])
    #expect(story.read("build/index/postings") == story.read(".fabula/index/postings"))
    #expect(memory.count == 4)
  }

  @Test func `Cleaning removes the memory and a build of one book makes none`() throws {
    try story.write("story.yaml", ScratchStory.settings + "export: [epub, index]\n")
    #expect(try run("build", "-q").status == 0)
    let listed = try run("clean", "-n").output
    #expect(listed.split(separator: "\n").count { $0.hasSuffix("/postings") } == 2)
    #expect(
      try run("clean").errors.hasPrefix("Removed 5 files from build/ and "))
    #expect(!story.files.contains { $0.contains("index/") })
    #expect(try run("build", "-q", "epub").status == 0)
    #expect(memory == [])
  }

  @Test func `A text that has vanished holds the copy and not the memory`() throws {
    let text = String(repeating: "The lamp was out again. ", count: 20) + "\n"
    try story.write("chapters/01-arrival.md", text)
    try story.write("story.yaml", ScratchStory.settings + "export: [index]\n")
    #expect(try run("build", "-q").status == 0)
    let copy = story.read("build/index/chunks.jsonl")
    try story.write("chapters/01-arrival.md", "")
    #expect(try run("index").status == 3)
    #expect(story.read("build/index/chunks.jsonl") == copy)
    #expect(story.read(".fabula/index/chunks.jsonl") != copy)
    #expect(try run("restore", "arrival").output == text)
  }
}

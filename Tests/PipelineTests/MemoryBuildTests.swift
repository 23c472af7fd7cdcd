import Foundation
import Indexing
import Pipeline
import TestSupport
import Testing

/// Which steps bring the book's memory up to date, and which files they leave.
@Suite struct MemoryBuildTests {
  private let model = ScriptedEmbedding("static")

  private func built(settings: String = "") throws -> RememberedStory {
    let story = try RememberedStory(settings: settings)
    try story.build(model)
    return story
  }

  @Test func `Two builds in different folders leave the same bytes`() throws {
    let (one, other) = (try built(), try RememberedStory("deeper/elsewhere"))
    try other.build(model, jobs: 3)
    #expect(one.memory().keys.sorted() == RememberedStory.files)
    #expect(one.memory() == other.memory())
  }

  @Test func `A passage has an empty line between its paragraphs, for its vector too`() throws {
    let story = try built()
    try story.story.write("chapters/02-storm.md", "# Storm\n\nThe *lamp*\nwent out.\n\nRain.\n")
    try story.build(model)
    let lines = String(decoding: story.memory()["chunks.jsonl"] ?? [], as: UTF8.self)
    let passage = "Storm\n\nThe lamp\nwent out.\n\nRain."
    #expect(
      lines.contains("\"chapter\":\"storm\"")
        && lines.contains(passage.replacing("\n", with: "\\n")))
    #expect(model.takeAsked().contains(passage))
  }

  @Test func `Every step runs once at first and none then`() throws {
    let story = try RememberedStory()
    let first = try story.build(model)
    #expect(
      first?.remembering == [
        "chunk/arrival", "chunk/storm", "chunk/wreck", "embed/arrival", "embed/storm",
        "embed/wreck",
      ])
    #expect(first?.memory?.passages == 9)
    #expect(first?.memory?.wasWritten == true)
    #expect(try story.build(model) == nil)
    let again = try story.build(model, .all)
    #expect(again?.remembering == [])
    #expect(again?.memory?.wasWritten == false)
  }

  @Test func `An edited paragraph runs the two steps of its chapter`() throws {
    let story = try built()
    let before = story.memory()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    #expect(try story.build(model)?.remembering == ["chunk/storm", "embed/storm"])
    #expect(story.memory() != before)
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm"))
    #expect(try story.build(model)?.remembering == [])
    #expect(story.memory() == before)
  }

  @Test func `A new title runs no step and stands in the card`() throws {
    let story = try built()
    let before = story.memory()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", title: "Gale"))
    #expect(try story.build(model)?.remembering == [])
    let after = story.memory()
    #expect(after["index.json"] != before["index.json"])
    for name in ["chunks.jsonl", "postings", "vectors.npy"] { #expect(after[name] == before[name]) }
  }

  @Test func `A chapter that moves runs no step and moves in the files`() throws {
    let story = try built()
    let before = story.memory()
    try story.story.write("chapters/00-wreck.md", RememberedStory.chapter("wreck"))
    try story.story.remove("chapters/03-wreck.md")
    #expect(try story.build(model)?.remembering == [])
    for name in RememberedStory.files { #expect(story.memory()[name] != before[name], "\(name)") }
    #expect(try story.open(model).index.line(0).chapter == "wreck")
  }

  @Test(
    arguments: RememberedStory.files, [nil, "", "foreign", "\u{93}NUMPY"] as [String?])
  func `A file that was damaged or lost is made again`(name: String, text: String?) throws {
    let story = try built()
    let before = story.memory()
    let path = ".fabula/index/\(name)"
    if let text { try story.story.write(path, text) } else { try story.story.remove(path) }
    let memory = try story.open(model)
    #expect(!memory.isMapped)
    #expect(try memory.index.line(0).chapter == "arrival")
    #expect(try story.build(model)?.remembering == [])
    #expect(story.memory() == before)
    #expect(try story.open(model).isMapped)
  }

  @Test func `The store may be lost as well`() throws {
    let story = try built()
    let before = story.memory()
    for path in story.story.files where path.hasPrefix(".fabula/packs/") {
      try story.story.write(path, "damaged")
    }
    try story.story.remove(".fabula/index/postings")
    #expect(try story.open(model).index.postings.segments.count == 3)
    try story.build(model)
    #expect(story.memory() == before)
  }

  @Test func `Only what exports the memory copies it to build`() throws {
    let story = try RememberedStory(settings: "export: [index]\n")
    let report = try story.build(model, .all)
    #expect(report?.outputs == ["build/index/index.json"])
    #expect(story.memory(in: "build/index") == story.memory())
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 1))
    try story.build(model, .memory)
    #expect(story.memory(in: "build/index") == story.memory())
    try story.story.write("story.yaml", ScratchStory.settings)
    try story.build(model, .all)
    #expect(story.memory(in: "build/index") == [:])
    #expect(story.memory().count == 4)
    try story.build(model, .targets([.index]))
    #expect(story.memory(in: "build/index") == story.memory())
  }

  @Test func `A build of one book leaves the memory as it was`() throws {
    let story = try RememberedStory()
    #expect(try story.build(model, .targets([.epub]))?.memory == nil)
    #expect(story.memory() == [:])
    try story.build(model)
    let before = story.memory()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 1))
    #expect(try story.build(model, .targets([.epub]))?.remembering == [])
    #expect(story.memory() == before)
    #expect(try story.build(model, .all)?.remembering == ["chunk/storm", "embed/storm"])
    let books = story.story.books
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    try story.build(model)
    #expect(story.story.books == books)
  }

  @Test func `A story without text remembers nothing and forgets what it remembered`() throws {
    let story = try built()
    for name in ["01-arrival", "02-storm", "03-wreck"] {
      try story.story.write("chapters/\(name).md", "---\nabout: Nothing yet.\n---\n")
    }
    let report = try story.build(model)
    #expect(report?.memory?.passages == 0)
    #expect(story.memory() == [:])
    let memory = try story.open(model)
    #expect(memory.files == [])
    #expect(memory.place(of: 0) == nil)
  }

  @Test func `Chapters without passages have no rows`() throws {
    let story = try RememberedStory()
    try story.story.write("chapters/02-storm.md", "---\ntitle: A picture\n---\n\n![](a.png)\n")
    for _ in 0..<2 {
      let memory = try story.open(model)
      #expect(memory.files == [0, 2])
      #expect(memory.place(of: 2)?.file == 0)
      #expect(memory.place(of: 4)?.file == 2)
      #expect(memory.place(of: 4)?.row == 1)
      #expect(memory.place(of: 6) == nil)
      #expect(memory.place(of: -1) == nil)
      try story.build(model)
    }
  }

  @Test func `Without an embedder there are words and no vectors`() throws {
    let story = try built()
    let embedder = Embedder(table: nil, named: "embedding/none.table")
    let report = try story.build(embedder)
    #expect(report?.memory?.embedder.absence != nil)
    #expect(story.memory().keys.sorted() == ["chunks.jsonl", "index.json", "postings"])
    let memory = try StoryMemory(story.path, embedder: embedder)
    #expect(memory.isMapped)
    #expect(memory.index.vectors == nil)
    #expect(!memory.index.postings.segments[0].postings(of: Array("keeper".utf8)).isEmpty)
  }
}

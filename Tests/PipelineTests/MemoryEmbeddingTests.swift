import BuildGraph
import Foundation
import Indexing
import Manuscript
import Pipeline
import TestSupport
import Testing

/// When a model is asked for vectors, and what happens when it fails.
@Suite struct MemoryEmbeddingTests {
  private let model = ScriptedEmbedding()

  private func built() throws -> RememberedStory {
    let story = try RememberedStory()
    try story.build(model)
    #expect(model.takeAsked().count == 9)
    return story
  }

  @Test func `A costly model is asked only for the passages of an edited paragraph`() throws {
    let story = try built()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    try story.build(model)
    let asked = model.takeAsked()
    #expect(asked.count == 1)
    #expect(asked.first?.hasSuffix("Then the light went out.") == true)
  }

  @Test func `A costly model is asked for nothing when a chapter moves or is renamed`() throws {
    let story = try built()
    let text = story.story.read("chapters/03-wreck.md") ?? ""
    try story.story.remove("chapters/03-wreck.md")
    try story.story.write("chapters/00-the-hull.md", text)
    try story.build(model)
    #expect(model.takeAsked() == [])
    #expect(try story.open(model).index.line(0).chapter == "the-hull")
    #expect(model.takeAsked() == [])
  }

  @Test func `A costly model is asked for nothing when a scene goes to another chapter`() throws {
    let story = try built()
    let storm = (story.story.read("chapters/02-storm.md") ?? "").split(separator: "\n\n---\n\n")
    try story.story.write(
      "chapters/02-storm.md", storm[..<2].joined(separator: "\n\n---\n\n") + "\n")
    let wreck = story.story.read("chapters/03-wreck.md") ?? ""
    try story.story.write("chapters/03-wreck.md", wreck + "\n---\n\n" + storm[2])
    #expect(try story.build(model)?.memory?.passages == 9)
    #expect(model.takeAsked() == [])
  }

  @Test func `The same text twice is asked for once in a chapter`() throws {
    let story = try built()
    let text = RememberedStory.chapter("gale")
    let scenes = text.split(separator: "\n\n---\n\n")
    try story.story.write("chapters/04-gale.md", text + "\n---\n\n" + scenes[1] + "\n")
    try story.build(model)
    #expect(model.takeAsked().count == 3)
    let index = try story.open(model).index
    let id = try index.line(10).id
    #expect(try index.line(12).id == id + "-2")
    #expect(index.vectors?.components(of: 10) == index.vectors?.components(of: 12))
  }

  @Test func `A failure has its place, and the memory stays as it was until it passes`() throws {
    let story = try built()
    let before = story.memory()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    model.fail(at: "light went out")
    for _ in 0..<2 {
      let report = try story.build(model)
      let failure = try #require(report?.diagnostics.first { $0.code == "embedding-failed" })
      #expect(failure.severity == .error)
      #expect(failure.message.contains("the server fell asleep"))
      #expect(failure.range?.unit == SourceUnit(.body, "storm"))
      let body = Array(
        RememberedStory.chapter("storm", changed: 2).utf8.dropFirst(
          "---\ntitle: The storm\n---\n".utf8.count))
      let passage = failure.range.map { String(decoding: body[$0.bytes], as: UTF8.self) } ?? ""
      #expect(passage.hasSuffix("Then the light went out."))
      #expect(report?.memory?.isHeld == true)
      #expect(story.memory() == before)
    }
    let memory = try story.open(model)
    #expect(memory.vectorTrouble == "the server fell asleep")
    #expect(memory.index.vectors == nil)
    #expect(try memory.index.line(4).text.suffix(9) == Array("went out.".utf8)[...])
    model.fail(at: nil)
    let report = try story.build(model)
    #expect(report?.remembering == ["embed/storm"])
    #expect(report?.memory?.isHeld == false)
    #expect(try story.open(model).isMapped)
    #expect(try story.build(model) == nil)
  }

  @Test func `A failure in one chapter loses no vector of another`() throws {
    let story = try RememberedStory()
    model.fail(at: "storm")
    #expect(try story.build(model)?.diagnostics.count { $0.code == "embedding-failed" } == 1)
    #expect(story.memory() == [:])
    _ = model.takeAsked()
    model.fail(at: nil)
    try story.build(model)
    #expect(model.takeAsked().allSatisfy { $0.contains("storm") })
    #expect(story.memory().count == 4)
  }

  @Test func `Another model makes every vector anew and the build says so`() throws {
    let story = try built()
    let before = story.memory()
    let other = ScriptedEmbedding(digest: "beef")
    let unchanged = try BuildExplanation(story.path, target: .index) { Embedder(model) }
    #expect(unchanged.isUpToDate)
    let changed = try BuildExplanation(story.path, target: .index) { Embedder(other) }
    #expect(changed.embedderChange?.new == "letters (beef)")
    #expect(!changed.isUpToDate)
    let report = try story.build(other)
    #expect(report?.remembering == ["embed/arrival", "embed/storm", "embed/wreck"])
    #expect(report?.memory?.embedderChange?.old == "letters (00d1)")
    #expect(report?.memory?.embedderChange?.new == "letters (beef)")
    let why = try BuildExplanation(story.path, target: .index)
    #expect(
      why.causes.first?.reason
        == .settingChanged(
          name: "embedder", old: "scripted letters 16 00d1", new: "scripted letters 16 beef"))
    #expect(story.memory()["vectors.npy"] != before["vectors.npy"])
    #expect(story.memory()["chunks.jsonl"] == before["chunks.jsonl"])
    // The vectors of the first are still known.
    _ = model.takeAsked()
    #expect(try story.build(model)?.remembering == [])
    #expect(model.takeAsked() == [])
    #expect(story.memory() == before)
  }
}

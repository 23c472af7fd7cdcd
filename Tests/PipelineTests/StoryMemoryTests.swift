import BuildGraph
import Foundation
import Indexing
import Pipeline
import TestSupport
import Testing

/// The memory as it is opened to be asked.
@Suite struct StoryMemoryTests {
  private let model = ScriptedEmbedding("static")

  /// Everything that an index can be asked.
  private func answers(_ memory: StoryMemory) throws -> [String] {
    let index = memory.index
    var answers: [String] = []
    for row in 0..<index.rowCount {
      let line = try index.line(row)
      let place = memory.place(of: row).map { "\($0.file) \($0.row)" } ?? "nowhere"
      answers.append("\(line) \(place) \(index.vectors?.components(of: row) ?? [])")
    }
    for segment in index.postings.segments {
      for number in 0..<segment.termCount {
        let term = segment.term(number)
        answers.append("\(term) \(segment.postings(of: term))")
      }
    }
    return answers + ["\(index.card)"]
  }

  @Test func `Answers are the same from the files and from the text`() throws {
    let story = try RememberedStory()
    let unbuilt = try story.open(model)
    #expect(!unbuilt.isMapped)
    try story.build(model)
    let mapped = try story.open(model)
    #expect(mapped.isMapped)
    #expect(try answers(mapped) == answers(unbuilt))
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    let edited = try story.open(model)
    #expect(!edited.isMapped)
    #expect(try answers(edited) != answers(mapped))
    try story.build(model)
    #expect(try answers(story.open(model)) == answers(edited))
  }

  @Test func `Only what changed is made again`() throws {
    let story = try RememberedStory()
    let costly = ScriptedEmbedding()
    try story.build(costly)
    _ = costly.takeAsked()
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    #expect(try story.open(costly).index.rowCount == 9)
    #expect(costly.takeAsked().count == 1)
  }

  @Test func `Opening takes no lock and writes nothing`() throws {
    let story = try RememberedStory()
    _ = try story.open(model)
    #expect(!story.story.files.contains { $0.hasPrefix(".fabula") })
    try story.build(model)
    try story.story.write("chapters/02-storm.md", RememberedStory.chapter("storm", changed: 2))
    let stamps = try stamps(of: story)
    let lock = try BuildLock(StoryFolder(story.path), command: "a build that takes its time")
    let locked = try self.stamps(of: story)
    _ = try story.open(model)
    #expect(try self.stamps(of: story) == locked)
    withExtendedLifetime(lock) {}
    #expect(stamps.keys == locked.keys)
  }

  private func stamps(of story: RememberedStory) throws -> [String: Date] {
    var stamps: [String: Date] = [:]
    for path in story.story.files {
      let file = story.story.folder.appending(path: path).path
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      stamps[path] = attributes[.modificationDate] as? Date
    }
    return stamps
  }

  @Test func `Files of another embedder are not taken`() throws {
    let story = try RememberedStory()
    try story.build(model)
    #expect(try !story.open(ScriptedEmbedding("static", digest: "beef")).isMapped)
    #expect(try !StoryMemory(story.path, embedder: Embedder(table: nil, named: "x")).isMapped)
  }

  @Test func `A passage that stands twice in the story is numbered`() throws {
    let story = try RememberedStory()
    try story.story.write("chapters/04-again.md", RememberedStory.chapter("storm"))
    let index = try story.open(model).index
    #expect(try index.line(9).id == index.line(3).id + "-2")
    #expect(try index.line(9).chapter == "again")
  }
}

import Foundation
import TestSupport
import Testing

/// The story that comes with the program: it must be as good as it can be, its three gaps aside.
@Suite struct ExampleStoryTests {
  private func story() throws -> ScratchStory {
    let story = try ScratchStory("example-story")
    let source = Recorded.repository.appending(path: "example-story")
    for case let path as String in FileManager.default.enumerator(atPath: source.path) ?? .init()
    where !path.hasPrefix("build") && !path.hasPrefix(".fabula") {
      let file = source.appending(path: path)
      if let data = try? Data(contentsOf: file) { try story.write(path, bytes: [UInt8](data)) }
    }
    return story
  }

  @Test func reportsOnlyTheMissingPictures() throws {
    let story = try story()
    #expect(try Finding.all(in: story).map(\.code) == ["cover-missing", "image-missing"])
    let check = try CommandRun(["check", "--strict"], in: story.folder)
    #expect(try check.transcript == Recorded.text("example-check.txt", recording: check.transcript))
    #expect(check.status == 3)
  }

  @Test func buildsWithOneUnwrittenChapter() throws {
    let story = try story()
    let before = story.writersFiles
    let build = try CommandRun(["build"], in: story.folder)
    #expect(build.status == 0)
    #expect(build.errors.contains("Read 10 chapters"))
    #expect(build.errors.contains("Unwritten, so left out: The Clock Chamber.\n"))
    #expect(build.errors.hasSuffix("Go on with: fabula check, fabula status\n"))
    #expect(story.writersFiles == before)
    let epub = try BuiltEPUB(of: story)
    #expect(epub.pages.contains("Chapter One"))
    #expect(!epub.names.contains { $0.contains("the-clock-chamber") })
  }
}

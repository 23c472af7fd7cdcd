import Foundation
import TestSupport
import Testing

/// Builds that are stopped half-way: whatever was finished stands, and the next build is right.
@Suite(.serialized) struct InterruptionTests {
  /// Words that differ from chapter to chapter and from edit to edit.
  private static func chapter(_ number: Int, edit: UInt64 = 0) -> String {
    var random = SplitMix(seed: UInt64(number) << 32 | edit)
    let words = ["wind", "lamp", "stairs", "Mara", "rain", "*rose*", "fell.", "Again", "nobody"]
    let paragraphs = (0..<40).map { _ in
      (0..<20).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
    return "---\ntitle: Night \(number) \(edit % 3)\n---\n" + paragraphs.joined(separator: "\n\n")
      + "\n"
  }

  private static func story(_ chapters: Int) throws -> ScratchStory {
    let story = try ScratchStory(bytes: [:])
    for number in 1...chapters { try story.write("chapters/\(number).md", chapter(number)) }
    return story
  }

  /// What a build of the same files in another folder makes.
  private static func cleanBooks(of story: ScratchStory) throws -> [String: Data] {
    let clean = try ScratchStory("clean")
    for (path, data) in story.writersFiles where !path.hasSuffix("/") {
      try clean.write(path, bytes: [UInt8](data))
    }
    #expect(try CommandRun(["build", "-q"], in: clean.folder).status == 0)
    return clean.books
  }

  @Test func endsWith130OnControlCAndGoesOnThen() throws {
    let story = try Self.story(60)
    let before = story.writersFiles
    var run: CommandRun
    var attempts = 0
    // On a busy machine a build can end before the signal is sent.
    repeat {
      let build = try RunningCommand(["build", "--json", "-j", "1"], in: story.folder)
      #expect(build.wait { $0.output.contains("\n") })
      build.send(SIGINT)
      run = build.finish()
      attempts += 1
      if run.status == 0 { _ = try CommandRun(["clean"], in: story.folder) }
    } while run.status == 0 && attempts < 10
    #expect(run.status == 130)
    #expect(
      run.errors == "Stopped. What was finished is kept; run the command again to go on.\n")
    #expect(story.writersFiles == before)
    let next = try StepList(building: story)
    #expect(!next.cached.isEmpty)
    #expect(story.books == (try Self.cleanBooks(of: story)))
  }

  @Test func stopsWaitingOnControlC() throws {
    let story = try Self.story(1)
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    try story.write("chapters/1.md", "It fell.\n")
    let books = story.books
    let lock = open(story.folder.appending(path: ".fabula/lock").path, O_RDWR)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    let build = try RunningCommand(["build"], in: story.folder)
    #expect(build.wait { $0.errors.contains("waiting for it to end.\n") })
    build.send(SIGINT)
    #expect(build.finish().status == 130)
    #expect(story.books == books)
  }

  /// `FABULA_LONG=1` kills 200 times.
  @Test func isRightAfterBeingKilledAtRandomMoments() throws {
    let isLong = ProcessInfo.processInfo.environment["FABULA_LONG"] != nil
    var random = SplitMix(seed: 0x5EED)
    let story = try Self.story(8)
    let clock = ContinuousClock()
    let whole = try clock.measure { _ = try CommandRun(["build", "-q"], in: story.folder) }
    let longest = Int(whole / .microseconds(1))
    var killed = 0
    for round in 0..<(isLong ? 200 : 25) {
      for _ in 0...random.below(3) {
        let number = 1 + random.below(8)
        try story.write("chapters/\(number).md", Self.chapter(number, edit: random.next() >> 40))
      }
      // Now and then a build from nothing, or after a book was lost.
      if round.isMultiple(of: 8) { try story.remove(".fabula") }
      if round.isMultiple(of: 5) { try? story.remove("build/the-lamp.epub") }
      let before = story.writersFiles
      let build = try RunningCommand(["build", "-q"], in: story.folder)
      usleep(UInt32(random.below(longest)))
      build.send(SIGKILL)
      if build.finish().status == SIGKILL { killed += 1 }
      #expect(story.writersFiles == before)
      if let book = story.bytes("build/the-lamp.epub") {
        #expect(throws: Never.self) { try BuiltEPUB(book) }
      }
      #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
      #expect(story.books == (try Self.cleanBooks(of: story)))
    }
    #expect(killed > 0)
  }
}

import Foundation
import TestSupport
import Testing

/// Which steps a build runs, and which files it leaves.
@Suite struct IncrementalTests {
  private func story() throws -> ScratchStory {
    let story = try ScratchStory(bytes: [:])
    for (number, name) in ["arrival", "storm", "wreck", "ledger", "home"].enumerated() {
      try story.write(
        "chapters/0\(number + 1)-\(name).md",
        "---\ntitle: The \(name)\n---\nThe \(name) was on \(number).\n")
    }
    return story
  }

  private func built() throws -> ScratchStory {
    let story = try story()
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    return story
  }

  @Test func runsEveryStepOnceAtFirstAndNoneThen() throws {
    let story = try story()
    let first = try StepList(building: story)
    for kind in ["read", "epub-page", "web-page"] {
      #expect(first.ran.contains("\(kind)/storm"))
    }
    #expect(Set(first.ran).count == first.ran.count)
    #expect(first.outputs == ["build/the-lamp.epub", "build/html/index.html"])
    #expect(try StepList(building: story).ran == [])
  }

  @Test func runsOnlyTheStepsOfAnEditedChapter() throws {
    let story = try built()
    try story.write("chapters/03-wreck.md", "---\ntitle: The wreck\n---\nThe wreck was off.\n")
    let steps = try StepList(building: story)
    #expect(
      steps.ran == [
        "chunk/wreck", "embed/wreck", "epub-page/wreck", "read/wreck", "web-page/wreck",
      ])
    #expect(Set(steps.cached).isSuperset(of: ["read/storm", "epub-page/storm", "web-contents"]))
  }

  @Test func remakesNeighboursAndContentsForANewTitle() throws {
    let story = try built()
    try story.write("chapters/03-wreck.md", "---\ntitle: A wreck\n---\nThe wreck was on 2.\n")
    #expect(
      try StepList(building: story).ran == [
        "epub-page/wreck", "read/wreck", "web-contents", "web-page/ledger",
        "web-page/storm", "web-page/wreck",
      ])
    #expect(try BuiltEPUB(of: story).text("nav.xhtml").contains("A wreck"))
  }

  @Test func rendersNothingAnewForAHeaderThatChangesNoPage() throws {
    let story = try built()
    try story.write(
      "chapters/03-wreck.md", "---\ntitle: The wreck\nstatus: final\n---\nThe wreck was on 2.\n")
    #expect(try StepList(building: story).ran == ["read/wreck"])
  }

  @Test func goesByContentAndNotByClocks() throws {
    let story = try built()
    let date = Date(timeIntervalSince1970: 2_000_000_000)
    for path in story.writersFiles.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: story.folder.appending(path: path).path)
    }
    #expect(try StepList(building: story).ran == [])
  }

  @Test func redoesNothingInACopyWithItsCache() throws {
    let story = try built()
    let copy = story.folder.deletingLastPathComponent().appending(path: "copy")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/cp")
    process.arguments = ["-r", story.folder.path, copy.path]
    try process.run()
    process.waitUntilExit()
    let run = try CommandRun(["build", "--json"], in: copy)
    #expect(run.output.contains("\"event\":\"done\",\"ran\":0,"))
  }

  @Test func keepsThePagesOfAChapterThatMoves() throws {
    let story = try built()
    #expect(try CommandRun(["move", "home", "--first"], in: story.folder).status == 0)
    let steps = try StepList(building: story)
    #expect(steps.ran.allSatisfy { $0.hasPrefix("web-") })
    #expect(steps.cached.contains("epub-page/home"))
    let pages = try BuiltEPUB(of: story).names.filter { $0.hasSuffix("home.xhtml") }
    #expect(pages == ["EPUB/home.xhtml"])
  }

  @Test func removesThePageOfAChapterThatIsGone() throws {
    let story = try built()
    try story.write("build/html/mine.html", "mine")
    try story.write("build/notes.txt", "mine")
    try story.remove("chapters/03-wreck.md")
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    #expect(story.books["build/html/wreck.html"] == nil)
    #expect(story.read("build/html/mine.html") == "mine")
    #expect(try CommandRun(["clean"], in: story.folder).status == 0)
    #expect(
      story.files.filter { $0.hasPrefix("build/") } == ["build/html/mine.html", "build/notes.txt"])
  }

  @Test(arguments: ["build/html/storm.html", "build/the-lamp.epub", "build/html/book.css"])
  func restoresAnOutputThatWasEditedOrLost(path: String) throws {
    let story = try built()
    let books = story.books
    for isLost in [false, true] {
      if isLost { try story.remove(path) } else { try story.write(path, "edited") }
      let target = path.hasSuffix("epub") ? "epub" : "html"
      let why = try CommandRun(["why", target], in: story.folder).output
      #expect(
        why.contains(
          "\(target) will be made again: \(path) \(isLost ? "is gone" : "was edited by hand")"))
      #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
      #expect(story.books == books)
    }
  }

  @Test func leavesTheBooksOfOtherTargetsAlone() throws {
    let story = try story()
    for target in ["epub", "html", "html-single", "epub"] {
      #expect(try CommandRun(["build", "-q", target], in: story.folder).status == 0)
    }
    for path in ["build/the-lamp.epub", "build/html/index.html", "build/the-lamp.html"] {
      #expect(story.books[path] != nil)
    }
    // Nothing was made twice on the way; the memory is not asked for by a book.
    let rest = try StepList(building: story).ran
    #expect(rest.allSatisfy { $0.hasPrefix("chunk/") || $0.hasPrefix("embed/") })
  }

  @Test func makesTheSameBytesInAnotherFolder() throws {
    let (one, other) = (try built(), try ScratchStory("another/deeper"))
    for (path, data) in one.writersFiles where !path.hasSuffix("/") {
      try other.write(path, bytes: [UInt8](data))
    }
    #expect(
      try CommandRun(
        ["build", "-q", "-j", "1"], in: other.folder, environment: ["TZ": "Asia/Tokyo"]
      )
      .status == 0)
    #expect(one.books.count > 8)
    #expect(one.books == other.books)
  }

  @Test func takesTheStorysOwnTemplates() throws {
    let story = try built()
    try story.write("templates/epub/book.css", "p { color: teal }\n")
    let steps = try StepList(building: story)
    #expect(steps.ran == [])
    let epub = try BuiltEPUB(of: story)
    #expect(epub.text("style.css") == "p { color: teal }")
    try story.remove("templates")
    #expect(try CommandRun(["build", "-q"], in: story.folder).status == 0)
    #expect(try BuiltEPUB(of: story).text("style.css") != "p { color: teal }")
  }

  @Test func saysThatAChapterCameBackToWhatItWas() throws {
    let story = try built()
    let text = story.read("chapters/03-wreck.md") ?? ""
    try story.write("chapters/03-wreck.md", text + "More words.\n")
    #expect(
      try CommandRun(["build"], in: story.folder).errors
        .contains("Chapter 3 (The wreck) changed (+2 words).\n"))
    try story.write("chapters/03-wreck.md", text)
    #expect(
      try CommandRun(["build"], in: story.folder).errors
        .contains("Chapter 3 (The wreck) changed (-2 words).\n"))
  }
}

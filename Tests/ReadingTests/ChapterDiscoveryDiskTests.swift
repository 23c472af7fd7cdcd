import Foundation
import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct ChapterDiscoveryDiskTests {
  @Test func readsFilesFoldersAndLinks() throws {
    let story = try ScratchStory("s", ["chapters/01-a.md": "a", "chapters/part/01-b.md": "b"])
    let files = FileManager.default
    let outside = story.folder.deletingLastPathComponent().appending(path: "outside.md")
    try Data("x".utf8).write(to: outside)
    for (name, target) in [
      ("02-in.md", "01-a.md"), ("03-out.md", outside.path), ("04-gone.md", "nowhere.md"),
      ("05-up", ".."), ("06-self.md", "06-self.md"), ("part/07-loop", "../part"),
    ] {
      try files.createSymbolicLink(
        atPath: story.folder.appending(path: "chapters/\(name)").path, withDestinationPath: target)
    }
    let (layout, diagnostics) = ChapterDiscovery.layout(
      of: DiskStoryDirectory(story.folder.path))
    #expect(
      layout.chapters.map(\.path) == [
        "chapters/01-a.md", "chapters/02-in.md", "chapters/part/01-b.md",
      ])
    #expect(
      diagnostics.map(\.code).sorted() == [
        "link-broken", "link-leaves-story", "link-loop", "link-loop", "link-loop",
      ])
  }

  @Test func givesNothingForAFolderThatIsNotThere() {
    #expect(DiskStoryDirectory("/nowhere/at/all").list("") == nil)
  }

  @Test func readsWhatAProgramPrints() {
    #expect(ChildProcess.output(of: ["echo", "a b"]) == "a b\n")
    #expect(ChildProcess.output(of: ["false"]) == nil)
    #expect(ChildProcess.output(of: ["no-such-program-here"]) == nil)
    #expect(ChildProcess.output(of: []) == nil)
  }
}

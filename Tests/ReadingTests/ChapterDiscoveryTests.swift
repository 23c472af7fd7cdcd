import Manuscript
import Reading
import Testing

@Suite struct ChapterDiscoveryTests {
  private func discover(_ files: [String]) -> (layout: StoryLayout, codes: [String]) {
    let (layout, diagnostics) = ChapterDiscovery.layout(of: ListedDirectory(files: files))
    return (layout, diagnostics.map(\.code))
  }

  private func paths(_ files: [String]) -> [String] {
    discover(files).layout.chapters.map(\.path)
  }

  @Test func ordersByNumberAndNotByDigits() {
    #expect(
      paths(["chapters/10-c.md", "chapters/9-b.md", "chapters/01-a.md"])
        == ["chapters/01-a.md", "chapters/9-b.md", "chapters/10-c.md"])
  }

  @Test(arguments: [
    (["chapters/1.md", "manuscript/2.md", "3.md"], "chapters"),
    (["manuscript/2.md", "scenes/2.md"], "manuscript"), (["scenes/2.md", "3.md"], "scenes"),
    (["chapters/_a.md", "manuscript/2.md"], "manuscript"), (["3.md"], ""),
  ])
  func takesTheFirstFolderThatHoldsChapters(files: [String], folder: String) {
    #expect(discover(files).layout.folder == folder)
  }

  @Test func saysWhatItLeavesOutAndWhy() {
    let layout = discover([
      "chapters/01-a.md", "chapters/_b.md", "chapters/.c.md", "chapters/d.txt", "chapters/e.png",
      "chapters/_old/x.md", "scenes/1.md", "outline.md", "README.md",
    ]).layout
    #expect(
      layout.leftOut.map { "\($0.path): \($0.reason)" } == [
        "chapters/.c.md: hidden", "chapters/_b.md: underscore", "chapters/_old/: underscore",
        "chapters/d.txt: notMarkdown", "outline.md: otherFolder", "scenes/: otherFolder",
      ])
  }

  @Test func readsABareFolder() {
    let found = discover([
      "01-a.md", "02-b.markdown", "03-c.MD", "README.md", "LICENSE.md", "changelog.md", "notes.md",
      "_x.md", ".y.md", "old.docx", "cover.jpg", "research/a.md", "build/a.md", "tools/a.md",
      "proposals/a.md", ".fabula/a.md", "node_modules/a.md", "front/dedication.md",
    ])
    #expect(found.layout.chapters.map(\.path) == ["01-a.md", "02-b.markdown", "03-c.MD"])
    #expect(
      found.layout.leftOut.map(\.path) == [
        ".y.md", "LICENSE.md", "README.md", "_x.md", "changelog.md", "notes.md", "old.docx",
        "research/",
      ])
    #expect(found.layout.front.map(\.handle) == ["dedication"])
    #expect(found.codes == [])
  }

  @Test func takesSubfoldersForParts() {
    let layout = discover([
      "chapters/02-the-sea/01-a.md", "chapters/02-the-sea/2.md", "chapters/10-home/2.md",
      "chapters/00-prologue.md", "chapters/10-home/deep/3.md",
    ]).layout
    #expect(layout.parts.map(\.title) == ["The Sea", "Home"])
    #expect(
      layout.chapters.map { "\($0.handle) \($0.part ?? -1)" }
        == ["prologue -1", "a 0", "the-sea-2 0", "home-2 1", "home-3 1"])
  }

  @Test func findsBibleAndMatterInTheOrderOfBooks() {
    let layout = discover([
      "story.yaml", "bible.yaml", "bible/b.yaml", "bible/a.yaml", "bible/_x.yaml", "1.md",
      "front/epigraph.md", "front/dedication.md", "front/zebra.md", "back/about-the-author.md",
      "back/02-acknowledgements.md",
    ]).layout
    #expect(layout.hasStoryFile)
    #expect(layout.bible == ["bible.yaml", "bible/a.yaml", "bible/b.yaml"])
    #expect(layout.front.map(\.handle) == ["dedication", "epigraph", "zebra"])
    #expect(layout.back.map(\.handle) == ["acknowledgements", "about-the-author"])
  }

  @Test(arguments: [
    (["01-a.md", "outline.md"], ["mixed-numbering"]), (["07-a.md", "7-b.md"], ["repeated-number"]),
    (["07a-x.md", "07b-y.md"], []), (["01-01-x.md", "01-02-y.md"], []),
    (["Storm.md", "storm.md"], ["names-differ-in-case"]), (["a.md", "b.md"], []),
    ([], ["no-chapters"]), (["story.yml", "1.md"], ["misnamed-file"]),
    (["Chapter 1.md", "Prologue.md"], ["mixed-numbering"]),
  ])
  func reportsNamesThatDoNotFitTogether(files: [String], codes: [String]) {
    #expect(discover(files).codes == codes)
  }

  @Test func showsTheWayOutOfMixedNumbering() throws {
    let files = ListedDirectory(files: ["chapters/01-a.md", "chapters/17-b.md", "chapters/c.md"])
    let diagnostic = try #require(ChapterDiscovery.layout(of: files).1.first)
    #expect(diagnostic.severity == .error)
    #expect(
      diagnostic.help.first == "rename it to 00-c.md so that it comes first, "
        + "or to 18-c.md so that it comes last")
  }

  @Test func givesEveryFileAHandleOfItsOwn() {
    let (layout, codes) = discover(["01-mara.md", "02-tobias.md", "03-mara.md"])
    #expect(layout.chapters.map(\.handle) == ["mara", "tobias", "mara-2"])
    #expect(codes == [])
    let problems = ChapterHandles.problems(in: layout, ids: [nil, nil, nil])
    #expect(problems.map(\.code) == ["duplicate-handle"])
    let id = Located("mara-again", at: SourceRange(SourceUnit(.header, "mara-2"), 4..<14))
    #expect(ChapterHandles.problems(in: layout, ids: [nil, nil, id]).isEmpty)
  }

  @Test(arguments: [
    (DirectoryEntry.Kind.leavesStory, "link-leaves-story"), (.loop, "link-loop"),
    (.broken, "link-broken"), (.unnameable, "file-name-not-utf8"),
  ])
  func reportsLinksThatLeadNowhere(kind: DirectoryEntry.Kind, code: String) {
    let directory = ListedDirectory([
      "": [DirectoryEntry("chapters", .folder)],
      "chapters": [DirectoryEntry("01-a.md", .file), DirectoryEntry("02-b.md", kind)],
    ])
    let (layout, diagnostics) = ChapterDiscovery.layout(of: directory)
    #expect(layout.chapters.count == 1)
    #expect(diagnostics.map(\.code) == [code])
  }

  @Test func orders10000FilesInAMoment() {
    let names = (0..<10_000).map { "chapters/\(($0 * 7919) % 10_000)-a-chapter-\($0).md" }
    let start = ContinuousClock.now
    let layout = discover(names).layout
    #expect(layout.chapters.map(\.name.number) == Array(0..<10_000))
    // Generous, for a debug build on a busy machine.
    #expect(start.duration(to: .now) < .seconds(20))
  }
}

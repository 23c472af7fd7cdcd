import BuildGraph
import Foundation
import Testing

@Suite struct BuilderTests {
  @Test func doesNothingTheSecondTimeAndRepeatsTheSummary() throws {
    let book = try TinyBook()
    let first = try book.build()
    #expect(first.difference == .neverBuilt)
    #expect(first.ids(.ran) == ["book", "page/1.md", "page/2.md"])
    #expect(book.outputs()["html/1.md.html"] == "ONE\nALPHA")
    #expect(book.outputs()["book.txt"] == "One\nTwo")
    let second = try book.build()
    #expect(second.difference == nil)
    #expect(second.summary == "2 chapters")
  }

  @Test func doesNothingAfterATouchOfEveryFile() throws {
    let book = try TinyBook()
    try book.build()
    for name in ["chapters/1.md", "chapters/2.md", "build/book.txt"] {
      let text = try #require(book.read(name))
      try book.write(name, text)
    }
    #expect(try book.build().difference == nil)
  }

  @Test func namesTheInputThatChangedAndTheChainToIt() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/2.md", "Zwei\ngamma")
    let run = try book.build()
    #expect(run.difference == .sourceChanged(path: "chapters/2.md"))
    #expect(run.ids(.ran) == ["book", "page/2.md"])
    #expect(run.ids(.cached) == ["page/1.md"])
    let snapshot = try #require(SnapshotFile(try book.open()))
    let chain = Cause.chain(for: "book") { snapshot.reason(for: $0) }
    #expect(chain.map(\.id) == ["book", "titles"])
    #expect(
      chain.last?.reason
        == .inputChanged(
          role: "read", from: "chapters/2.md", old: Digest(hashing: "Two\nbeta"),
          new: Digest(hashing: "Zwei\ngamma")))
    #expect(run.written == ["build/html/2.md.html", "build/book.txt"])
  }

  @Test func cutsOffWhereTheResultIsTheSame() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/2.md", "Two\nother words")
    let run = try book.build()
    #expect(run.ids(.ran) == ["page/2.md"])
    #expect(run.ids(.cached) == ["book", "page/1.md"])
  }

  @Test func writesNoOutputWhoseBytesComeOutTheSame() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/2.md", "TWO\nbeta")
    let run = try book.build()
    #expect(run.ids(.ran) == ["book", "page/2.md"])
    #expect(run.written == ["build/book.txt"])
  }

  @Test func namesTheSettingAndTheVersionThatChanged() throws {
    let book = try TinyBook()
    try book.build()
    book.style = ["font": "serif"]
    book.settings["style"] = Digest(hashing: "serif")
    let styled = try book.build()
    #expect(styled.difference == .settingChanged(name: "style"))
    #expect(
      styled.events.first { $0.result.id == "page/1.md" }?.result.reason
        == .settingChanged(name: "font", old: nil, new: "serif"))
    book.version = 2
    book.settings["page"] = Digest(hashing: "2")
    let raised = try book.build()
    #expect(
      raised.events.first { $0.result.id == "page/1.md" }?.result.reason
        == .versionChanged(old: 1, new: 2))
    #expect(raised.ids(.cached) == ["book"])
  }

  @Test func redoesNothingWhenItGoesBackToAnEarlierText() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/1.md", "One\nelsewhere")
    try book.build()
    try book.write("chapters/1.md", "One\nalpha")
    let run = try book.build()
    #expect(run.ids(.ran) == [])
    #expect(book.outputs()["html/1.md.html"] == "ONE\nALPHA")
  }

  @Test func noticesAFileWhereThereWasNone() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("preface.md", "hello")
    #expect(try book.build().difference == .sourceAppeared(path: "preface.md"))
  }

  @Test func noticesANewAndARemovedChapter() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/3.md", "Three")
    let added = try book.build()
    #expect(added.difference == .listingChanged(path: "chapters"))
    #expect(added.ids(.ran) == ["book", "page/3.md"])
    try book.remove("chapters/3.md")
    let removed = try book.build()
    #expect(removed.removed == ["build/html/3.md.html"])
    #expect(book.outputs().keys.sorted() == ["book.txt", "html/1.md.html", "html/2.md.html"])
    #expect(try book.build().difference == nil)
  }

  @Test func takesNoNoticeOfHiddenFilesAndBackups() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("chapters/.1.md.swp", "x")
    try book.write("chapters/1.md~", "x")
    #expect(try book.build().difference == nil)
  }

  @Test func remembersAFailureUntilItsKeyChanges() throws {
    let book = try TinyBook()
    try book.write("chapters/2.md", "Two\npoison")
    let first = try book.build()
    #expect(first.ids(.failed) == ["page/2.md"])
    #expect(first.ids(.blocked("page/2.md")) == ["book"])
    try book.write("chapters/1.md", "One\nmore")
    let second = try book.build()
    #expect(second.ids(.failed) == ["page/2.md"])
    #expect(
      second.events.first { $0.result.id == "page/2.md" }?.result.remarks
        == Array("poisoned".utf8))
    #expect(book.tries["2.md"] == 1)
    try book.write("chapters/2.md", "Two\nhealed")
    #expect(try book.build().ids(.ran) == ["book", "page/2.md"])
  }

  @Test func throwsWhatTheMachineRefusesAndForgetsIt() throws {
    let book = try TinyBook()
    book.jobs = 1
    try book.write("chapters/2.md", "Two\nmachine")
    #expect(throws: MachineError(.read, "chapters/2.md", code: EIO)) { try book.build() }
    try book.write("chapters/2.md", "Two\nbeta")
    let run = try book.build()
    #expect(run.ids(.cached) == ["page/1.md"])
    #expect(run.ids(.ran) == ["book", "page/2.md"])
  }

  @Test func stopsStartingWhenInterruptedAndKeepsWhatIsDone() throws {
    let book = try TinyBook()
    book.jobs = 1
    let interrupt = Interrupt()
    #expect(throws: Interrupted()) {
      try book.build(interrupt: interrupt) { _ in interrupt.set() }
    }
    let run = try book.build()
    #expect(run.ids(.cached) == ["page/1.md"])
    #expect(run.ids(.ran) == ["book", "page/2.md"])
  }

  @Test func runsEqualWorkOnce() throws {
    let book = try TinyBook(["1.md": "Same", "2.md": "Same"])
    let run = try book.build()
    #expect(run.ids(.ran).count == 2)
    #expect(run.ids(.cached).count == 1)
    #expect(book.tries.total == 1)
    #expect(book.outputs()["html/2.md.html"] == "SAME")
  }

  @Test(arguments: [1, 2, 7]) func givesTheSameResultForEveryNumberOfJobs(jobs: Int) throws {
    let chapters = Dictionary(uniqueKeysWithValues: (10..<40).map { ("\($0).md", "C\($0)\ntext") })
    let book = try TinyBook(chapters)
    book.jobs = jobs
    #expect(try book.build().ids(.ran).count == 31)
    #expect(book.outputs().count == 31)
    #expect(book.outputs()["html/39.md.html"] == "C39\nTEXT")
  }
}

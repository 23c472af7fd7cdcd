import FabulaCommands
import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct BuildSummaryTests {
  private func layout(_ files: [String]) -> StoryLayout {
    ChapterDiscovery.layout(of: ListedDirectory(files: files)).0
  }

  @Test func tellsAllOfTheFirstBuildOfABareFolder() throws {
    let files = (1...27).map { "\($0)-chapter.md" } + ["README.md", "old.docx"]
    let summary = BuildSummary(
      layout: layout(files), words: 160_543,
      guess: StoryGuess(folder: "/x/dracula", author: "A. Writer", text: []), isFirst: true,
      outputs: [
        .init(path: "build/dracula.epub", wordsIn: 160_543, wordsOut: 160_543),
        .init(path: "build/html/index.html", wordsIn: 160_543, wordsOut: 160_000),
        .init(path: "build/dracula.html", wordsIn: 160_543, wordsOut: 160_543, isHeld: true),
      ], created: ["build/", ".fabula/"])
    #expect(try summary.text == Recorded.text("build-first.txt", recording: summary.text))
  }

  @Test func saysWhatAnEditChanged() throws {
    let summary = BuildSummary(
      layout: layout(["1.md"]), words: 10, isFirst: false,
      outputs: [.init(path: "build/t.epub", wordsIn: 10, wordsOut: 10)],
      changes: [
        .init(chapter: "Chapter 12 (The Wreck)", words: 2212, wordsBefore: 2000),
        .init(chapter: "Chapter 3 (The Storm)", words: 9, wordsBefore: 10),
        .init(chapter: "Dedication", words: 7, wordsBefore: 7),
        .init(chapter: "Chapter 13 (Home)", words: 1, wordsBefore: nil),
      ], unwritten: ["The End"])
    #expect(try summary.text == Recorded.text("build-edit.txt", recording: summary.text))
  }

  @Test func writesEventsAsTheContractHasThem() {
    let step = StepLine.step(
      id: "render/a", kind: "render", state: .ran, milliseconds: 12, reason: "a \"changed\"")
    #expect(
      step.line == #"{"event":"step","id":"render/a","kind":"render","state":"ran","ms":12,"#
        + #""reason":"a \"changed\""}"# + "\n")
    let done = StepLine.done(
      ran: 1, cached: 2, failed: 0, outputs: ["build/t.epub"],
      diagnostics: [.warning: 1], sent: [])
    #expect(
      done.line == #"{"event":"done","ran":1,"cached":2,"failed":0,"outputs":["build/t.epub"],"#
        + #""diagnostics":{"error":0,"warning":1,"note":0},"sent":[]}"# + "\n")
  }
}

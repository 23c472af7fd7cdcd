import Checking
import Manuscript
import Testing

@Suite("Plotlines")
struct PlotlineRulesTests {
  private func gaps(_ plotline: String, _ chapters: [String]) -> [String] {
    RuleSample(chapters, bible: "plotlines: {p: \(plotline), q: }").messages(PlotlineGap.self)
  }

  @Test(
    "A plotline that is left alone for longer than its max-gap is a note",
    arguments: ["{max-gap: 1}", "{max-gap: 1 chapter}"])
  func gap(plotline: String) throws {
    let sample = RuleSample(
      ["plotlines: p", "", "", "plotlines: q, p", "", "plotlines: p"],
      bible: "plotlines: {p: \(plotline), q: }")
    let found = sample.findings(PlotlineGap.self)
    #expect(
      found.map(\.message)
        == ["the plotline 'p' is left alone for 2 chapters before this one, and may be for 1"])
    let first = try #require(found.first)
    #expect(first.severity == .note)
    #expect(first.range == SourceRange(SourceUnit(.header, "d"), 14..<15))
    #expect(first.notes.map(\.range.unit.name) == ["a", "bible.yaml"])
  }

  @Test("Without a max-gap, a quarter of the book and never less than three chapters are allowed")
  func usualGap() {
    let three = ["plotlines: p", "", "", "", "plotlines: p"]
    #expect(gaps("", three) == [])
    #expect(
      gaps("", ["plotlines: p", "", "", "", "", "plotlines: p"])
        == ["the plotline 'p' is left alone for 4 chapters before this one, and may be for 3"])
    let long = ["plotlines: p", "", "", "", "", "", "plotlines: p"]
    #expect(gaps("", long + Array(repeating: "", count: 13)) == [])
  }

  @Test(
    "Rests, unwritten chapters and what lies outside of opens and closes are no gap",
    arguments: [
      ("{max-gap: 1, dormant: [{from: b, until: c}]}", ["plotlines: p", "", "", "plotlines: p"]),
      ("{max-gap: 1, dormant: [from b]}", ["plotlines: p", "", "", "plotlines: p"]),
      ("{max-gap: 1, dormant: [from 1887]}", ["plotlines: p", "", "", "plotlines: p"]),
      ("{max-gap: 1}", ["plotlines: p", "unwritten", "", "plotlines: p"]),
      ("{max-gap: 1, opens: c}", ["plotlines: p", "", "", "plotlines: p"]),
      ("{max-gap: 1, closes: b}", ["plotlines: p", "plotlines: p", "", "", "plotlines: p"]),
      ("{max-gap: 1, opens: a, closes: d}", ["", "", "", ""]),
      ("{max-gap: 0}", ["plotlines: p", "plotlines: p"]),
      ("{max-gap: 9999999999999999999999}", ["plotlines: p", "", "plotlines: p"]),
    ])
  func noGap(plotline: String, chapters: [String]) {
    #expect(gaps(plotline, chapters) == [])
  }

  @Test("The chapters that open and close a plotline touch it, listed or not")
  func endsAreTouches() {
    #expect(
      gaps("{max-gap: 1, opens: a, closes: e}", ["", "", "", "plotlines: p", ""])
        == ["the plotline 'p' is left alone for 2 chapters before this one, and may be for 1"])
    #expect(
      gaps("{max-gap: 1, opens: a, closes: e}", ["", "plotlines: p", "", "", ""])
        == ["the plotline 'p' is left alone for 2 chapters before this one, and may be for 1"])
  }

  private func unresolved(
    _ plotline: String, _ chapters: [String], story: String = ""
  ) -> [String] {
    RuleSample(
      chapters, bible: "plotlines: {p: \(plotline), q: }\nevents: [{id: wreck}]", story: story
    ).messages(PlotlineUnresolved.self)
  }

  @Test(
    "What opens must close, where it says so",
    arguments: [
      ("{opens: a}", ["plotlines: p", ""], "the plotline 'p' opens in 'a' and never closes"),
      (
        "{opens: a, closes: b}", ["plotlines: p", "plotlines: q"],
        "the plotline 'p' closes in 'b', which does not touch it"
      ),
      (
        "{opens: a, due: b}", ["plotlines: p", "plotlines: q"],
        "the plotline 'p' is due in 'b', which does not touch it"
      ),
      (
        "{closes: wreck}", ["plotlines: p", "{plotlines: q, events: wreck}"],
        "the plotline 'p' closes in 'wreck', which does not touch it"
      ),
      (
        "{opens: b, closes: a}", ["plotlines: p", "plotlines: p"],
        "the plotline 'p' closes in 'a', before it opens"
      ),
    ])
  func unresolvedPlotlines(plotline: String, chapters: [String], message: String) {
    #expect(unresolved(plotline, chapters) == [message])
  }

  @Test(
    "Plans, open series, drafts and headers without plotlines are left alone",
    arguments: [
      ("{opens: a, due: b}", ["plotlines: p", "plotlines: p"], ""),
      ("{opens: a, closes: b}", ["plotlines: p", "plotlines: P, q"], ""),
      ("{opens: a, closes: b}", ["plotlines: p", ""], ""),
      ("{opens: a}", ["plotlines: p", "unwritten"], ""),
      ("{opens: a, planned: yes}", ["plotlines: p"], ""),
      ("{opens: a}", ["plotlines: p"], "series: {name: S, open: yes}\n"),
      ("{opens: a, closes: nowhere}", ["plotlines: p"], ""),
      ("{opens: a, closes: 1887-11-03}", ["plotlines: p"], ""),
      ("", ["plotlines: p"], ""),
      ("{opens: a, closes: a}", ["plotlines: p"], ""),
    ])
  func resolvedPlotlines(plotline: String, chapters: [String], story: String) {
    #expect(unresolved(plotline, chapters, story: story) == [])
  }
}

import Checking
import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct PlaceholderLeftTests {
  private func found(in markdown: String) -> [Diagnostic] {
    let reader = ChapterReader(Story(title: "T", language: "en", identifier: "urn:x"))
    let body = Array(markdown.utf8)
    return PlaceholderLeft.check(
      reader.read(body, name: "a").text, body: body[...], unit: SourceUnit(.body, "a"))
  }

  @Test(arguments: [
    "She took the ⟦TK⟧ and left.", "⟦TODO⟧: the climb", "It was **⟦FIXME⟧**.", "⟦XXX⟧ ⟦TBD⟧",
    "⟦lorem ipsum⟧ dolor", "⟦Lorem Ipsum⟧", "> a quote ⟦TK⟧", "Caf\u{E9} &amp; ⟦TK⟧",
    "A note.[^1]\n\n[^1]: See ⟦TK⟧.", "(⟦TKTK⟧)",
  ])
  func marksEachPlaceholder(text: String) {
    let source = MarkedSource(text + "\n")
    let found = found(in: String(decoding: source.bytes, as: UTF8.self))
    #expect(found.map(\.range?.bytes) == source.ranges.map { $0 })
    #expect(found.allSatisfy { $0.code == "placeholder-left" && $0.severity == .warning })
  }

  @Test(arguments: [
    "\\TK is a word here.", "\\TODO", "tk todo", "TKs ATK TK1", "XXXIV. The end", "STODO",
    "loremipsum", "The lore of ipsum", "<!-- TK -->", "%% TODO %%", "Tk.",
  ])
  func leavesOtherWordsAlone(text: String) {
    #expect(found(in: text + "\n").isEmpty)
  }
}

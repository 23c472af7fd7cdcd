import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct MarkdownFuzzTests {
  private static let tokens = [
    "word", "Anna", "1887", ".", " ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "*",
    "**",
    "_", "`", "```", "~~~", "---", "***", "* * *", "#", "## ", "> ", ">", "- ", "+ ", "1. ",
    "1887. ",
    "[", "]", "(", ")", "[^1]", "[^1]: ", "[^2]", "\n[^2]: note", "![", "](u)", "](<u v> \"t\")",
    "[x]: http://a.b\n", "[x]", "<!--", "-->", "%%", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}",
    "{>>", "<<}", "[[", "]]", "|", "|---|---|\n", "\\", "\\\n", "&amp;", "&eacute;", "&bogus;",
    "&#8212;",
    "<b>", "</b>", "<div>", "</div>", "<br>", "<script>", "</script>", "<http://a.b>", "=", "==",
    "-",
    "--", "⁂", "é", "—", "“", "”", "\u{1F600}", "> [!letter]\n", "> [!verse]\n", "{", "}", "!", "<",
    ">",
    "<<<<<<< a\n", "<!-- scene: {place: x} -->",
  ]

  @Test(arguments: 0..<8)
  func followsHostileTextLetterByLetter(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var lost = 0
    let rounds = 1500
    for _ in 0..<rounds {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in Self.tokens.randomElement(using: &random) ?? "" }.joined()
      let body = Array(text.utf8)
      let language = Bool.random(using: &random) ? "en" : "fr"
      let markdown: Story.Markdown =
        Int.random(in: 0..<4, using: &random) == 0 ? .commonmark : .prose
      let reading = MarkdownReader(markdown: markdown, language: language)
        .read(body, unit: SourceUnit(.body, "a"))
      if reading.diagnostics.contains(where: { $0.code == "text-not-understood" }) { lost += 1 }
      #expect(isConsistent(reading.text, body), "\(text.debugDescription)")
    }
    #expect(lost * 100 <= rounds, "\(lost) of \(rounds) could not be followed")
  }

  /// Runs copy the body, events nest and cover the text without gaps.
  private func isConsistent(_ text: ChapterText, _ body: [UInt8]) -> Bool {
    for run in text.runs {
      let (at, from, count) = (Int(run.text), Int(run.source), Int(run.count))
      guard at >= 0, from >= 0, at + count <= text.text.count, from + count <= body.count,
        text.text[at..<at + count].elementsEqual(body[from..<from + count])
      else { return false }
    }
    var open: [ChapterText.Element] = []
    var end: Int32 = 0
    for event in text.events {
      switch event.phase {
      case .enter: open.append(event.element)
      case .exit: guard open.popLast() == event.element else { return false }
      case .leaf: break
      }
      guard event.lower >= end, event.upper >= event.lower else { return false }
      end = event.upper
    }
    return open.isEmpty && Int(end) == text.text.count
  }
}

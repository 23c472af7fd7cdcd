import Foundation
import TestSupport
import Testing

@Suite struct BadMarkdownTests {
  private static let wind = "<p class=\"first\">The wind rose.</p>"
  private static let sceneBreak = " <hr class=\"scene-break\"/> <p class=\"first\">It fell.</p>"

  /// Quotes take time that grows with the square of their depth, and much of it in a debug build.
  private static let depth =
    ProcessInfo.processInfo.environment["FABULA_LONG"] == nil ? 1_000 : 10_000

  private static func mark(_ number: Int) -> String {
    "<sup><a class=\"noteref\" epub:type=\"noteref\" role=\"doc-noteref\" id=\"mark-\(number)\" "
      + "href=\"#note-\(number)\">\(number)</a></sup>"
  }

  static let prose = [
    BadInput("--- under text", "The wind rose.\n---\nIt fell.\n", shows: [wind + sceneBreak]),
    BadInput("~~~ alone", "The wind rose.\n\n~~~\n\nIt fell.\n", shows: [wind + sceneBreak]),
    BadInput(
      "a year at the start", "1887. It was a cold year.\n", shows: ["1887. It was a cold year.</p>"]
    ),
    BadInput("1812. then 1887.", "1812.\n1887.\n", shows: ["1812. 1887.</p>"]),
    BadInput(
      "years in two paragraphs", "1812. He came.\n\n1887. He went.\n",
      shows: ["<p class=\"first\">1812. He came.</p> <p>1887. He went.</p>"]),
    BadInput(
      "four-space indents", "    The wind rose.\n\n    It fell.\n",
      shows: [wind + " <p>It fell.</p>"]),
    BadInput(
      "an unclosed code fence", "The wind rose.\n\n```\nIt fell.\n\nAnd rose.\n",
      findings: ["code-fence-unclosed 1.md:3:1"], shows: ["It fell.</p> <p>And rose.</p>"]),
    BadInput(
      "= and - under text", "The wind rose.\n===\nIt fell.\n\nIt rose.\n-\nEnd.\n",
      shows: ["The wind rose. === It fell.</p> <p>It rose. - End.</p>"]),
    BadInput(
      "> at 4 columns on a lazy line", "> She said\n    > and went on.\n",
      shows: ["<blockquote> <p>She said &gt; and went on.</p> </blockquote>"]),
    BadInput(
      "a paragraph of definitions only", "[Mara]: She came in.\n\n[Tobias]: He went.\n",
      shows: ["[Mara]: She came in.</p> <p>[Tobias]: He went.</p>"]),
    BadInput(
      "one-line paragraphs without blank lines",
      (1...12).map { "The wind rose for the \($0)th time.\n" }.joined(),
      findings: ["paragraphs-run-together 1.md:1:1"], shows: ["1th time. The wind rose for the 2th"]
    ),
    BadInput(
      "raw HTML",
      "The <b>wind <i>rose</b>.\n\n<script>alert(1)</script>\n\nIt <blink>fell</blink>.\n",
      findings: ["html-dropped 1.md:3:1", "html-dropped 1.md:5:4"],
      shows: ["The <b>wind <i>rose.</i></b></p>", "It fell."], hides: ["alert", "blink"]),
    BadInput(
      "an event handler", "The <span onclick=\"alert(1)\">wind</span> rose.\n",
      shows: ["wind"], hides: ["onclick", "alert"]),
    BadInput(
      "17 chapters with one title",
      Dictionary(
        uniqueKeysWithValues: (1...17).map { number in
          ("\(number).md", Array("---\ntitle: Interlude\n---\nText \(number).\n".utf8))
        }), shows: (1...17).map { "<p class=\"first\">Text \($0).</p>" }),
    BadInput(
      "quotes in one another", String(repeating: ">", count: depth) + " The wind rose.\n",
      shows: ["The wind rose."]),
    BadInput(
      "10,000 lists in one another", String(repeating: "- ", count: 10_000) + "The wind rose.\n",
      shows: ["The wind rose."]),
    BadInput(
      "10,000 brackets in one another",
      String(repeating: "[", count: 10_000) + "The wind rose."
        + String(repeating: "]", count: 10_000),
      shows: ["The wind rose."]),
  ]

  static let notes = [
    BadInput(
      "[^1]: Ibid.", "He said so.[^1] And again.[^2]\n\n[^1]: Ibid.\n[^2]: Letter 3.\n",
      shows: ["so." + mark(1) + " And again." + mark(2) + "</p>", "Ibid.", "Letter 3."]),
    BadInput(
      "emphasis across a footnote mark", "*The wind[^1] rose* high.\n\n[^1]: Ibid.\n",
      shows: ["<em>The wind" + mark(1) + " rose</em> high.", "Ibid."]),
    BadInput(
      "emphasis across table cells", "| a | b |\n|---|---|\n| *x | y* |\n",
      shows: ["<td>*x</td> <td>y*</td>"]),
    BadInput(
      "[^1] inside a link", "See [the note[^1] here](http://x.example/).\n\n[^1]: Ibid.\n",
      shows: ["<a href=\"http://x.example/\">the note here</a>" + mark(1) + ".</p>", "Ibid."]),
    BadInput(
      "table cells that begin with - and #", "| a | b |\n|---|---|\n| - x | # y |\n",
      shows: ["<td>- x</td> <td># y</td>"]),
    BadInput(
      "2,000 footnotes",
      (1...2000).map { "Word\($0)[^\($0)]\n\n" }.joined()
        + (1...2000).map { "[^\($0)]: Note\($0) here.\n" }.joined(),
      shows: ["Word2000" + mark(2000), "Note1 here.", "Note2000 here."]),
    BadInput(
      "a mark without note", "The wind rose.[^9]\n", findings: ["footnote-undefined 1.md:1:15"],
      shows: ["rose.[^9]"]),
    BadInput(
      "a note without mark", "The wind rose.\n\n[^9]: Ibid.\n",
      findings: ["footnote-unused 1.md:3:1"], shows: [wind, "Ibid."]),
  ]

  @Test(arguments: prose) func keepsEveryWordOfProse(input: BadInput) throws {
    try input.expectAsPromised()
  }

  @Test(arguments: notes) func keepsNotesAndTables(input: BadInput) throws {
    try input.expectAsPromised()
  }
}

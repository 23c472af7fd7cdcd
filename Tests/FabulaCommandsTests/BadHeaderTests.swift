import TestSupport
import Testing

@Suite struct BadHeaderTests {
  private static let wind = "<p class=\"first\">The wind rose.</p>"
  private static let text = "---\nThe wind rose.\n"

  private static func title(_ title: String) -> String { "<h1 id=\"title\">\(title)</h1>" }

  static let inputs = [
    BadInput(
      "a lone ---", "---\n\nThe wind rose.\n", findings: ["header-unclosed 1.md:1:1"],
      shows: ["<hr class=\"scene-break\"/> " + wind]),
    BadInput(
      "an unclosed header", "---\ntitle: Storm\n\nThe wind rose.\n",
      findings: ["header-unclosed 1.md:1:1"],
      shows: ["<p class=\"first\">title: Storm</p> <p>The wind rose.</p>"]),
    BadInput(
      "a list", "---\n- title\n- storm\n" + text, findings: ["header-not-keys 1.md:1:1"],
      shows: ["<li><p>title</p> </li> <li><p>storm</p> </li>", wind]),
    BadInput(
      "a colon in a title", "---\ntitle: The Storm: Part Two\n" + text,
      findings: ["header-quote 1.md:2:8"], shows: [title("The Storm: Part Two"), wind]),
    BadInput(
      "an apostrophe before a title", "---\ntitle: 'Tis Pity\n" + text,
      findings: ["header-quote 1.md:2:8"], shows: [title("'Tis Pity"), wind]),
    BadInput(
      "quotation marks in a title", "---\ntitle: \"Never\" again\n" + text,
      findings: ["header-quote 1.md:2:8"], shows: [title("&quot;Never&quot; again"), wind]),
    BadInput(
      "a tab", "---\ntitle: Storm\ncharacters:\n\t- Mara\n" + text,
      findings: ["yaml-tab 1.md:4:1"], shows: [wind]),
    BadInput(
      "a key used twice", "---\ntitle: Storm\ntitle: Calm\n" + text,
      findings: ["yaml-duplicate-key 1.md:3:1"], shows: [wind]),
    BadInput(
      "an alias", "---\ntitle: Storm\nchanges: &a [*a]\n" + text,
      findings: ["yaml-alias 1.md:3:10"], shows: [wind]),
    BadInput(
      "10,000 lists in one another",
      "---\nmust: " + String(repeating: "[", count: 10_000) + "\n" + text,
      findings: ["yaml-too-deep 1.md:2:70"], shows: [wind]),
    BadInput(
      "an alias of itself in story.yaml",
      [
        "story.yaml": Array((ScratchStory.settings + "x: &a [*a]\n").utf8),
        "1.md": Array("The wind rose.\n".utf8),
      ], findings: ["yaml-alias story.yaml:5:4"], shows: [wind]),
    BadInput(
      "10,000 lists in one another in bible.yaml",
      [
        "bible.yaml": Array(("places: " + String(repeating: "[", count: 10_000)).utf8),
        "1.md": Array("The wind rose.\n".utf8),
      ], findings: ["yaml-too-deep bible.yaml:1:72"], shows: [wind]),
    BadInput(
      "an empty header", "---\n---\nThe wind rose.\n", shows: [title("1"), wind]),
  ]

  @Test(arguments: inputs) func reportsAndKeepsTheText(input: BadInput) throws {
    try input.expectAsPromised()
  }

  @Test(arguments: [
    "---\n<<<<<<< HEAD\ntitle: Storm\n=======\ntitle: Calm\n>>>>>>> other\n---\nIt fell.\n",
    "---\npov: a\n<<<<<<< HEAD\ntitle: Storm\n=======\ntitle: Calm\n>>>>>>> other\n---\nIt fell.\n",
    "---\ncharacters: [a,\n<<<<<<< HEAD\nb]\n=======\nc]\n>>>>>>> other\n---\nIt fell.\n",
    "---\r\n<<<<<<< HEAD\r\ntitle: A\r\n=======\r\ntitle: B\r\n>>>>>>> x\r\n---\r\nIt fell.\r\n",
    "The wind.\n<<<<<<< HEAD\nIt rose.\n=======\nIt fell.\n>>>>>>> other\n",
  ])
  func leavesOutAChapterWithAMergesMarks(text: String) throws {
    let story = try ScratchStory(
      bytes: ["1.md": Array(text.utf8), "2.md": Array("The wind rose.\n".utf8)])
    let line = text.prefix { $0 != "<" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).count
    try BadInput.expect(
      story, findings: ["conflict-marks 1.md:\(line):1"], shows: [Self.wind], hides: ["fell"])
  }

  @Test(arguments: ["story.yaml", "bible.yaml"])
  func reportsAMergesMarksInSettings(path: String) throws {
    let story = try ScratchStory(bytes: ["1.md": Array("The wind rose.\n".utf8)])
    try story.write(path, "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n")
    try BadInput.expect(story, findings: ["conflict-marks \(path):1:1"], shows: [Self.wind])
  }
}

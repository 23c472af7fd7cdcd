import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct MarkdownReaderTests {
  private func read(
    _ text: String, language: String = "en", paragraphs: Story.Paragraphs = .blankLine
  ) -> MarkdownReader.Reading {
    MarkdownReader(paragraphs: paragraphs, language: language)
      .read(Array(text.utf8), unit: SourceUnit(.body, "a"))
  }

  @Test(arguments: [
    ("The *wind* **rose**.", "p(The *wind* **rose**.)"),
    ("One\ntwo\\\nthree  \nfour", "p(One/two//three//four)"),
    ("# Title\n\nText", "h1(Title) p(Text)"),
    ("A\n\n* * *\n\nB", "p(A) hr p(B)"),
    ("A\n---\nB", "p(A) hr p(B)"),
    ("A\n~~~\nB", "p(A) hr p(B)"),
    ("A\n\n⁂\n\nB", "p(A) hr p(B)"),
    ("A\n#\nB", "p(A) hr p(B)"),
    ("A\n===\nB", "p(A/===/B)"),
    ("A\n--\nB", "p(A/--/B)"),
    ("A\n-\nB", "p(A/-/B)"),
    ("    An indented opening.\n\n    Another.", "p(An indented opening.) p(Another.)"),
    ("\tTabbed *in*.", "p(Tabbed *in*.)"),
    ("1887. It was cold.", "p(1887. It was cold.)"),
    ("1812. War.\n1887. Peace.", "p(1812. War./1887. Peace.)"),
    ("1. One\n2. Two", "ol1(li(p(One)) li(p(Two)))"),
    ("1. One", "ol1(li(p(One)))"),
    ("- one\n- two", "ul(li(p(one)) li(p(two)))"),
    ("a \\*b\\* &amp; &eacute; c", "p(a *b* & é c)"),
    ("`co de` and ``a ` b``", "p(`co de` and `a ` b`)"),
    ("[see](http://a.b/c \"t\") there", "p(a<http://a.b/c>(see) there)"),
    ("<http://a.b>", "p(a<http://a.b>(http://a.b))"),
    ("[see][x] there\n\n[x]: http://a.b", "p(a<http://a.b>(see) there)"),
    ("[x]: http://a.b\ntext [x]", "p(text a<http://a.b>(x))"),
    ("[x]: http://a.b", ""),
    ("> > [!letter]\n> > Dear M.", "quote(letter(p(Dear M.)))"),
    ("<div>It <blink>fell</blink></div>", "p(It fell)"),
    ("![A *map*](../m%20p.png \"Cap\")", "p(!(../m p.png|A map|Cap))"),
    ("> quoted\n> text", "quote(p(quoted/text))"),
    ("> a\n    > b", "quote(p(a/> b))"),
    ("> [!letter]\n> Dear M.,\n>\n> come.", "letter(p(Dear M.,) p(come.))"),
    ("> [!verse]\n> one\n> two\n>\n> three", "verse(p(one//two) p(three))"),
    ("> [!Sign] KEEP OUT", "sign(p(KEEP OUT))"),
    ("A <!-- gone --> b", "p(A  b)"),
    ("<!-- gone\n\nall -->\n\nText", "p(Text)"),
    ("<!-- a -->The wind", "p(The wind)"),
    ("<!-- a -- b --> The wind", "p(The wind)"),
    ("A %%gone%% b", "p(A  b)"),
    ("100%% sure", "p(100%% sure)"),
    ("A [[Mara Quill|Mara]] and [[Tobias]].", "p(A Mara and Tobias.)"),
    ("A{++ new++} b{-- old--} c{~~x~>y~~} d{>>no<<}{==e==}", "p(A b old cx de)"),
    ("H<sub>2</sub>O <blink>x</blink>", "p(Hsub(2)O x)"),
    ("a<br>b", "p(a//b)"),
    ("<div>One\ntwo</div>\n", "p(One/two)"),
    ("<script>\nx()\n</script>\n\nText", "p(Text)"),
    ("Text[^1] more.\n\n[^1]: Ibid.", "p(Text[^0] more.) note0(p(Ibid.))"),
    ("*one[^a] two*\n\n[^a]: A *b*\n\n    c", "p(*one[^0] two*) note0(p(A *b*) p(c))"),
    ("[link[^1]](u)\n\n[^1]: n", "p(a<u>(link)[^0]) note0(p(n))"),
    ("**b**[^1] _e_[^1]\n\n[^1]: n", "p(**b**[^0] *e*[^0]) note0(p(n))"),
    ("A[^2] b[^1]\n\n[^1]: one\n[^2]: two", "p(A[^0] b[^1]) note0(p(two)) note1(p(one))"),
    ("`[^1]` and [^1]\n\n[^1]: n", "p(`[^1]` and [^0]) note0(p(n))"),
    (
      "| a | b |\n|---|--:|\n| *c | d* |\n| - x | # y |",
      "table(th(td(a) td(b)) tr(td(*c) td(d*)) tr(td(- x) td(# y)))"
    ),
    ("<!-- scene: {place: harbour} -->\nText", "scene p(Text)"),
    ("```\ncode <!-- x -->\n```\n", "pre(code \n)"),
    ("```\nnever closed\n\nText", "p(```/never closed) p(Text)"),
    ("A_b_c *d*e", "p(A_b_c *d*e)"),
    ("\u{1F600} *\u{E9}*", "p(\u{1F600} *\u{E9}*)"),
    ("A\r\nB\r\n\r\nC\rD", "p(A/B) p(C/D)"),
  ])
  func readsProse(text: String, outline: String) {
    let reading = read(text)
    #expect(reading.text.outline == outline)
    #expect(reading.isWhole)
  }

  @Test func readsADashAsSpeechWhereNovelsDo() {
    #expect(
      read("- Bonjour.\n- Salut.", language: "fr-FR").text.outline == "p(- Bonjour.) p(- Salut.)")
    #expect(read("- a\n- b", language: "en").text.outline == "ul(li(p(a)) li(p(b)))")
  }

  @Test func takesLinesForParagraphsWhenTold() {
    #expect(read("One.\n*Two\nthree*", paragraphs: .lines).text.outline == "p(One.) p(*Two/three*)")
  }

  @Test(arguments: [
    ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x", "conflict-marks"),
    ("a <!-- b", "comment-unclosed"),
    ("```\na", "code-fence-unclosed"),
    ("a {++b++}", "open-edits"),
    ("![[a.png]]", "embed-left-out"),
    ("a <blink>b</blink>", "html-dropped"),
    ("a[^1]", "footnote-undefined"),
    ("[^1]: a", "footnote-unused"),
    ("![](a.png)", "alt-missing"),
  ])
  func reports(text: String, code: String) {
    #expect(read(text).diagnostics.map(\.code) == [code])
  }

  @Test func reportsWordsThatCommonMarkTakesForAnAddress() {
    let reading = MarkdownReader(markdown: .commonmark)
      .read(Array("[Exeunt]: silence".utf8), unit: SourceUnit(.body, "a"))
    #expect(reading.diagnostics.map(\.code) == ["link-definition"])
  }

  @Test func mapsEveryRunToTheBytesOfTheBody() {
    let body = Array("> *A* &amp; b\\*\n>   c[^1] d\n\n[^1]: n *m*\n    o\n".utf8)
    let text = MarkdownReader().read(body, unit: SourceUnit(.body, "a")).text
    #expect(!text.runs.isEmpty)
    for run in text.runs {
      let (at, from, count) = (Int(run.text), Int(run.source), Int(run.count))
      #expect(text.text[at..<at + count].elementsEqual(body[from..<from + count]))
    }
  }
}

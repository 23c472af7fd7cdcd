import Manuscript
import Reading
import TestSupport
import Testing

/// Places where markup, or what looks like it, could swallow or show what it should not.
@Suite struct MarkdownLossTests {
  private func read(
    _ text: String, markdown: Story.Markdown = .prose, paragraphs: Story.Paragraphs = .blankLine
  ) -> MarkdownReader.Reading {
    MarkdownReader(markdown: markdown, paragraphs: paragraphs)
      .read(Array(text.utf8), unit: SourceUnit(.body, "a"))
  }

  @Test(arguments: [
    ("- [^1]: Ibid.\n\nText", "ul(li(p([^1]: Ibid.))) p(Text)"),
    ("[^a b]: Ibid.", "p([^a b]: Ibid.)"),
    ("[Anna]: Hello.\n\n[Mara]: OK", "p([Anna]: Hello.) p([Mara]: OK)"),
    ("[Anna]:\nHello", "p([Anna]:/Hello)"),
    ("[a]: Hello 'dear'", "p([a]: Hello 'dear')"),
    ("[a]: x.md\n\nsee [a]", "p(see a<x.md>(a))"),
    ("[a]: x.md", "p([a]: x.md)"),
    ("> [!sign]: EXIT\n\nOutside.", "sign(p(: EXIT)) p(Outside.)"),
    ("> [!sign](x)", "sign(p((x)))"),
    ("> [!_x_] y", "quote(p([!*x*] y))"),
    ("> > [!verse]\n> > one\n> > two", "quote(verse(p(one//two)))"),
    ("> [!verse]\n> one\n> <!-- c -->\n> two", "verse(p(one//two))"),
    ("[a\\]b]: http://x.y\ntext", "p(text)"),
    ("[a\nb]: http://x.y\ntext", "p(text)"),
    ("[x]: http://u\n 'title\n more'\ntext [x]", "p(text a<http://u>(x))"),
    ("1.\n\nText", "p(1.) p(Text)"),
    ("1. a\n2.\n3. c", "ol1(li(p(a)) li() li(p(c)))"),
    ("1. a\n\n   ***\n2. b", "ol1(li(p(a) hr) li(p(b)))"),
    ("          * * *\n\na", "hr p(a)"),
    ("x[^1]\n\n[^1]: a\n***b***\n#c", "p(x[^0]) note0(p(a/***b***/#c))"),
    ("a <script>b\n\nNext.", "p(a b) p(Next.)"),
    ("<script>\nx\n\nNext.", "p(x/Next.)"),
    ("a <script>x\ny</script> b\n\nc <SCRIPT>d</SCRIPT> e", "p(a  b) p(c  e)"),
    ("<!Hello there> she thought.", "p(<!Hello there> she thought.)"),
    ("<!Hello\n\n5 > 4", "p(<!Hello) p(5 > 4)"),
    ("a <![CDATA[b]]> <?c d?>", "p(a <![CDATA[b]]> <?c d?>)"),
    ("A <!--> B\n\n<!---> C <!-- c --> D", "p(A  B) p(C  D)"),
    ("<!-->scene: x", "p(scene: x)"),
    ("```\na\n<!-- secret -->\nb\n```", "pre(a\n\nb\n)"),
    ("```\n[^1]: x\n```\n\ny[^1]", "pre(\n) p(y[^0]) note0(p(x))"),
    ("- ```\n\tx\n  y\n  ```\n", "ul(li(pre(  x\ny\n)))"),
    ("```\r\none\r\ntwo\r\n```\r\n", "pre(one\ntwo\n)"),
    ("````\n```\nx\n````", "pre(```\nx\n)"),
    ("#hash\n==\n", "p(#hash/==)"),
    ("\t- a\n\t- b", "p(- a/- b)"),
    ("{~~a %%secret%% b~>c~~} d", "p(a  b d)"),
    ("{~~a~>b <!-- secret~~} d", "p(a d)"),
    (
      "[b](http://x/%%y%%z) ![c](p<!-- q -->.png) ![d[^1]](x.png)\n\n[^1]: n",
      "p(a<http://x/z>(b) !(p.png|c|) !(x.png|d|)) note0(p(n))"
    ),
  ])
  func losesAndShowsNothing(text: String, outline: String) {
    let reading = read(text)
    #expect(reading.text.outline == outline)
    #expect(reading.isWhole)
  }

  @Test func readsAnUnderlinedHeadingWhereCommonMarkIsAsked() {
    #expect(read("#tag\n==\n", markdown: .commonmark).text.outline == "h1(#tag)")
    let lines = read("Multi\nline\n===\n", markdown: .commonmark, paragraphs: .lines)
    #expect(lines.text.outline == "h1(Multi/line)")
  }

  @Test func endsANoteWithItsLineWhereLinesAreParagraphs() {
    let reading = read("Text[^1]\n[^1]: note\nNext", paragraphs: .lines)
    #expect(reading.text.outline == "p(Text[^0]) p(Next) note0(p(note))")
  }

  @Test func passesAnyNumberOfDefinitions() {
    let definitions = (0..<300).map { "[x\($0)]: http://u/\($0)\n" }.joined()
    #expect(read(definitions + "text [x3]").text.outline == "p(text a<http://u/3>(x3))")
  }
}

import Manuscript
import Publishing
import Testing

@Suite struct WebPagesTests {
  static let details = BookDetails(SampleBook.story)

  @Test func leadsToTheNeighbours() {
    let page = String(
      decoding: WebPage.wrap(
        Array("<section></section>\n".utf8), section: Section(handle: "b", title: "B"),
        details: Self.details,
        previous: ContentsEntry(title: "A & a", href: "a.html")), as: UTF8.self)
    #expect(page.contains("<title>B · The Lamplighter’s Ledger</title>"))
    #expect(page.contains("<link rel=\"prev\" href=\"a.html\">"))
    #expect(
      page.contains("<a rel=\"prev\" href=\"a.html\"><span>Previous</span> A &amp; a</a>"))
    #expect(!page.contains("rel=\"next\""))
  }

  @Test func describesTheBookForMachinesWithoutEndingItsScript() throws {
    var story = SampleBook.story
    story.title = "</script><b>\"\\\u{2028}."
    let page = String(
      decoding: WebPage.index([], details: BookDetails(story)), as: UTF8.self)
    #expect(page.contains("\"name\":\"\\u003c/script\\u003e\\u003cb\\u003e\\\"\\\\\\u2028.\""))
    #expect(page.split(separator: "</script>").count == 3)
    #expect(
      page.contains("<meta property=\"og:title\" content=\"&lt;/script&gt;&lt;b&gt;&quot;\\"))
  }

  @Test func inlinesStyleAndScriptSafely() {
    let page = String(
      decoding: SinglePage.start(
        [], details: Self.details, style: Array("a{content:'</style>'}".utf8),
        script: Array("'</script>'".utf8)), as: UTF8.self)
    #expect(page.contains("<style>\na{content:'<\\/style>'}</style>"))
    #expect(page.contains("<script>\n'<\\/script>'</script>"))
    #expect(!page.contains("book.css"))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesPicturesAsAddresses(text: String, expected: String) {
    #expect(
      SinglePage.dataURI(Array(text.utf8), format: .png) == "data:image/png;base64," + expected)
  }

  @Test(arguments: [("de-AT", "Inhalt"), ("fr", "Table des matières"), ("xx", "Contents")])
  func speaksTheLanguageOfTheBook(language: String, contents: String) {
    #expect(Phrases(language: language).contents == contents)
  }
}

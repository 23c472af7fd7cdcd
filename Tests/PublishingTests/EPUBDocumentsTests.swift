import Foundation
import Manuscript
import Publishing
import Testing

@Suite struct EPUBDocumentsTests {
  private func package(_ story: Story, _ change: (inout EPUBPackage) -> Void = { _ in }) -> String {
    var package = EPUBPackage(
      details: BookDetails(story), modified: "2026-01-01T00:00:00Z",
      sections: [Section(handle: "one", title: "One")])
    change(&package)
    return String(decoding: package.document(), as: UTF8.self)
  }

  @Test func writesTheSmallestPackage() {
    let story = Story(title: "A & B", language: "en", identifier: "urn:x:1")
    #expect(
      package(story) == """
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" \
        xml:lang="en">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="book-id">urn:x:1</dc:identifier>
        <dc:title id="title">A &amp; B</dc:title>
        <meta refines="#title" property="title-type">main</meta>
        <dc:language>en</dc:language>
        <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">displayTransformability</meta>
        <meta property="schema:accessibilityFeature">readingOrder</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityFeature">unlocked</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">Reflowable text with headings, a table of \
        contents and linked notes.</meta>
        </metadata>
        <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <item id="style" href="style.css" media-type="text/css"/>
        <item id="title-page" href="title-page.xhtml" media-type="application/xhtml+xml"/>
        <item id="text-one" href="one.xhtml" media-type="application/xhtml+xml"/>
        </manifest>
        <spine toc="ncx">
        <itemref idref="title-page"/>
        <itemref idref="nav" linear="no"/>
        <itemref idref="text-one"/>
        </spine>
        </package>

        """)
  }

  @Test func saysWhoMadeTheBookAndWhatItBelongsTo() {
    let text = package(SampleBook.story)
    for line in [
      "<dc:title id=\"subtitle\">A Story of Skerry &amp; Sea</dc:title>",
      "<dc:creator id=\"author-1\">A. Writer</dc:creator>",
      "<meta refines=\"#author-1\" property=\"role\" scheme=\"marc:relators\">aut</meta>",
      "<meta refines=\"#author-1\" property=\"file-as\">Writer, A.</meta>",
      "<dc:contributor id=\"author-2\">P. Inter</dc:contributor>",
      "<meta id=\"series\" property=\"belongs-to-collection\">The Harbour Books</meta>",
      "<meta refines=\"#series\" property=\"group-position\">2</meta>",
      "<dc:date>1897-05</dc:date>",
    ] {
      #expect(text.contains(line + "\n"))
    }
  }

  @Test func claimsOnlyWhatIsSoForThoseWhoCannotSee() {
    let story = Story(title: "A", language: "ar", identifier: "x")
    let without = package(story) { $0.pictures = .init(count: 3, areDescribed: false) }
    #expect(without.contains(">visual</meta>"))
    #expect(without.contains(">textual,visual</meta>"))
    #expect(!without.contains("accessModeSufficient\">textual</meta>"))
    #expect(!without.contains("alternativeText"))
    #expect(without.contains("page-progression-direction=\"rtl\""))
    let with = package(story) {
      $0.pictures = .init(count: 3, areDescribed: true)
      $0.images = [PlacedImage(href: "images/a.gif", format: .gif)]
    }
    #expect(with.contains("alternativeText"))
    #expect(with.contains("Hazard\">unknown"))
    #expect(!with.contains("conformsTo"))
  }

  @Test func replacesWhatCannotBeAsItIs() {
    var story = Story(title: "  ", language: "not a language", identifier: "")
    story.published = "last week"
    story.authors = [Story.Author(name: " ")]
    story.series = Story.Series(name: "S", number: "two")
    let text = package(story)
    #expect(text.contains("<dc:title id=\"title\">Untitled</dc:title>"))
    #expect(text.contains("<dc:language>und</dc:language>"))
    #expect(text.contains("<dc:identifier id=\"book-id\">urn:fabula:"))
    for absent in ["dc:date", "dc:creator", "group-position"] { #expect(!text.contains(absent)) }
  }

  @Test func nestsTheContentsByPart() {
    let entries = SampleBook.sections.map { ContentsEntry($0, fileExtension: "xhtml") }
    let details = BookDetails(SampleBook.story)
    let nav = String(
      decoding: EPUBNavigation.document(entries, details: details, hasCoverPage: true),
      as: UTF8.self)
    #expect(
      nav.contains(
        """
        <ol>
        <li><a href="dedication.xhtml">Dedication</a></li>
        <li class="part"><a href="part-the-harbour-\(FileStem.of(part: "The Harbour").suffix(8)).xhtml">\
        The Harbour</a>
        <ol>
        <li><a href="arrival.xhtml">Chapter One: Arrival</a></li>
        <li><a href="the-storm.xhtml">Chapter Two: The Storm</a></li>
        </ol>
        </li>
        """))
    let ncx = String(decoding: EPUBNavigation.ncx(entries, details: details), as: UTF8.self)
    #expect(ncx.split(separator: "<navPoint").count == entries.count + 1)
    #expect(ncx.split(separator: "</navPoint>").count == entries.count + 1)
  }

  @Test func givesSeventeenChaptersOfOneTitleFilesOfTheirOwn() {
    let sections = Section.withPartPages(
      (1...17).map { Section(handle: "book-\($0)-i", title: "I", part: "Book \($0)") })
    #expect(sections.count == 34)
    #expect(Set(sections.map(\.stem)).count == 34)
  }
}

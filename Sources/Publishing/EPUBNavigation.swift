/// The two tables of contents of an EPUB, made from titles alone.
package enum EPUBNavigation {
  /// The navigation document: contents and landmarks.
  ///
  /// `hasCoverPage` says whether there is a `cover.xhtml` to lead to.
  package static func document(
    _ entries: [ContentsEntry], details: BookDetails, hasCoverPage: Bool
  ) -> [UInt8] {
    let phrases = details.phrases
    var out = ByteBuffer(capacity: 2048 + entries.count * 96)
    EPUBPage.appendHead(
      phrases.contents, language: details.language, type: "frontmatter", to: &out)
    out.append(
      "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"toc-title\">\n")
    out.append("<h1 id=\"toc-title\">")
    out.append(text: phrases.contents)
    out.append("</h1>\n")
    ContentsEntry.appendList(entries.isEmpty ? [titlePage(details)] : entries, to: &out)
    out.append("</nav>\n<nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\"")
    out.append(" aria-labelledby=\"landmarks-title\">\n<h2 id=\"landmarks-title\">")
    out.append(text: phrases.landmarks)
    out.append("</h2>\n<ol>\n")
    if hasCoverPage { landmark("cover", "cover.xhtml", phrases.cover, &out) }
    landmark("titlepage", "title-page.xhtml", phrases.titlePage, &out)
    landmark("toc", "nav.xhtml#toc", phrases.contents, &out)
    if let first = entries.first(where: { $0.kind.placement == .body }) {
      landmark("bodymatter", first.href, phrases.startOfText, &out)
    }
    out.append("</ol>\n</nav>\n")
    EPUBPage.appendTail(to: &out)
    return out.bytes
  }

  /// The contents in EPUB 2's form, for Adobe Digital Editions and older Kobo and Nook readers.
  package static func ncx(_ entries: [ContentsEntry], details: BookDetails) -> [UInt8] {
    var out = ByteBuffer(capacity: 1024 + entries.count * 160)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.append("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"")
    out.append(text: details.language)
    out.append("\">\n<head>\n<meta name=\"dtb:uid\" content=\"")
    out.append(text: details.identifier)
    out.append("\"/>\n</head>\n<docTitle><text>")
    out.append(text: details.title)
    out.append("</text></docTitle>\n<navMap>\n")
    var number = 0
    let all = entries.isEmpty ? [titlePage(details)] : entries
    for (entry, inside) in ContentsEntry.nested(all) {
      startPoint(entry, &number, &out)
      for child in inside {
        startPoint(child, &number, &out)
        out.append("</navPoint>\n")
      }
      out.append("</navPoint>\n")
    }
    out.append("</navMap>\n</ncx>\n")
    return out.bytes
  }

  /// What a book without a chapter lists: a table of contents may not be empty.
  private static func titlePage(_ details: BookDetails) -> ContentsEntry {
    ContentsEntry(title: details.phrases.titlePage, href: "title-page.xhtml")
  }

  private static func landmark(
    _ type: StaticString, _ href: String, _ title: String, _ out: inout ByteBuffer
  ) {
    out.append("<li><a epub:type=\"")
    out.append(type)
    out.append("\" href=\"")
    out.append(text: href)
    out.append("\">")
    out.append(text: title)
    out.append("</a></li>\n")
  }

  private static func startPoint(
    _ entry: ContentsEntry, _ number: inout Int, _ out: inout ByteBuffer
  ) {
    number += 1
    out.append("<navPoint id=\"point-")
    out.append(number: number)
    out.append("\" playOrder=\"")
    out.append(number: number)
    out.append("\"><navLabel><text>")
    out.append(text: entry.title)
    out.append("</text></navLabel><content src=\"")
    out.append(text: entry.href)
    out.append("\"/>\n")
  }
}

/// The pages of the web book; see ``SinglePage`` for the book in one file.
package enum WebPage {
  /// One section: what ``XHTMLBody`` made of it, with the ways to its neighbours.
  ///
  /// It depends on the neighbours' titles and files only, so that the section itself can be kept.
  package static func wrap(
    _ body: [UInt8], section: Section, details: BookDetails, previous: ContentsEntry? = nil,
    next: ContentsEntry? = nil
  ) -> [UInt8] {
    let shell = WebShell(details: details)
    var out = ByteBuffer(capacity: body.count + 4096)
    shell.appendHead(
      title: section.label + " · " + details.title,
      extra: { out in
        appendRelation("prev", previous, &out)
        appendRelation("next", next, &out)
      }, to: &out)
    out.append("<body class=\"chapter-page\">\n")
    shell.appendSkipLink(to: "text", &out)
    out.append("<header class=\"bar\">\n<a href=\"index.html\">")
    out.append(text: details.title)
    out.append("</a>\n")
    shell.appendSettings(to: &out)
    out.append("</header>\n<main id=\"text\" tabindex=\"-1\">\n")
    out.append(bytes: body)
    out.append("</main>\n<nav class=\"turn\" aria-label=\"")
    out.append(text: details.phrases.contents)
    out.append("\">\n")
    appendTurn("prev", details.phrases.previous, previous, &out)
    out.append("<a class=\"all\" href=\"index.html#contents\">")
    out.append(text: details.phrases.contents)
    out.append("</a>\n")
    appendTurn("next", details.phrases.next, next, &out)
    out.append("</nav>\n")
    shell.appendTail(to: &out)
    return out.bytes
  }

  /// The first page: title, cover, description, contents.
  ///
  /// The cover's address is relative to the page.
  package static func index(
    _ entries: [ContentsEntry], details: BookDetails, cover: PlacedImage? = nil
  ) -> [UInt8] {
    let shell = WebShell(details: details)
    var out = ByteBuffer(capacity: 8192 + entries.count * 96)
    let byline = details.byline
    shell.appendHead(
      title: byline.isEmpty ? details.title : details.title + " · " + byline,
      description: details.description,
      extra: { shell.appendMetadata(image: cover?.href, to: &$0) }, to: &out)
    out.append("<body class=\"index-page\">\n")
    shell.appendSkipLink(to: "contents", &out)
    out.append("<header class=\"bar\">\n")
    shell.appendSettings(to: &out)
    out.append("</header>\n<main>\n<div class=\"title-page\">\n")
    appendCover(cover, details: details, to: &out)
    out.append("<div>\n")
    TitleBlock.append(details, to: &out)
    if let description = details.description { TitleBlock.line("description", description, &out) }
    if let first = entries.first(where: { $0.kind.placement == .body }) ?? entries.first {
      out.append("<p class=\"begin\"><a href=\"")
      out.append(text: first.href)
      out.append("\">")
      out.append(text: details.phrases.begin)
      out.append("</a></p>\n<p class=\"resume\" hidden><a href=\"")
      out.append(text: first.href)
      out.append("\">")
      out.append(text: details.phrases.resume)
      out.append("<span></span></a></p>\n")
    }
    out.append("</div>\n</div>\n")
    appendContents(entries, details: details, id: "contents", to: &out)
    out.append("</main>\n")
    shell.appendTail(to: &out)
    return out.bytes
  }

  static func appendCover(_ cover: PlacedImage?, details: BookDetails, to out: inout ByteBuffer) {
    guard let cover else { return }
    out.append("<img class=\"cover\" role=\"doc-cover\" src=\"")
    out.append(text: cover.href)
    out.append("\" alt=\"")
    out.append(text: details.phrases.cover + ": " + details.title)
    out.append("\">\n")
  }

  static func appendContents(
    _ entries: [ContentsEntry], details: BookDetails, id: StaticString, to out: inout ByteBuffer
  ) {
    guard !entries.isEmpty else { return }
    out.append("<nav class=\"contents\" role=\"doc-toc\" id=\"")
    out.append(id)
    out.append("\" tabindex=\"-1\" aria-labelledby=\"")
    out.append(id)
    out.append("-title\">\n<h2 id=\"")
    out.append(id)
    out.append("-title\">")
    out.append(text: details.phrases.contents)
    out.append("</h2>\n")
    ContentsEntry.appendList(entries, to: &out)
    out.append("</nav>\n")
  }

  private static func appendRelation(
    _ name: StaticString, _ entry: ContentsEntry?, _ out: inout ByteBuffer
  ) {
    guard let entry else { return }
    out.append("<link rel=\"")
    out.append(name)
    out.append("\" href=\"")
    out.append(text: entry.href)
    out.append("\">\n")
  }

  private static func appendTurn(
    _ relation: StaticString, _ word: String, _ entry: ContentsEntry?, _ out: inout ByteBuffer
  ) {
    guard let entry else { return }
    out.append("<a rel=\"")
    out.append(relation)
    out.append("\" href=\"")
    out.append(text: entry.href)
    out.append("\"><span>")
    out.append(text: word)
    out.append("</span> ")
    out.append(text: entry.title)
    out.append("</a>\n")
  }
}

/// The XHTML documents of an EPUB.
package enum EPUBPage {
  /// The document of one section: what ``XHTMLBody`` made of it, with its head around it.
  ///
  /// `language` is the book's.
  package static func wrap(_ body: [UInt8], section: Section, language: String) -> [UInt8] {
    var out = ByteBuffer(capacity: body.count + 640)
    appendHead(
      section.label, language: section.language ?? language, type: section.kind.placement.epubType,
      to: &out)
    out.append(bytes: body)
    appendTail(to: &out)
    return out.bytes
  }

  /// The page that shows the cover, for readers that do not show the cover image themselves.
  package static func cover(_ image: PlacedImage, details: BookDetails) -> [UInt8] {
    var out = ByteBuffer()
    appendHead(details.phrases.cover, language: details.language, type: "frontmatter", to: &out)
    out.append("<section class=\"cover\">\n<img epub:type=\"cover\" role=\"doc-cover\" src=\"")
    out.append(text: image.href)
    out.append("\" alt=\"")
    out.append(text: details.phrases.cover + ": " + details.title)
    out.append("\"/>\n</section>\n")
    appendTail(to: &out)
    return out.bytes
  }

  package static func titlePage(_ details: BookDetails) -> [UInt8] {
    var out = ByteBuffer()
    appendHead(details.title, language: details.language, type: "frontmatter", to: &out)
    out.append("<section epub:type=\"titlepage\" class=\"title-page\">\n")
    TitleBlock.append(details, to: &out)
    out.append("</section>\n")
    appendTail(to: &out)
    return out.bytes
  }

  /// From the declaration to the start of the body.
  static func appendHead(
    _ title: String, language: String, type: StaticString?, to out: inout ByteBuffer
  ) {
    let language = LanguageTag.checked(language)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
    out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\"")
    out.append(" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"")
    out.append(text: language)
    out.append("\" xml:lang=\"")
    out.append(text: language)
    out.append("\"")
    if LanguageTag.isRightToLeft(language) { out.append(" dir=\"rtl\"") }
    out.append(">\n<head>\n<title>")
    out.append(text: title)
    out.append(
      "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n")
    out.append("<body")
    if let type {
      out.append(" epub:type=\"")
      out.append(type)
      out.append("\"")
    }
    out.append(">\n")
  }

  static func appendTail(to out: inout ByteBuffer) { out.append("</body>\n</html>\n") }
}

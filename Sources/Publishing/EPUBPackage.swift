import Manuscript

/// The package document: what an EPUB is, and which files in which order make it.
package struct EPUBPackage: Sendable, Equatable {
  /// What the pictures inside the chapters mean for somebody who cannot see them.
  package struct Pictures: Sendable, Equatable {
    /// How many the chapters show.
    package var count: Int
    /// Whether each has an alternative text.
    package var areDescribed: Bool

    package init(count: Int = 0, areDescribed: Bool = true) {
      self.count = count
      self.areDescribed = areDescribed
    }
  }

  package var details: BookDetails
  /// When the book was last changed, as ``Timestamp`` writes it.
  package var modified: String
  /// In reading order, pages of parts included.
  package var sections: [Section]
  package var cover: PlacedImage?
  /// Every picture of the chapters, each once.
  package var images: [PlacedImage]
  package var pictures: Pictures

  package init(
    details: BookDetails, modified: String, sections: [Section], cover: PlacedImage? = nil,
    images: [PlacedImage] = [], pictures: Pictures = Pictures()
  ) {
    self.details = details
    self.modified = modified
    self.sections = sections
    self.cover = cover
    self.images = images
    self.pictures = pictures
  }

  /// The document, as UTF-8.
  package func document() -> [UInt8] {
    var out = ByteBuffer(capacity: 4096 + sections.count * 160)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"")
    out.append(" unique-identifier=\"book-id\" xml:lang=\"")
    out.append(text: details.language)
    out.append("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    appendDetails(to: &out)
    appendAccessibility(to: &out)
    out.append("</metadata>\n")
    appendManifest(to: &out)
    appendSpine(to: &out)
    out.append("</package>\n")
    return out.bytes
  }

  private func appendDetails(to out: inout ByteBuffer) {
    element("dc:identifier", id: "book-id", details.identifier, &out)
    element("dc:title", id: "title", details.title, &out)
    refine("title", "title-type", "main", &out)
    if let subtitle = details.subtitle {
      element("dc:title", id: "subtitle", subtitle, &out)
      refine("subtitle", "title-type", "subtitle", &out)
    }
    element("dc:language", details.language, &out)
    for (index, author) in details.authors.enumerated() {
      let id = "author-\(index + 1)"
      element(author.role == "aut" ? "dc:creator" : "dc:contributor", id: id, author.name, &out)
      if author.role.utf8.count == 3, author.role.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        refine(id, "role", author.role, scheme: "marc:relators", &out)
      }
      if let sort = author.sort, !sort.isEmpty { refine(id, "file-as", sort, &out) }
    }
    if let series = details.series {
      element("meta", id: "series", property: "belongs-to-collection", series.name, &out)
      refine("series", "collection-type", "series", &out)
      if let number = series.number, Self.isPosition(number) {
        refine("series", "group-position", number, &out)
      }
    }
    if let published = details.published { element("dc:date", published, &out) }
    if let description = details.description { element("dc:description", description, &out) }
    if let rights = details.rights { element("dc:rights", rights, &out) }
    element("meta", property: "dcterms:modified", modified, &out)
    // Older Kindle and Nook readers find the cover by this name only.
    if cover != nil { out.append("<meta name=\"cover\" content=\"cover-image\"/>\n") }
  }

  /// Only what is so of this book.
  ///
  /// The claim to conform to a standard is the publisher's to make.
  private func appendAccessibility(to out: inout ByteBuffer) {
    let property = { (name: String, value: String, out: inout ByteBuffer) in
      element("meta", property: "schema:" + name, value, &out)
    }
    let hasPictures = pictures.count > 0
    property("accessMode", "textual", &out)
    if hasPictures {
      property("accessMode", "visual", &out)
      property("accessModeSufficient", "textual,visual", &out)
    }
    if !hasPictures || pictures.areDescribed { property("accessModeSufficient", "textual", &out) }
    if hasPictures, pictures.areDescribed {
      property("accessibilityFeature", "alternativeText", &out)
    }
    for feature in [
      "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents",
      "unlocked",
    ] {
      property("accessibilityFeature", feature, &out)
    }
    let mayFlash = images.contains { $0.format.canMove } || cover?.format.canMove == true
    property("accessibilityHazard", mayFlash ? "unknown" : "none", &out)
    let phrases = details.phrases
    property(
      "accessibilitySummary",
      hasPictures
        ? phrases.accessibleText + " " + phrases.accessibleImages : phrases.accessibleText,
      &out)
  }

  private func appendManifest(to out: inout ByteBuffer) {
    out.append("<manifest>\n")
    item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav", &out)
    item("ncx", "toc.ncx", "application/x-dtbncx+xml", &out)
    item("style", "style.css", "text/css", &out)
    if let cover {
      item("cover-image", cover.href, cover.format.mediaType, properties: "cover-image", &out)
      item("cover", "cover.xhtml", "application/xhtml+xml", &out)
    }
    item("title-page", "title-page.xhtml", "application/xhtml+xml", &out)
    for section in sections {
      item("text-" + section.stem, section.stem + ".xhtml", "application/xhtml+xml", &out)
    }
    // A cover that a chapter shows too is one file.
    for (index, image) in images.enumerated() where image.href != cover?.href {
      item("image-\(index + 1)", image.href, image.format.mediaType, &out)
    }
    out.append("</manifest>\n")
  }

  private func appendSpine(to out: inout ByteBuffer) {
    out.append("<spine toc=\"ncx\"")
    if LanguageTag.isRightToLeft(details.language) {
      out.append(" page-progression-direction=\"rtl\"")
    }
    out.append(">\n")
    if cover != nil { reference("cover", &out) }
    reference("title-page", &out)
    // Readers have contents of their own: the page is there for links, not to be leafed through.
    out.append("<itemref idref=\"nav\" linear=\"no\"/>\n")
    for section in sections { reference("text-" + section.stem, &out) }
    out.append("</spine>\n")
  }

  private func element(
    _ name: String, id: String? = nil, property: String? = nil, _ text: String,
    _ out: inout ByteBuffer
  ) {
    out.append(markup: "<" + name)
    if let id { out.append(markup: " id=\"\(id)\"") }
    if let property { out.append(markup: " property=\"\(property)\"") }
    out.append(">")
    out.append(text: text)
    out.append(markup: "</\(name)>\n")
  }

  private func refine(
    _ id: String, _ property: String, _ text: String, scheme: String? = nil,
    _ out: inout ByteBuffer
  ) {
    out.append(markup: "<meta refines=\"#\(id)\" property=\"\(property)\"")
    if let scheme { out.append(markup: " scheme=\"\(scheme)\"") }
    out.append(">")
    out.append(text: text)
    out.append("</meta>\n")
  }

  private func item(
    _ id: String, _ href: String, _ mediaType: String, properties: String? = nil,
    _ out: inout ByteBuffer
  ) {
    out.append("<item id=\"")
    out.append(text: id)
    out.append("\" href=\"")
    out.append(text: href)
    out.append(markup: "\" media-type=\"\(mediaType)\"")
    if let properties { out.append(markup: " properties=\"\(properties)\"") }
    out.append("/>\n")
  }

  private func reference(_ id: String, _ out: inout ByteBuffer) {
    out.append("<itemref idref=\"")
    out.append(text: id)
    out.append("\"/>\n")
  }

  /// Whether it is a number such as `2` or `2.1`, which is all that EPUB allows.
  private static func isPosition(_ number: String) -> Bool {
    number.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { piece in
      !piece.isEmpty && piece.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}

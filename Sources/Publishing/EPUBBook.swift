/// Puts an EPUB 3.3 together from parts that can each be kept from an earlier build.
package enum EPUBBook {
  /// A picture and its bytes as the archive holds them.
  package struct Asset: Sendable, Equatable {
    package var image: PlacedImage
    package var stream: CompressedStream

    package init(_ image: PlacedImage, _ stream: CompressedStream) {
      self.image = image
      self.stream = stream
    }
  }

  /// The archive, `mimetype` first.
  ///
  /// The small documents (package, contents, title page, cover page) are made here; pages and
  /// pictures come compressed.
  ///
  /// `book` says what the package document does; its cover and images are taken from the assets.
  /// `pages` are one for each section, in the same order, of what ``EPUBPage/wrap(_:section:language:)``
  /// made. `assets` are the pictures of the chapters; one that comes twice, or is the cover too, is
  /// taken once.
  package static func archive(
    _ book: EPUBPackage, pages: [CompressedStream], cover: Asset? = nil, assets: [Asset] = [],
    style: CompressedStream, compress: ([UInt8]) throws -> CompressedStream
  ) rethrows -> ZipArchive {
    var seen: Set<String> = []
    if let cover { seen.insert(cover.image.href) }
    let others = assets.filter { seen.insert($0.image.href).inserted }
    var book = book
    book.cover = cover?.image
    book.images = others.map(\.image)
    let contents = book.sections.map { ContentsEntry($0, fileExtension: "xhtml") }

    // Readers recognise an EPUB by these bytes at the archive's start.
    var entries = [
      ZipArchive.Entry("mimetype", Deflate.store(Array("application/epub+zip".utf8))),
      ZipArchive.Entry("META-INF/container.xml", try compress(container)),
      ZipArchive.Entry("EPUB/package.opf", try compress(book.document())),
      ZipArchive.Entry(
        "EPUB/nav.xhtml",
        try compress(
          EPUBNavigation.document(contents, details: book.details, hasCoverPage: cover != nil))),
      ZipArchive.Entry(
        "EPUB/toc.ncx", try compress(EPUBNavigation.ncx(contents, details: book.details))),
      ZipArchive.Entry("EPUB/style.css", style),
    ]
    if let cover {
      entries.append(
        ZipArchive.Entry(
          "EPUB/cover.xhtml",
          try compress(EPUBPage.cover(cover.image, details: book.details))))
      entries.append(ZipArchive.Entry("EPUB/" + cover.image.href, cover.stream))
    }
    entries.append(
      ZipArchive.Entry(
        "EPUB/title-page.xhtml", try compress(EPUBPage.titlePage(book.details))))
    for (section, page) in zip(book.sections, pages) {
      entries.append(ZipArchive.Entry("EPUB/" + section.stem + ".xhtml", page))
    }
    for asset in others {
      entries.append(ZipArchive.Entry("EPUB/" + asset.image.href, asset.stream))
    }
    return ZipArchive(entries)
  }

  private static let container = Array(
    """
    <?xml version="1.0" encoding="utf-8"?>
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """.utf8)
}

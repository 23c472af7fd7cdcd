import Foundation
import Manuscript
import Publishing

/// The files that the sample book becomes, by path.
enum SampleOutput {
  static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  static func template(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: templates.appending(path: path)))
  }

  /// A picture of 320 by 200 dots: a dark sea under a lamp.
  static func picture() throws -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<200 {
      rows.append(0)
      for x in 0..<320 {
        let distance = (x - 160) * (x - 160) + (y - 70) * (y - 70)
        rows.append(UInt8(max(20, 250 - distance / 40)))
      }
    }
    let stream = try Deflate().compress(rows)
    // zlib's wrapper: two bytes before and Adler-32 after.
    var first: UInt32 = 1
    var second: UInt32 = 0
    for byte in rows {
      first = (first + UInt32(byte)) % 65_521
      second = (second + first) % 65_521
    }
    let big = { (number: UInt32) in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let chunk = { (name: String, data: [UInt8]) in
      let body = Array(name.utf8) + data
      return big(UInt32(data.count)) + body + big(Deflate.store(body).crc32)
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(320) + big(200) + [8, 0, 0, 0, 0])
      + chunk("IDAT", [0x78, 0x9C] + stream.bytes + big(second << 16 | first))
      + chunk("IEND", [])
  }

  static func epub() throws -> [UInt8] {
    let deflate = try Deflate()
    let details = BookDetails(SampleBook.story)
    let pages = SampleBook.sections.map { section in
      let text = SampleBook.text(section)
      let body = XHTMLBody.render(
        text, as: section, images: SampleBook.images(text) { _ in "images/lamp.png" },
        options: SampleBook.options(.epub))
      return deflate.compress(
        EPUBPage.wrap(body, section: section, language: details.language))
    }
    let picture = deflate.compress(try picture())
    let lamp = EPUBBook.Asset(PlacedImage(href: "images/lamp.png", format: .png), picture)
    let cover = EPUBBook.Asset(PlacedImage(href: "images/cover.png", format: .png), picture)
    let book = EPUBPackage(
      details: details, modified: Timestamp.utc(secondsSince1970: 1_700_000_000),
      sections: SampleBook.sections,
      pictures: EPUBPackage.Pictures(count: 1, areDescribed: true))
    return try EPUBBook.archive(
      book, pages: pages, cover: cover, assets: [lamp, lamp],
      style: deflate.compress(template("epub/book.css")),
      compress: { deflate.compress($0) }
    ).bytes()
  }

  /// A book in Arabic of which nothing is written, with a title that is hard to hold.
  static func emptyEPUB() throws -> [UInt8] {
    let deflate = try Deflate()
    var story = Story(title: "كتاب <\"&]]>\u{1}", language: "ar", identifier: "")
    story.authors = [Story.Author(name: "\"<&>\"", sort: "&", role: "boss")]
    let book = EPUBPackage(
      details: BookDetails(story), modified: Timestamp.utc(date: nil), sections: [])
    return try EPUBBook.archive(
      book, pages: [], style: deflate.compress(template("epub/book.css")),
      compress: { deflate.compress($0) }
    ).bytes()
  }

  static func html() throws -> [String: [UInt8]] {
    let details = BookDetails(SampleBook.story)
    let entries = SampleBook.sections.map { ContentsEntry($0, fileExtension: "html") }
    let cover = PlacedImage(href: "images/lamp.png", format: .png)
    var files = [
      "index.html": WebPage.index(entries, details: details, cover: cover),
      "book.css": try template("html/book.css"), "book.js": try template("html/book.js"),
      "images/lamp.png": try picture(),
    ]
    for (index, section) in SampleBook.sections.enumerated() {
      let text = SampleBook.text(section)
      let body = XHTMLBody.render(
        text, as: section, images: SampleBook.images(text) { _ in "images/lamp.png" },
        options: SampleBook.options(.web))
      files[section.stem + ".html"] = WebPage.wrap(
        body, section: section, details: details,
        previous: index > 0 ? entries[index - 1] : nil,
        next: index + 1 < entries.count ? entries[index + 1] : nil)
    }
    return files
  }

  static func single() throws -> [UInt8] {
    let details = BookDetails(SampleBook.story)
    let uri = SinglePage.dataURI(try picture(), format: .png)
    var page = SinglePage.start(
      SampleBook.sections, details: details, cover: PlacedImage(href: uri, format: .png),
      style: try template("html/book.css"), script: try template("html/book.js"))
    for section in SampleBook.sections {
      let text = SampleBook.text(section)
      var options = SinglePage.options(for: section, phrases: details.phrases)
      options.links = ["02-storm.md": "#the-storm"]
      page += XHTMLBody.render(
        text, as: section, images: SampleBook.images(text) { _ in uri }, options: options)
    }
    return page + SinglePage.end(details)
  }
}

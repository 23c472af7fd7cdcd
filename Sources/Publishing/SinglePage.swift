/// The book as one HTML file that needs no other.
package enum SinglePage {
  /// How ``XHTMLBody`` renders a section for this page.
  package static func options(for section: Section, phrases: Phrases) -> XHTMLBody.Options {
    var options = XHTMLBody.Options(.web, phrases: phrases)
    options.idPrefix = section.stem + "."
    options.titleLevel = 2
    return options
  }

  /// What stands before the first section.
  ///
  /// The page is this, the sections as rendered, and ``end(_:)``: it can be written piece by piece.
  ///
  /// The cover has a `data:` URI as its address; see ``dataURI(_:format:)``. The script may be empty.
  package static func start(
    _ sections: [Section], details: BookDetails, cover: PlacedImage? = nil, style: [UInt8],
    script: [UInt8]
  ) -> [UInt8] {
    let shell = WebShell(details: details, linksFiles: false)
    var out = ByteBuffer(capacity: style.count + script.count + 8192)
    let byline = details.byline
    shell.appendHead(
      title: byline.isEmpty ? details.title : details.title + " · " + byline,
      description: details.description,
      extra: { out in
        out.append("<style>\n")
        out.append(bytes: escapingEndTags(style))
        out.append("</style>\n")
        if !script.isEmpty {
          out.append("<script>\n")
          out.append(bytes: escapingEndTags(script))
          out.append("</script>\n")
        }
        shell.appendMetadata(image: nil, to: &out)
      }, to: &out)
    out.append("<body class=\"single-page\">\n")
    shell.appendSkipLink(to: "book.text", &out)
    out.append("<header class=\"bar\">\n")
    shell.appendSettings(to: &out)
    out.append("</header>\n<main>\n<div class=\"title-page\">\n")
    WebPage.appendCover(cover, details: details, to: &out)
    out.append("<div>\n")
    TitleBlock.append(details, to: &out)
    if let description = details.description { TitleBlock.line("description", description, &out) }
    out.append("</div>\n</div>\n")
    WebPage.appendContents(
      sections.map(ContentsEntry.init(inPage:)), details: details, id: "book.contents", to: &out)
    out.append("<div id=\"book.text\" tabindex=\"-1\">\n")
    return out.bytes
  }

  /// What stands after the last section.
  package static func end(_ details: BookDetails) -> [UInt8] {
    var out = ByteBuffer()
    out.append("</div>\n</main>\n")
    WebShell(details: details).appendTail(to: &out)
    return out.bytes
  }

  /// A picture as an address that holds it whole.
  package static func dataURI(_ bytes: [UInt8], format: ImageFormat) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result = Array("data:\(format.mediaType);base64,".utf8)
    result.reserveCapacity(result.count + (bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = UInt32(0)
      for offset in 0..<3 {
        group = group << 8 | UInt32(offset < count ? bytes[start + offset] : 0)
      }
      for position in 0..<4 {
        let digit = Int(group >> UInt32(18 - 6 * position) & 63)
        result.append(position <= count ? digits[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes `</` as `<\/`, which means the same in strings of either language, so that no text in
  /// them can end the element around them.
  private static func escapingEndTags(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "/"), result.last == UInt8(ascii: "<") {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return result
  }
}

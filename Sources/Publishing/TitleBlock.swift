import Manuscript

/// Title, subtitle, authors and series, as the title page of either format shows them.
enum TitleBlock {
  static func append(_ details: BookDetails, to out: inout ByteBuffer) {
    if let series = details.series {
      line("series", [series.name, series.number].compactMap(\.self).joined(separator: " "), &out)
    }
    out.append("<h1 class=\"book-title\">")
    out.append(text: details.title)
    out.append("</h1>\n")
    if let subtitle = details.subtitle { line("subtitle", subtitle, &out) }
    for author in details.authors where author.role == "aut" { line("author", author.name, &out) }
  }

  static func line(_ name: StaticString, _ text: String, _ out: inout ByteBuffer) {
    out.append("<p class=\"")
    out.append(name)
    out.append("\">")
    out.append(text: text)
    out.append("</p>\n")
  }
}

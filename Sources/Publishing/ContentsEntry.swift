/// One line of the contents: all that navigation knows of a section, so that an edit inside a
/// chapter leaves it as it was.
package struct ContentsEntry: Sendable, Equatable {
  package var title: String
  /// Relative to the page that shows it.
  package var href: String
  package var kind: SectionKind
  package var part: String?

  package init(title: String, href: String, kind: SectionKind = .chapter, part: String? = nil) {
    self.title = title
    self.href = href
    self.kind = kind
    self.part = part
  }

  /// The entry of a section in a book of one file each, such as `the-storm.xhtml`.
  package init(_ section: Section, fileExtension: String) {
    self.init(
      title: section.label, href: section.stem + "." + fileExtension, kind: section.kind,
      part: section.part)
  }

  /// The entry of a section in a book of one page.
  package init(inPage section: Section) {
    self.init(
      title: section.label, href: "#" + section.stem, kind: section.kind, part: section.part)
  }

  /// The entries with those of a part under the part's own.
  static func nested(_ entries: [ContentsEntry]) -> [(
    entry: ContentsEntry, inside: [ContentsEntry]
  )] {
    var result: [(entry: ContentsEntry, inside: [ContentsEntry])] = []
    for entry in entries {
      if let last = result.indices.last, result[last].entry.kind == .part, entry.kind != .part,
        entry.part == result[last].entry.part
      {
        result[last].inside.append(entry)
      } else {
        result.append((entry, []))
      }
    }
    return result
  }

  /// The contents as nested `<ol>` elements, alike in XHTML and HTML.
  static func appendList(_ entries: [ContentsEntry], to out: inout ByteBuffer) {
    let appendLink = { (entry: ContentsEntry, out: inout ByteBuffer) in
      out.append("<a href=\"")
      out.append(text: entry.href)
      out.append("\">")
      out.append(text: entry.title)
      out.append("</a>")
    }
    out.append("<ol>\n")
    for (entry, inside) in nested(entries) {
      out.append(entry.kind == .part ? "<li class=\"part\">" : "<li>")
      appendLink(entry, &out)
      if !inside.isEmpty {
        out.append("\n<ol>\n")
        for child in inside {
          out.append("<li>")
          appendLink(child, &out)
          out.append("</li>\n")
        }
        out.append("</ol>\n")
      }
      out.append("</li>\n")
    }
    out.append("</ol>\n")
  }
}

/// One document of the book, as the reader will see it: a chapter, a piece of front or back matter,
/// or the page that opens a part.
package struct Section: Sendable, Equatable {
  /// The chapter's stable name.
  package var handle: String
  package var kind: SectionKind
  package var title: String

  /// The lines above the text, filled in, such as `Chapter Seven`, `The Storm`.
  ///
  /// The last that equals the title, else the first, is the heading.
  package var opening: [String]

  /// The part that it stands in; for the page that opens a part, the part's name.
  package var part: String?

  /// A BCP 47 tag where it differs from the book's.
  package var language: String?

  /// The file name without extension; see ``FileStem``.
  package var stem: String

  /// Whether the text's first heading is the title, which is then printed once.
  package var titleIsInText: Bool

  package init(
    handle: String, kind: SectionKind = .chapter, title: String, opening: [String]? = nil,
    part: String? = nil, language: String? = nil, stem: String? = nil, titleIsInText: Bool = false
  ) {
    self.handle = handle
    self.kind = kind
    self.title = title
    self.opening = opening ?? [title]
    self.part = part
    self.language = language
    self.stem = stem ?? FileStem.of(handle: handle)
    self.titleIsInText = titleIsInText
  }

  /// The index in ``opening`` of the line that is the heading; `nil` where there is no line.
  var headingLine: Int? {
    opening.lastIndex(of: title) ?? (opening.isEmpty ? nil : 0)
  }

  /// How the contents name it: the opening lines up to the heading, else the title.
  package var label: String {
    guard let line = headingLine else { return title }
    return opening[...line].joined(separator: ": ")
  }

  /// The sections with a page of its own before the first of each part.
  package static func withPartPages(_ sections: [Section]) -> [Section] {
    var all: [Section] = []
    var current: String?
    var seen: Set<String> = []
    for section in sections {
      if let part = section.part, part != current, section.kind != .part {
        var stem = FileStem.of(part: part)
        // A part that is left and taken up again opens a second time.
        var count = 1
        while !seen.insert(stem).inserted {
          count += 1
          stem = FileStem.of(part: part) + "-\(count)"
        }
        all.append(Section(handle: stem, kind: .part, title: part, part: part, stem: stem))
      }
      current = section.part
      all.append(section)
    }
    return all
  }
}

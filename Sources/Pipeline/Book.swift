import BuildGraph
import Manuscript
import Publishing
import Reading

/// One book on its way out: what was read, the documents it has, and its pictures.
struct Book {
  let reading: StoryReading
  let plan: BookPlan
  let pictures: Pictures
  let details: BookDetails

  init(_ reading: StoryReading, pictures: Pictures) {
    self.reading = reading
    self.pictures = pictures
    plan = BookPlan(story: reading.story, layout: reading.layout, facts: reading.facts)
    details = BookDetails(reading.story)
  }

  var slug: String { Self.slug(of: reading.story) }

  /// The name of the book's files: the title in safe letters.
  static func slug(of story: Story) -> String {
    let slug = FileStem.of(handle: ChapterFileName.slug(story.title))
    return slug.isEmpty ? "book" : slug
  }

  /// Every document in reading order, pages of parts included; those have no chapter.
  var documents: [(section: Section, chapter: Int?)] {
    var chapters = plan.documents[...]
    return Section.withPartPages(plan.documents.map(\.section)).map { section in
      if section.kind != .part, let next = chapters.popFirst() { return (section, next.chapter) }
      return (section, nil)
    }
  }

  /// Words of all documents that are in the book.
  var words: Int { plan.documents.reduce(0) { $0 + reading.facts[$1.chapter].counts.words } }

  /// Where links of a chapter to other chapters lead, by the addresses that it uses.
  func links(of chapter: Int, to address: (Section) -> String) -> [String: String] {
    let record = reading.records[chapter]
    guard !record.links.isEmpty else { return [:] }
    let folder = StoryPaths.folder(of: reading.facts[chapter].path)
    var targets: [String: Section] = [:]
    for document in plan.documents {
      targets[reading.facts[document.chapter].path] = document.section
    }
    var links: [String: String] = [:]
    for link in record.links {
      let file = link.prefix { $0 != "#" }
      guard let path = StoryPaths.resolve(String(file), from: folder), let target = targets[path]
      else { continue }
      links[link] = address(target)
    }
    return links
  }

  /// What the rendering of a section depends on beside its text, for its step's key.
  func settings(of section: Section, chapter: Int?, links: [String: String]) -> [String: String] {
    var settings = [
      "kind": section.kind.rawValue, "title": section.title,
      "opening": section.opening.joined(separator: "\n"), "book-language": details.language,
      "file": section.stem, "title-in-text": section.titleIsInText ? "yes" : "no",
    ]
    settings["part"] = section.part
    settings["language"] = section.language
    guard let chapter else { return settings }
    let images = pictures.pictures(of: chapter).map { $0?.placed.href ?? "" }
    if !images.isEmpty { settings["images"] = images.joined(separator: "\n") }
    if !links.isEmpty {
      settings["links"] = links.keys.sorted().map { "\($0) \(links[$0] ?? "")" }
        .joined(separator: "\n")
    }
    return settings
  }
}

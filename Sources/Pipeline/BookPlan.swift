import Manuscript
import Publishing
import Reading

/// Which documents the book has, in reading order: numbers counted, openings filled in, parts known.
///
/// It depends on headers, titles and file names only, never on what stands in a chapter.
struct BookPlan: Equatable {
  /// A document and the file that it comes from.
  struct Document: Equatable {
    /// Index into the facts: front matter, chapters, back matter.
    var chapter: Int
    var section: Section
  }

  private(set) var documents: [Document] = []

  /// Plans the book from one fact for each file of the layout: front, chapters, back.
  init(story: Story, layout: StoryLayout, facts: [ChapterFacts]) {
    let files = layout.front + layout.chapters + layout.back
    let chapters = layout.front.count..<layout.front.count + layout.chapters.count
    var numbering = Numbering()
    var part: String?
    var folder: Int?
    for (index, file) in files.enumerated() where index < facts.count {
      let chapter = facts[index]
      guard chapters.contains(index) else {
        guard chapter.isWhole, !chapter.isUnwritten else { continue }
        let kind =
          SectionKind(handle: file.name.handle)
          ?? (index < chapters.lowerBound ? .preface : .afterword)
        add(index, Section(handle: chapter.handle, kind: kind, title: chapter.title), chapter)
        continue
      }
      if file.part != folder {
        folder = file.part
        part = file.part.map { layout.parts[$0].title }
      }
      if let named = chapter.header.part?.value { part = named == "none" ? nil : named }
      let kind = Self.kind(of: chapter)
      let number = numbering.next(for: chapter.header, kind: kind)
      guard chapter.isWhole, !chapter.isUnwritten else { continue }
      let opening = Self.opening(story, chapter, number: number, part: part)
      let section = Section(
        handle: chapter.handle, kind: kind, title: chapter.title, opening: opening, part: part)
      add(index, section, chapter)
    }
  }

  private mutating func add(_ index: Int, _ section: Section, _ facts: ChapterFacts) {
    var section = section
    section.language = facts.header.language?.value
    section.titleIsInText = facts.titleIsInText
    documents.append(Document(chapter: index, section: section))
  }

  /// What a chapter is by its handle: a prologue or an epilogue where it is called so.
  private static func kind(of chapter: ChapterFacts) -> SectionKind {
    switch SectionKind(handle: chapter.handle) {
    case .prologue: .prologue
    case .epilogue: .epilogue
    default: .chapter
    }
  }

  /// Lines in which every placeholder has something to say, filled in.
  private static func opening(
    _ story: Story, _ chapter: ChapterFacts, number: String?, part: String?
  ) -> [String] {
    let words = number.map { typed in
      Int(typed).map { NumberWords.words($0, language: story.language) } ?? typed
    }
    let values: [(String, String?)] = [
      ("{number}", number), ("{number-word}", words), ("{title}", chapter.title),
      ("{pov}", chapter.header.pov?.value), ("{part}", part),
    ]
    return story.opening.compactMap { line in
      if line == "{title}" { return chapter.title }
      var filled = line
      for (name, value) in values where filled.contains(name) {
        guard let value, !value.isEmpty else { return nil }
        filled = filled.replacing(name, with: value)
      }
      return filled.isEmpty ? nil : filled
    }
  }
}

/// Counts chapters as the reader sees them.
private struct Numbering {
  private var last = 0

  /// The number to show; `nil` for a chapter that is not counted.
  mutating func next(for header: ChapterHeader, kind: SectionKind) -> String? {
    if let typed = header.number?.value {
      last = Int(typed) ?? last
      return typed
    }
    guard header.isNumbered, kind == .chapter else { return nil }
    last &+= 1
    return String(last)
  }
}

import Checking
import Manuscript
import Pipeline

/// A bible entry as of a chapter, for people and for scripts.
struct BibleEntryText {
  let story: CheckedStory
  let sources: any SourceMap
  let chapter: Int?

  init(_ story: CheckedStory, sources: any SourceMap, chapter: Int?) {
    self.story = story
    self.sources = sources
    self.chapter = chapter
  }

  /// A heading and a line for each thing that is so.
  func text(_ view: EntryAsOf) -> String {
    let entry = story.bible.entries[view.entry]
    var text = "\(entry.key.value) (\(String(entry.kind.rawValue.dropLast())))"
    if let chapter { text += ", as of \(story.chapters[chapter].title)" }
    text += "\n"
    let width = min(view.lines.map(\.label.count).max() ?? 0, 24)
    for line in view.lines {
      let mark =
        switch line.standing {
        case .holds: " "
        case .begins: "+"
        case .unclear: "?"
        }
      let gap = String(repeating: " ", count: max(width - line.label.count, 0) + 2)
      let bounds = line.bounds.isEmpty ? "" : "  (\(line.bounds))"
      text += Paragraph.wrapped(
        TerminalCells.printable(line.value + bounds), first: "\(mark) \(line.label)\(gap)",
        indent: String(repeating: " ", count: width + 4))
    }
    if !view.chapters.isEmpty {
      let titles = view.chapters.map { story.chapters[$0].title }
      let gap = String(repeating: " ", count: max(width - 2, 0) + 2)
      text += Paragraph.wrapped(
        titles.joined(separator: ", "), first: "  in\(gap)",
        indent: String(repeating: " ", count: width + 4))
    }
    return text
  }

  /// One object.
  func json(_ view: EntryAsOf) -> JSONText {
    let entry = story.bible.entries[view.entry]
    return .object([
      ("key", .string(entry.key.value)), ("kind", .string(entry.kind.rawValue)),
      ("name", .string(entry.name.value)),
      ("at", .text(chapter.map { story.chapters[$0].handle })),
      ("lines", .array(view.lines.map(json))),
      ("chapters", .array(view.chapters.map { .string(story.chapters[$0].handle) })),
    ])
  }

  private func json(_ line: EntryAsOf.Line) -> JSONText {
    let place = DiagnosticPlace(line.range, in: sources)
    let standing =
      switch line.standing {
      case .holds: "holds"
      case .begins: "begins"
      case .unclear: "unclear"
      }
    return .object([
      ("label", .string(line.label)), ("value", .string(line.value)),
      ("standing", .string(standing)), ("bounds", .string(line.bounds)),
      ("path", .string(place.path)), ("line", .integer(place.start.line)),
      ("column", .integer(place.start.column)),
    ])
  }
}

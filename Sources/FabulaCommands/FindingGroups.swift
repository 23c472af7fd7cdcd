import Manuscript
import Pipeline
import Reading

/// Findings by the chapter that they are about, in reading order.
struct FindingGroups {
  struct Group {
    /// As a reader knows it: `Chapter 3, The Storm`, `The bible`.
    var title: String
    var diagnostics: [Diagnostic]
  }

  private(set) var groups: [Group] = []

  /// - Parameters:
  ///   - diagnostics: In reading order.
  ///   - reading: The story in which they were found.
  init(_ diagnostics: [Diagnostic], of reading: StoryReading) {
    var titles: [String: String] = [:]
    for (index, file) in reading.files.enumerated() {
      let number = index - reading.chapterRange.lowerBound + 1
      let title = reading.facts[index].title
      titles[file.handle] =
        reading.chapterRange.contains(index) ? "Chapter \(number), \(title)" : title
    }
    for diagnostic in diagnostics {
      let title: String
      switch diagnostic.range?.unit {
      case nil: title = "The story"
      case let unit? where unit.kind != .file: title = titles[unit.name] ?? unit.name
      case let unit?:
        title = reading.layout.bible.contains(unit.name) ? "The bible" : "The story"
      }
      if groups.last?.title == title {
        groups[groups.count - 1].diagnostics.append(diagnostic)
      } else {
        groups.append(Group(title: title, diagnostics: [diagnostic]))
      }
    }
  }
}

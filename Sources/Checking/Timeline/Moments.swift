package import Manuscript

/// Finds the chapters and events that references name.
package struct Moments: Sendable {
  private let chapters: [String: Int]
  private let names: BibleNames

  /// - Complexity: O(*chapters*).
  package init(bible: Bible, names: BibleNames, chapters: [ChapterFacts]) {
    self.names = names
    var found: [String: Int] = [:]
    for (index, chapter) in chapters.enumerated() {
      let name = chapter.path.split(separator: "/").last.map(String.init) ?? ""
      let stem = name.split(separator: ".").dropLast().joined(separator: ".")
      for text in [chapter.handle, chapter.path, name, stem] {
        let folded = NameFolding.fold(text)
        if found[folded] == nil { found[folded] = index }
      }
    }
    for index in chapters.indices {
      for text in ["\(index + 1)", "chapter \(index + 1)"] where found[text] == nil {
        found[text] = index
      }
    }
    self.chapters = found
  }

  /// The chapter that is called so: handle, path, file name, or position
  /// counted from 1, as `7` or `chapter 7`.
  package func chapter(_ reference: String) -> Int? {
    chapters[NameFolding.fold(reference)]
  }

  /// The bible entry of the event that is called so.
  package func event(_ reference: String) -> Int? {
    let found = names.resolve(reference, kinds: [.event])
    return found.count == 1 ? found[0] : nil
  }
}

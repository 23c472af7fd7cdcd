import Indexing
import Manuscript
import Pipeline
import Prose

/// Which passages may be found: those that have to do with somebody, a place, a plotline, and those
/// of some files.
final class SearchFilter {
  /// A stretch of a chapter, as much as the filter needs of it.
  struct Passage {
    /// Bytes of the body.
    var source: Range<Int>
    /// The index in ``ChapterFacts/scenes`` of the scene header that holds there.
    var scene: Int?
  }

  private let story: SearchStory
  private let subjects: [SearchSubject]
  /// Indices in ``StoryReading/files``; `nil` for all.
  private let files: Set<Int>?
  private lazy var automaton = story.names.automaton
  /// For each file where it names each of the subjects: bytes of the body, rising.
  private var mentions: [Int: [[Int]]] = [:]

  init(_ story: SearchStory, subjects: [SearchSubject], files: Set<Int>?) {
    (self.story, self.subjects, self.files) = (story, subjects, files)
  }

  /// Whether everything may be found.
  var isOpen: Bool { subjects.isEmpty && files == nil }

  /// Whether passages matter, not only their files.
  var isOfPassages: Bool { !subjects.isEmpty }

  func accepts(file: Int) -> Bool { files?.contains(file) ?? true }

  /// Whether a passage of a file is wanted: it has to do with every subject.
  func accepts(_ passage: Passage, of file: Int) throws -> Bool {
    guard accepts(file: file) else { return false }
    guard !subjects.isEmpty else { return true }
    let facts = story.reading.facts[file]
    let places = try mentions(in: file)
    for (subject, places) in zip(subjects, places) {
      if subject.isShown(in: facts, scene: passage.scene) { continue }
      let first = Self.first(in: places, from: passage.source.lowerBound)
      guard let first, first < passage.source.upperBound else { return false }
    }
    return true
  }

  /// The passages of a file, as the book's memory has them.
  static func passages(of file: SearchFile) -> [Passage] {
    ChunkCutter.chunks(of: file.text, language: file.language).map {
      Passage(source: $0.source, scene: $0.sceneHeader)
    }
  }

  private func mentions(in index: Int) throws -> [[Int]] {
    if let known = mentions[index] { return known }
    let file = try story.file(index)
    let found = automaton.search(file.text, language: file.language).names.filter(\.isSafe)
    let places = subjects.map { subject in
      found.filter { !subject.entries.isDisjoint(with: $0.entries) }
        .map { file.text.source(of: $0.text.lowerBound) }.sorted()
    }
    mentions[index] = places
    return places
  }

  private static func first(in places: [Int], from lower: Int) -> Int? {
    var range = places.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        places[middle] < lower
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound < places.count ? places[range.lowerBound] : nil
  }
}

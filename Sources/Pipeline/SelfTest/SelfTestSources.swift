import BuildGraph
import Checking
import Manuscript
import Reading

/// A draft as files: what lies over the sources of the story, and which bytes are which value.
struct SelfTestSources {
  var overlay: [String: [UInt8]] = [:]
  /// The header's bytes of each chapter.
  private(set) var headerBytes: [[UInt8]] = []
  private var bible: YAMLBlocks
  private var headers: [YAMLBlocks] = []
  private let biblePaths: Set<String>
  private let chapters: [String: Int]

  /// Writes a draft; `bodies` are those of the chapters as stored, `settings` is story.yaml.
  init(_ draft: SelfTestDraft, of reading: StoryReading, bodies: [[UInt8]], settings: [UInt8]?) {
    bible = BibleText(draft.bible, extraLines: draft.extraLines, lastLines: draft.lastLines).text
    let paths = reading.layout.bible.isEmpty ? ["bible.yaml"] : reading.layout.bible
    biblePaths = Set(paths)
    for (index, path) in paths.enumerated() { overlay[path] = index == 0 ? bible.bytes : [] }
    let files = Array(reading.files[reading.chapterRange])
    chapters = Dictionary(zip(files.map(\.handle), files.indices)) { first, _ in first }
    for (index, file) in files.enumerated() {
      let text = HeaderText(draft.headers[index]).text
      headers.append(text)
      headerBytes.append(text.bytes)
      let body = draft.bodies[index].map { Array($0.utf8) } ?? bodies[index]
      overlay[file.path] =
        text.bytes.isEmpty ? body : Array("---\n".utf8) + text.bytes + Array("---\n".utf8) + body
    }
    if let settings, !draft.settings.isEmpty {
      overlay[StoryReader.path] = Self.replacing(draft.settings, in: settings)
    }
  }

  /// Where a range is, by names.
  func place(of range: SourceRange?) -> SelfTestPlace {
    guard let range else { return SelfTestPlace(.story) }
    let name = range.unit.name
    switch range.unit.kind {
    case .file where biblePaths.contains(name):
      return SelfTestPlace(.bible, bible.path(of: range.bytes))
    case .header:
      guard let chapter = chapters[name] else { break }
      return SelfTestPlace(.header(chapter), headers[chapter].path(of: range.bytes))
    case .body:
      guard let chapter = chapters[name] else { break }
      return SelfTestPlace(.body(chapter), [String(range.bytes.lowerBound)])
    case .file: break
    }
    return SelfTestPlace(.story, [name, String(range.bytes.lowerBound)])
  }

  /// What was written for a path, for those who want to read it.
  func text(_ path: String) -> String? { overlay[path].map { String(decoding: $0, as: UTF8.self) } }

  /// story.yaml with some keys' lines replaced.
  private static func replacing(_ settings: [String: String], in bytes: [UInt8]) -> [UInt8] {
    var lines: [Substring] = []
    var isLeftOut = false
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let first = line.first, !first.isWhitespace, first != "#", first != "-" {
        isLeftOut = settings.keys.contains { line.hasPrefix("\($0):") }
      }
      if !isLeftOut { lines.append(line) }
    }
    let added = settings.keys.sorted().compactMap { settings[$0] }
    return Array((lines.joined(separator: "\n") + "\n" + added.joined(separator: "\n") + "\n").utf8)
  }
}

import BuildGraph
import Manuscript
import Reading
private import Synchronization

/// The chapters that a build has parsed, kept while there is room: reading one again is cheap, and
/// memory stays bounded whatever the length of the book.
final class ChapterShelf: Sendable {
  /// Bytes of source text that are kept parsed.
  private static let room = 24 << 20

  private struct State {
    var readings: [String: ChapterReader.Reading] = [:]
    var size = 0
  }

  private let sources: SourceRevision
  private let reader: ChapterReader
  private let state = Mutex(State())

  init(_ sources: SourceRevision, reader: ChapterReader) {
    self.sources = sources
    self.reader = reader
  }

  /// A chapter's file and what was read from it.
  func open(_ path: String, name: String) throws -> (reading: ChapterReader.Reading, file: [UInt8])
  {
    switch try sources.read(path) {
    case .file(let bytes, _):
      let reading = reader.read(bytes, name: name)
      state.withLock { state in
        guard state.size + bytes.count <= Self.room else { return }
        state.size += bytes.count
        state.readings[path] = reading
      }
      return (reading, bytes)
    case .unreadable(let code): return (.unreadable(name, code: code), [])
    case .absent: return (.unreadable(name, code: 2), [])
    }
  }

  /// The prose of a chapter.
  func text(_ path: String, name: String) throws -> ChapterText {
    if let known = state.withLock({ $0.readings[path] }) { return known.text }
    return try open(path, name: name).reading.text
  }
}

extension ChapterReader.Reading {
  /// What is left of a chapter whose file cannot be opened.
  fileprivate static func unreadable(_ name: String, code: Int32) -> ChapterReader.Reading {
    let range = SourceRange(SourceUnit(.body, name), 0..<0)
    return ChapterReader.Reading(
      header: ChapterHeader(), headerRange: nil, bodyStart: 0, title: nil, text: ChapterText(),
      diagnostics: [
        Diagnostic(
          .error, "file-unreadable",
          "this file cannot be read (\(MachineError.reason(code))), so the chapter is left out",
          at: range, help: ["Look at its permissions: chmod u+r FILE."])
      ], isWhole: false)
  }
}

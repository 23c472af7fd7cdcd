import BuildGraph
package import Manuscript
package import Reading
private import Synchronization

/// Finds the file and the offset behind a unit of a story on disk, when findings are shown.
package final class StorySourceMap: SourceMap, Sendable {
  private let read: @Sendable (String) -> [UInt8]?
  private let paths: [String: String]
  private let known = Mutex<[SourceUnit: SourcePlacement?]>([:])

  /// - Parameters:
  ///   - root: The story's directory.
  ///   - files: The files that chapters' units are named for.
  package convenience init(_ root: String, files: [StoryLayout.File]) {
    self.init(files) { WholeFile.bytes(of: "\(root)/\($0)") }
  }

  /// The same over sources that may be overlaid.
  convenience init(_ sources: SourceRevision, files: [StoryLayout.File]) {
    self.init(files) { path in
      guard case .file(let bytes, _) = try? sources.read(path) else { return nil }
      return bytes
    }
  }

  private init(_ files: [StoryLayout.File], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.read = read
    paths = Dictionary(files.map { ($0.handle, $0.path) }) { first, _ in first }
  }

  package func placement(of unit: SourceUnit) -> SourcePlacement? {
    if let known = known.withLock({ $0[unit] }) { return known }
    let found = find(unit)
    known.withLock { $0[unit] = .some(found) }
    return found
  }

  private func find(_ unit: SourceUnit) -> SourcePlacement? {
    let path = unit.kind == .file ? unit.name : paths[unit.name]
    guard let path else { return nil }
    // What cannot be read, or is too large, still has its name.
    let bytes = read(path) ?? []
    let source = SourceText(path: path, bytes: bytes)
    guard unit.kind != .file else { return SourcePlacement(source) }
    if SourceBytes.problem(in: bytes) != nil { return SourcePlacement(source) }
    let split = ChapterFile.split(bytes, name: unit.name)
    let base = unit.kind == .body ? split.bodyStart : split.header?.lowerBound ?? 0
    return SourcePlacement(source, at: base)
  }
}

package import Foundation

extension ScratchStory {
  /// The settings that a story needs so that nothing is guessed.
  package static let settings =
    "title: The Lamp\nauthor: A. Writer\nlanguage: en\nidentifier: urn:uuid:1\n"

  /// A story with ``settings`` and these files, as bytes.
  package convenience init(_ name: String = "lamp", bytes files: [String: [UInt8]]) throws {
    try self.init(name, ["story.yaml": Self.settings])
    for (path, bytes) in files { try write(path, bytes: bytes) }
  }

  package func write(_ path: String, bytes: [UInt8]) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// A symbolic link; `target` is stored as it is.
  package func link(_ path: String, to target: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: target)
  }

  package func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map { [UInt8]($0) }
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// What the writer's files and links hold, by path: everything but `build/` and `.fabula/`.
  package var writersFiles: [String: Data] {
    contents { !$0.hasPrefix("build") && !$0.hasPrefix(".fabula") }
  }

  /// What stands in `build/`, by path.
  package var books: [String: Data] { contents { $0.hasPrefix("build/") } }

  private func contents(where isWanted: (String) -> Bool) -> [String: Data] {
    let manager = FileManager.default
    var contents: [String: Data] = [:]
    for case let path as String in manager.enumerator(atPath: folder.path) ?? .init()
    where isWanted(path) {
      let full = folder.appending(path: path).path
      let kind = try? manager.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      switch kind {
      case .typeSymbolicLink:
        contents[path] = Data(((try? manager.destinationOfSymbolicLink(atPath: full)) ?? "").utf8)
      case .typeDirectory: contents[path + "/"] = Data()
      default: contents[path] = manager.contents(atPath: full) ?? Data("unreadable".utf8)
      }
    }
    return contents
  }
}

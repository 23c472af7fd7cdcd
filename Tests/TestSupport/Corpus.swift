package import Foundation

/// The public-domain novels beside the project, where they are there.
package enum Corpus {
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpora")

  package static var exists: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The chapters of a book in reading order.
  package static func chapters(of book: String) throws -> [URL] {
    let chapters = folder.appending(path: book).appending(path: "chapters")
    return try FileManager.default.contentsOfDirectory(atPath: chapters.path)
      .filter { $0.hasSuffix(".md") }.sorted().map { chapters.appending(path: $0) }
  }

  /// What follows the header of a chapter that has one.
  package static func body(of data: Data) -> [UInt8] {
    let bytes = [UInt8](data)
    guard bytes.starts(with: "---\n".utf8), let close = data.range(of: Data("\n---\n".utf8)) else {
      return bytes
    }
    return Array(bytes[close.upperBound...])
  }
}

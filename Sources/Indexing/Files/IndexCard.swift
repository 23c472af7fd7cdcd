/// index.json: what the other files of an index are, and what they were made from.
package struct IndexCard: Sendable, Equatable {
  package static let version = 1

  /// One file beside it.
  package struct File: Sendable, Equatable {
    package var name: String
    package var bytes: Int
    /// 64 hexadecimal digits.
    package var sha256: String

    package init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// One chapter that has rows, in reading order.
  package struct Chapter: Sendable, Equatable {
    package var handle: String
    package var title: String
    package var chunks: Int
    package var words: Int

    package init(handle: String, title: String, chunks: Int, words: Int) {
      self.handle = handle
      self.title = title
      self.chunks = chunks
      self.words = words
    }
  }

  /// The digest of everything that the files were made from, in hexadecimal digits.
  package var madeFrom: String
  package var language: String
  /// `nil` where there is no embedder, and no vectors.npy.
  package var embedder: EmbedderIdentity?
  package var chapters: [Chapter]
  package var files: [File]

  package init(
    madeFrom: String, language: String, embedder: EmbedderIdentity?, chapters: [Chapter],
    files: [File]
  ) {
    self.madeFrom = madeFrom
    self.language = language
    self.embedder = embedder
    self.chapters = chapters
    self.files = files
  }

  /// With a final newline.
  package var encoded: [UInt8] { [] }

  /// `nil` for what is no such file, or one of another version.
  package init?(encoded: [UInt8]) { return nil }
}

private import Manuscript

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
  package var encoded: [UInt8] {
    let json = JSONText.object([
      ("version", .integer(Self.version)),
      ("madeFrom", .string(madeFrom)),
      ("language", .string(language)),
      ("embedder", embedder.map(Self.json) ?? .null),
      ("chunks", .integer(chapters.reduce(0) { $0 &+ $1.chunks })),
      ("words", .integer(chapters.reduce(0) { $0 &+ $1.words })),
      ("chapters", .array(chapters.map(Self.json))),
      ("files", .array(files.map(Self.json))),
    ])
    return Array((json.compact + "\n").utf8)
  }

  private static func json(_ embedder: EmbedderIdentity) -> JSONText {
    .object([
      ("provider", .string(embedder.provider)),
      ("model", .string(embedder.model)),
      ("digest", .string(embedder.digest)),
      ("dimension", .integer(embedder.dimension)),
      ("languages", .array(embedder.languages.map { .string($0) })),
    ])
  }

  private static func json(_ chapter: Chapter) -> JSONText {
    .object([
      ("handle", .string(chapter.handle)),
      ("title", .string(chapter.title)),
      ("chunks", .integer(chapter.chunks)),
      ("words", .integer(chapter.words)),
    ])
  }

  private static func json(_ file: File) -> JSONText {
    .object([
      ("name", .string(file.name)),
      ("bytes", .integer(file.bytes)),
      ("sha256", .string(file.sha256)),
    ])
  }

  /// `nil` for what is no such file, or one of another version.
  package init?(encoded: [UInt8]) {
    guard let json = try? JSONReader.value(of: encoded),
      json["version"] == .integer(Self.version), let madeFrom = json["madeFrom"]?.text,
      let language = json["language"]?.text, let embedder = json["embedder"],
      let chapters = json["chapters"]?.elements?.map(Chapter.init(json:)),
      let files = json["files"]?.elements?.map(File.init(json:))
    else { return nil }
    self.madeFrom = madeFrom
    self.language = language
    self.chapters = chapters.compactMap { $0 }
    self.files = files.compactMap { $0 }
    self.embedder = EmbedderIdentity(json: embedder)
    guard self.chapters.count == chapters.count, self.files.count == files.count,
      self.embedder != nil || embedder == .null
    else { return nil }
  }
}

extension IndexCard.Chapter {
  fileprivate init?(json: JSONValue) {
    guard let handle = json["handle"]?.text, let title = json["title"]?.text,
      let chunks = json["chunks"]?.count, let words = json["words"]?.count
    else { return nil }
    self.init(handle: handle, title: title, chunks: chunks, words: words)
  }
}

extension IndexCard.File {
  fileprivate init?(json: JSONValue) {
    guard let name = json["name"]?.text, let bytes = json["bytes"]?.count,
      let sha256 = json["sha256"]?.text
    else { return nil }
    self.init(name: name, bytes: bytes, sha256: sha256)
  }
}

extension EmbedderIdentity {
  fileprivate init?(json: JSONValue) {
    guard let provider = json["provider"]?.text, let model = json["model"]?.text,
      let digest = json["digest"]?.text, let dimension = json["dimension"]?.count, dimension > 0,
      let languages = json["languages"]?.elements
    else { return nil }
    self.init(
      provider: provider, model: model, digest: digest, dimension: dimension,
      languages: languages.compactMap(\.text))
  }
}

import BuildGraph
import Manuscript
import Publishing

/// `build/SLUG.epub`: pages from the store, put together anew when one of them changed.
struct EPUBTarget {
  let book: Book
  let style: [UInt8]
  let modified: String

  /// - Returns: The output, or what kept it from being written.
  func build(_ builder: Builder) throws -> TargetResult {
    let documents = book.documents
    let language = book.details.language
    let step = PageStep(kind: "epub-page", flavour: .epub, fileExtension: "xhtml")
    let compressors = Compressors(level: 6)
    let actions = documents.map { section, chapter in
      step.action(section, chapter: chapter, of: book) { body in
        let page = EPUBPage.wrap(body, section: section, language: language)
        return try compressors.compress(page).encoded()
      }
    }
    let results = try builder.run(actions)
    let path = BuildRequest.Target.epub.file(slug: book.slug)
    var target = TargetResult(path: path, words: book.words, results: results)
    let package = self.package(documents.map(\.section))
    let shown = book.pictures.sorted
    let inputs =
      results.map { $0.input("page") } + shown.map { $0.result.input("picture") } + [
        Action.Input("package", from: "package", Digest(hashing: package.document())),
        Action.Input("style", from: "epub/book.css", Digest(hashing: style)),
        Action.Input("contents", from: "contents", contents(documents.map(\.section))),
      ]
    guard !inputs.contains(where: { $0.digest == nil }) else {
      target.isBlocked = true
      return target
    }
    let key = Key(kind: "epub", version: PageStep.version, settings: [:], inputs: inputs)
    target.wasWritten = try builder.outputs.write(path, madeFrom: key.digest) {
      let pages = try actions.map { try Self.stream(of: $0, builder) }
      let assets = try shown.filter { $0.path != book.pictures.cover?.path }.map { picture in
        EPUBBook.Asset(picture.placed, try Self.stream(of: picture.action, builder))
      }
      let cover = try book.pictures.cover.map { picture in
        EPUBBook.Asset(picture.placed, try Self.stream(of: picture.action, builder))
      }
      let archive = try EPUBBook.archive(
        package, pages: pages, cover: cover, assets: assets,
        style: try Self.compressed(style, compressors, builder.store)
      ) { try Self.compressed($0, compressors, builder.store) }
      var pieces: [[UInt8]] = []
      try archive.write { pieces.append($0) }
      return pieces
    }
    return target
  }

  private func package(_ sections: [Section]) -> EPUBPackage {
    let images = book.plan.documents.flatMap { book.reading.facts[$0.chapter].images }
    return EPUBPackage(
      details: book.details, modified: modified, sections: sections,
      pictures: .init(count: images.count, areDescribed: images.allSatisfy { !$0.alt.isEmpty }))
  }

  private func contents(_ sections: [Section]) -> Digest {
    let entries = sections.map { ContentsEntry($0, fileExtension: "xhtml") }
    return Digest(
      hashing: entries.map { "\($0.title)\n\($0.href)\n\($0.part ?? "")" }
        .joined(separator: "\n\n"))
  }

  /// Compresses a document that is made here, or takes it from the store: most edits change none.
  private static func compressed(
    _ bytes: [UInt8], _ compressors: Compressors, _ store: ArtifactStore
  ) throws -> CompressedStream {
    let input = Action.Input("bytes", from: "", Digest(hashing: bytes))
    let key = Key(kind: "deflate", version: 1, settings: [:], inputs: [input])
    if let known = store.read(key).flatMap({ CompressedStream(encoded: $0) }) { return known }
    let stream = try compressors.compress(bytes)
    try store.put(key, stream.encoded())
    return stream
  }

  private static func stream(of action: Action, _ builder: Builder) throws -> CompressedStream {
    guard let bytes = try builder.bytes(of: action), let stream = CompressedStream(encoded: bytes)
    else { throw MachineError(.read, action.id, code: 5) }
    return stream
  }
}

/// What became of one target.
package struct TargetResult {
  /// Relative to the story: the file that a person opens.
  package var path: String
  /// Words that went in; the same came out, or the target was not written.
  package var words: Int
  package var wasWritten = false
  /// Whether something it needs failed; the last good output stays.
  package var isBlocked = false
  var results: [ActionResult]

  init(path: String, words: Int, results: [ActionResult]) {
    self.path = path
    self.words = words
    self.results = results
  }
}

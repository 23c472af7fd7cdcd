import BuildGraph
import Manuscript
import Publishing

/// `build/html/`: a page for each document, the contents, the look, the pictures.
struct WebTarget {
  let book: Book
  let style: [UInt8]
  let script: [UInt8]

  static let folder = "build/html"

  func build(_ builder: Builder) throws -> TargetResult {
    let documents = book.documents
    let details = book.details
    let entries = documents.map { ContentsEntry($0.section, fileExtension: "html") }
    let step = PageStep(kind: "web-page", flavour: .web, fileExtension: "html")
    let compressors = Compressors(level: 1)
    var actions: [Action] = []
    for (index, (section, chapter)) in documents.enumerated() {
      let previous = index > 0 ? entries[index - 1] : nil
      let next = index + 1 < entries.count ? entries[index + 1] : nil
      let extra = [
        "book": details.title, "identifier": details.identifier, "rights": details.rights ?? "",
        "previous": previous.map { "\($0.href) \($0.title)" } ?? "",
        "next": next.map { "\($0.href) \($0.title)" } ?? "",
      ]
      actions.append(
        step.action(section, chapter: chapter, of: book, extra: extra) { body in
          let page = WebPage.wrap(
            body, section: section, details: details, previous: previous, next: next)
          return try compressors.compress(page).encoded()
        })
    }
    let results = try builder.run(actions)
    var target = TargetResult(
      path: "\(Self.folder)/index.html", words: book.words, results: results)
    guard results.allSatisfy({ $0.digest != nil }) else {
      target.isBlocked = true
      return target
    }
    for (action, (section, _)) in zip(actions, documents) {
      let written = try builder.outputs.write(
        "\(Self.folder)/\(section.stem).html", madeFrom: action.key.digest
      ) {
        [try StoredPage.bytes(of: action, builder)]
      }
      target.wasWritten = written || target.wasWritten
    }
    try writeIndex(entries, &target, builder)
    for picture in book.pictures.sorted {
      guard let key = picture.result.digest else { continue }
      try builder.outputs.write("\(Self.folder)/\(picture.placed.href)", madeFrom: key) {
        [try StoredPage.bytes(of: picture.action, builder)]
      }
    }
    for (name, bytes) in [("book.css", style), ("book.js", script)] {
      let key = Digest(hashing: bytes)
      try builder.outputs.write("\(Self.folder)/\(name)", madeFrom: key) { [bytes] }
    }
    return target
  }

  private func writeIndex(
    _ entries: [ContentsEntry], _ target: inout TargetResult, _ builder: Builder
  ) throws {
    let details = book.details
    let cover = book.pictures.cover?.placed
    let contents = entries.map { "\($0.kind.rawValue) \($0.part ?? "") \($0.href) \($0.title)" }
    let authors = details.authors.map { "\($0.name)\n\($0.sort ?? "")\n\($0.role)" }
    let action = Action(
      id: "web-contents", kind: "web-contents", version: PageStep.version,
      settings: [
        "contents": contents.joined(separator: "\n"), "title": details.title,
        "subtitle": details.subtitle ?? "", "authors": authors.joined(separator: "\n\n"),
        "series": "\(details.series?.name ?? "") \(details.series?.number ?? "")",
        "published": details.published ?? "", "rights": details.rights ?? "",
        "description": details.description ?? "", "identifier": details.identifier,
        "language": details.language, "cover": cover?.href ?? "",
      ], inputs: []
    ) {
      let page = WebPage.index(entries, details: details, cover: cover)
      return .made(try Deflate(level: 1).compress(page).encoded())
    }
    target.results += try builder.run([action])
    let written = try builder.outputs.write(target.path, madeFrom: action.key.digest) {
      [try StoredPage.bytes(of: action, builder)]
    }
    target.wasWritten = written || target.wasWritten
  }
}

/// Pages as the store keeps them, compressed.
enum StoredPage {
  static func bytes(of action: Action, _ builder: Builder) throws -> [UInt8] {
    guard let blob = try builder.bytes(of: action), let stream = CompressedStream(encoded: blob)
    else { throw MachineError(.read, action.id, code: 5) }
    return try Deflate.inflate(stream)
  }
}

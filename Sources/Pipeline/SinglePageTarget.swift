import BuildGraph
import Manuscript
import Publishing

/// `build/SLUG.html`: the whole book in one file that needs no other.
struct SinglePageTarget {
  let book: Book
  let style: [UInt8]
  let script: [UInt8]

  func build(_ builder: Builder) throws -> TargetResult {
    let documents = book.documents
    var inlined: [String: PlacedImage] = [:]
    for picture in book.pictures.sorted {
      let bytes = try StoredPage.bytes(of: picture.action, builder)
      inlined[picture.path] = PlacedImage(
        href: SinglePage.dataURI(bytes, format: picture.format), format: picture.format)
    }
    let step = PageStep(kind: "single-section", flavour: .web, fileExtension: nil)
    let compressors = Compressors(level: 1)
    let actions = documents.map { section, chapter in
      step.action(section, chapter: chapter, of: book, pictures: inlined) { body in
        try compressors.compress(body).encoded()
      }
    }
    let results = try builder.run(actions)
    let path = BuildRequest.Target.htmlSingle.file(slug: book.slug)
    var target = TargetResult(path: path, words: book.words, results: results)
    guard results.allSatisfy({ $0.digest != nil }) else {
      target.isBlocked = true
      return target
    }
    let cover = book.pictures.cover.flatMap { inlined[$0.path] }
    let start = SinglePage.start(
      documents.map(\.section), details: book.details, cover: cover, style: style, script: script)
    let key = Key(
      kind: "single-page", version: PageStep.version, settings: [:],
      inputs: results.map { $0.input("section") }
        + [Action.Input("start", from: "contents", Digest(hashing: start))])
    target.wasWritten = try builder.outputs.write(path, madeFrom: key.digest) {
      let sections = try actions.map { try StoredPage.bytes(of: $0, builder) }
      return [start] + sections + [SinglePage.end(book.details)]
    }
    return target
  }
}

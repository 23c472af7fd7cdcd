import BuildGraph
import Manuscript
import Publishing
import Reading

/// Renders one document of a book; fails when the page would not hold every word of its chapter.
struct PageStep {
  /// Raised by hand when the same text would now be rendered otherwise.
  static let version: UInt32 = 1

  /// Such as `epub-page`; part of the step's id.
  var kind: String
  var flavour: XHTMLBody.Flavour
  /// The extension of the files that links lead to; `nil` where all stand on one page.
  var fileExtension: String?

  /// The step that renders a section; `finish` makes the blob to keep from the rendered section.
  func action(
    _ section: Section, chapter: Int?, of book: Book, extra: [String: String] = [:],
    pictures: [String: PlacedImage]? = nil, finish: @escaping @Sendable ([UInt8]) throws -> [UInt8]
  ) -> Action {
    let address = { (target: Section) in
      fileExtension.map { target.stem + "." + $0 } ?? "#" + target.stem
    }
    let links = chapter.map { book.links(of: $0, to: address) } ?? [:]
    var options = XHTMLBody.Options(flavour, phrases: book.details.phrases)
    if fileExtension == nil {
      options = SinglePage.options(for: section, phrases: book.details.phrases)
    }
    options.links = links
    let images = chapter.map { book.pictures.pictures(of: $0) } ?? []
    let placed = images.map { picture in picture.map { pictures?[$0.path] ?? $0.placed } }
    let (shelf, rendering) = (book.reading.shelf, options)
    let place = chapter.map { (book.reading.files[$0].path, book.reading.files[$0].handle) }
    var inputs: [Action.Input] = []
    if let chapter {
      let source = ReadStep.id(book.reading.files[chapter].handle)
      inputs = [Action.Input("text", from: source, book.reading.records[chapter].body)]
      inputs += pictures == nil ? [] : images.compactMap { $0?.result.input("picture") }
    }
    let settings = book.settings(of: section, chapter: chapter, links: links)
    return Action(
      id: "\(kind)/\(section.stem)", kind: kind, version: Self.version,
      settings: settings.merging(extra) { first, _ in first }, inputs: inputs
    ) {
      let text = try place.map { try shelf.text($0.0, name: $0.1) } ?? ChapterText()
      let body = XHTMLBody.render(text, as: section, images: placed, options: rendering)
      let difference = TextAudit.difference(
        body, from: text, titleIsInText: section.titleIsInText)
      if let difference {
        return .failed(remarks: WordsLost(difference).encoded)
      }
      return .made(try finish(body))
    }
  }
}

/// A page that does not hold its chapter's words, as it is kept with the failed step.
struct WordsLost {
  var source: Int
  var expected: String
  var found: String

  init(_ difference: TextAudit.Difference) {
    source = difference.source
    expected = difference.expected
    found = difference.found
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: source))
    writer.append(expected)
    writer.append(found)
    return writer.bytes
  }

  init?(encoded: [UInt8]) {
    let found = unsafe encoded.withUnsafeBytes { bytes in
      var reader = unsafe ByteReader(bytes)
      return try? (Int(reader.uint32()), reader.text(), reader.text())
    }
    guard let found else { return nil }
    (source, expected, self.found) = found
  }

  /// What the writer is told.
  func diagnostic(handle: String) -> Diagnostic {
    Diagnostic(
      .error, "words-lost",
      "the page would not hold the words of this chapter ('\(expected)' came out as '\(found)'),"
        + " so the book is not written",
      at: SourceRange(SourceUnit(.body, handle), source..<source),
      help: [
        "Simplify the markup around this place. Please report the file: this is a fault of fabula."
      ])
  }
}

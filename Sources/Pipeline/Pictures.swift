import BuildGraph
import Manuscript
import Publishing
import Reading

/// The pictures that a book shows, found, recognised and compressed once for all targets.
struct Pictures {
  /// A picture file of the story.
  struct Picture {
    var path: String
    var format: ImageFormat
    var action: Action
    var result: ActionResult

    /// Where it stands in a book's files, relative to its pages.
    var placed: PlacedImage {
      PlacedImage(href: FileStem.of(image: path, format: format), format: format)
    }
  }

  /// By path.
  private(set) var files: [String: Picture] = [:]

  /// For each file of the story, the path of each of its images; `nil` where there is no picture.
  private(set) var places: [[String?]] = []

  private(set) var cover: Picture?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ reading: StoryReading, builder: Builder) throws {
    var wanted: [String: Action] = [:]
    var coverPath: String?
    for (file, facts) in zip(reading.files, reading.facts) {
      let folder = StoryPaths.folder(of: file.path)
      let unit = SourceUnit(.body, file.handle)
      places.append(
        try facts.images.map { image in
          try want(
            image.path, from: folder, at: SourceRange(unit, image.source), &wanted, builder.sources)
        })
    }
    if let cover = reading.story.cover {
      coverPath = try want(
        cover.value, from: "", at: cover.range, &wanted, builder.sources, isCover: true)
    }
    let actions = wanted.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for ((path, action), result) in zip(actions, try builder.run(actions.map(\.value))) {
      guard let index = result.remarks.first, Int(index) < ImageFormat.allCases.count else { continue }
      files[path] = Picture(
        path: path, format: ImageFormat.allCases[Int(index)], action: action, result: result)
    }
    cover = coverPath.flatMap { files[$0] }
    report(reading, coverPath)
  }

  /// The pictures of one file of the story, by the index of its images.
  func pictures(of file: Int) -> [Picture?] {
    places[file].map { path in path.flatMap { files[$0] } }
  }

  private mutating func want(
    _ name: String, from folder: String, at range: SourceRange, _ wanted: inout [String: Action],
    _ sources: SourceRevision, isCover: Bool = false
  ) throws -> String? {
    if StoryPaths.isAddress(name) {
      diagnostics.append(.remote(name, at: range))
      return nil
    }
    guard let path = StoryPaths.resolve(name, from: folder) else {
      diagnostics.append(.outside(name, at: range))
      return nil
    }
    if wanted[path] != nil { return path }
    guard let digest = try sources.digest(path) else {
      diagnostics.append(isCover ? .missingCover(path, at: range) : .missing(path, at: range))
      return nil
    }
    wanted[path] = Action(
      id: "picture/" + path, kind: "picture", version: 1,
      inputs: [Action.Input("file", from: path, digest)]
    ) {
      guard case .file(let bytes, _) = try sources.read(path), let format = ImageFormat(bytes),
        let index = ImageFormat.allCases.firstIndex(of: format)
      else { return .failed(remarks: []) }
      return .made(try Deflate().compress(bytes).encoded(), remarks: [UInt8(index)])
    }
    return path
  }

  /// Reports files that are no pictures, once for each place that names one.
  private mutating func report(_ reading: StoryReading, _ coverPath: String?) {
    for (index, paths) in places.enumerated() {
      let unit = SourceUnit(.body, reading.files[index].handle)
      for (image, path) in zip(reading.facts[index].images, paths) {
        guard let path, files[path] == nil else { continue }
        diagnostics.append(.notAPicture(path, at: SourceRange(unit, image.source)))
      }
    }
    if let coverPath, cover == nil, let range = reading.story.cover?.range {
      diagnostics.append(.notAPicture(coverPath, at: range))
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "image-missing",
      "there is no picture at \(path): the book shows its description instead", at: range,
      help: ["Put the picture there, or correct the path (it counts from the chapter's folder)."])
  }

  fileprivate static func missingCover(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .note, "cover-missing", "there is no cover at \(path): the book is built without one",
      at: range, help: ["Put a picture there, 1600 × 2560 pixels for most shops."])
  }

  fileprivate static func outside(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "image-outside",
      "'\(path)' leads out of the story's folder: the book shows the description instead",
      at: range, help: ["Copy the picture into images/ and name it there."])
  }

  fileprivate static func remote(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "image-remote",
      "a book cannot show pictures from the net: it shows the description instead", at: range,
      help: ["Save the picture into images/ and name it there."])
  }

  fileprivate static func notAPicture(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "image-unreadable",
      "\(path) is not a PNG, JPEG, GIF, WebP or SVG: the book shows its description instead",
      at: range, help: ["Save the picture again as PNG or JPEG."])
  }
}

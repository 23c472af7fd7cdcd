import BuildGraph
import Manuscript
import Publishing
import Reading

/// Finds the picture files that a story names, and reports those that are not there.
struct PictureSearch {
  /// By path.
  private(set) var actions: [String: Action] = [:]

  /// For each file of the story, the path of each of its images; `nil` where there is no file.
  private(set) var places: [[String?]] = []

  private(set) var cover: String?
  private(set) var diagnostics: [Diagnostic] = []

  private let reading: StoryReading
  private let sources: SourceRevision

  init(_ reading: StoryReading, sources: SourceRevision) throws {
    self.reading = reading
    self.sources = sources
    for (file, facts) in zip(reading.files, reading.facts) {
      let folder = StoryPaths.folder(of: file.path)
      places.append(
        try facts.images.map { image in
          let range = SourceRange(SourceUnit(.body, file.handle), image.source)
          return try look(image.path, from: folder, at: range)
        })
    }
    if let cover = reading.story.cover {
      self.cover = try look(cover.value, from: "", at: cover.range, isCover: true)
    }
  }

  private mutating func look(
    _ name: String, from folder: String, at range: SourceRange, isCover: Bool = false
  ) throws -> String? {
    if StoryPaths.isAddress(name) {
      diagnostics.append(.remote(at: range))
      return nil
    }
    // Editors disagree on what a path counts from: the chapter's folder, else the story's.
    let paths = [folder, ""].compactMap { StoryPaths.resolve(name, from: $0) }
    guard let first = paths.first else {
      diagnostics.append(.outside(name, at: range))
      return nil
    }
    for path in paths where actions[path] != nil { return path }
    var found: (path: String, digest: Digest)?
    for path in paths where found == nil { found = try sources.digest(path).map { (path, $0) } }
    guard let (path, digest) = found else {
      diagnostics.append(isCover ? .missingCover(first, at: range) : .missing(first, at: range))
      return nil
    }
    guard !sources.leavesStory(path) else {
      diagnostics.append(.outside(name, at: range))
      return nil
    }
    let sources = sources
    actions[path] = Action(
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

  /// Each place that names a file of which `isPicture` says that it is none.
  func unreadable(isPicture: (String) throws -> Bool) rethrows -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, paths) in places.enumerated() {
      let unit = SourceUnit(.body, reading.files[index].handle)
      for (image, path) in zip(reading.facts[index].images, paths) {
        guard let path, try !isPicture(path) else { continue }
        found.append(.notAPicture(path, at: SourceRange(unit, image.source)))
      }
    }
    if let cover, let range = reading.story.cover?.range, try !isPicture(cover) {
      found.append(.notAPicture(cover, at: range))
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func missing(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "image-missing",
      "there is no picture at \(path): the book shows its description instead", at: range,
      help: [
        "Put the picture there, or correct the path: it counts from the chapter's folder or the story's."
      ]
    )
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

  fileprivate static func remote(at range: SourceRange) -> Diagnostic {
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

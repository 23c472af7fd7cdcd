import BuildGraph
import Manuscript
import Publishing

/// The pictures that a book shows, recognised and compressed once for all targets.
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
  private(set) var cover: Picture?
  private(set) var diagnostics: [Diagnostic]

  private let places: [[String?]]

  init(_ reading: StoryReading, builder: Builder) throws {
    let search = try PictureSearch(reading, sources: builder.sources)
    places = search.places
    let wanted = search.actions.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for ((path, action), result) in zip(wanted, try builder.run(wanted.map(\.value))) {
      guard let index = result.remarks.first, ImageFormat.allCases.indices.contains(Int(index))
      else { continue }
      files[path] = Picture(
        path: path, format: ImageFormat.allCases[Int(index)], action: action, result: result)
    }
    let known = files
    diagnostics = search.diagnostics + search.unreadable { known[$0] != nil }
    cover = search.cover.flatMap { known[$0] }
  }

  /// In order of path.
  var sorted: [Picture] {
    files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The pictures of one file of the story, by the index of its images.
  func pictures(of file: Int) -> [Picture?] {
    places[file].map { path in path.flatMap { files[$0] } }
  }
}

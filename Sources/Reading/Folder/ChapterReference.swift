import Manuscript

/// What a person meant who named a chapter: its handle, its file, or its number.
package enum ChapterReference: Sendable, Equatable {
  /// Index in ``StoryLayout/chapters``.
  case chapter(Int)
  /// Several chapters fit; their indices, in reading order.
  case ambiguous([Int])
  /// Nothing fits; the nearest handle, where one is near.
  case unknown(nearest: String?)

  /// Looks for `name` as handle, path, file name, and number, in this order.
  ///
  /// A number is the file's own number or else the position, counted from 1; where both exist and
  /// differ, the reference is ambiguous.
  package init(_ name: String, in layout: StoryLayout) {
    let chapters = layout.chapters
    let slug = ChapterFileName.slug(name)
    if let index = chapters.firstIndex(where: { $0.handle == name || $0.handle == slug }) {
      self = .chapter(index)
      return
    }
    let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let files = chapters.indices.filter {
      chapters[$0].path == path || chapters[$0].name.name == path || chapters[$0].name.stem == path
    }
    if let found = Self(files) {
      self = found
      return
    }
    if let number = Int(name) {
      var fits = chapters.indices.filter { chapters[$0].name.number == number }
      if number >= 1, number <= chapters.count, !fits.contains(number - 1) {
        fits.append(number - 1)
      }
      if let found = Self(fits.sorted()) {
        self = found
        return
      }
    }
    self = .unknown(nearest: EditDistance.nearest(to: slug, in: chapters.map(\.handle)))
  }

  private init?(_ indices: [Int]) {
    guard let first = indices.first else { return nil }
    self = indices.count == 1 ? .chapter(first) : .ambiguous(indices)
  }
}

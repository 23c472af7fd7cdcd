package import Manuscript

/// Where in a story's declarations something stands, by names instead of bytes: places stay the same
/// when other lines move.
package struct SelfTestPlace: Sendable, Hashable {
  package enum Unit: Sendable, Hashable {
    /// Any file of the bible.
    case bible
    /// A chapter's header, by the chapter's index.
    case header(Int)
    /// A chapter's text, by the chapter's index.
    case body(Int)
    /// story.yaml and whatever else.
    case story
  }

  package var unit: Unit
  /// From the outside in: section, entry and field of the bible, or a key of a header.
  package var path: [String]

  package init(_ unit: Unit, _ path: [String] = []) {
    self.unit = unit
    self.path = path
  }

  /// An entry of the bible, or one field of it.
  package static func entry(
    _ kind: BibleEntry.Kind, _ key: String, _ field: String? = nil
  ) -> SelfTestPlace {
    SelfTestPlace(.bible, [kind.rawValue, key] + (field.map { [$0] } ?? []))
  }

  /// A chapter's header, or one key of it.
  package static func header(_ chapter: Int, _ key: String? = nil) -> SelfTestPlace {
    SelfTestPlace(.header(chapter), key.map { [$0] } ?? [])
  }

  /// A chapter's text.
  package static func body(_ chapter: Int) -> SelfTestPlace { SelfTestPlace(.body(chapter)) }

  /// Whether `other` is this place or lies inside of it.
  package func contains(_ other: SelfTestPlace) -> Bool {
    unit == other.unit && other.path.starts(with: path)
  }
}

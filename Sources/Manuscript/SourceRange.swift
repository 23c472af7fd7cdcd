/// What a position counts from: a file, or the half of a chapter file that is header or body.
///
/// Chapters are named by handle, never by path: a renamed or moved file keeps every stored range.
package struct SourceUnit: Hashable, Sendable {
  /// Which bytes the unit's offset 0 is.
  package enum Kind: UInt8, Sendable {
    /// A whole file, named by its path relative to the story, with `/` separators.
    case file
    /// A chapter's header: from the first byte after the opening `---` line.
    case header
    /// A chapter's body: from the first byte after the header (the whole file where there is none).
    case body
  }

  package var kind: Kind

  /// A path for ``Kind/file``; a chapter's handle for the other two.
  package var name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// A stretch of one unit.
package struct SourceRange: Hashable, Sendable {
  package var unit: SourceUnit

  /// UTF-8 byte offsets from the unit's first byte, half open, of the bytes as stored.
  package var bytes: Range<Int>

  package init(_ unit: SourceUnit, _ bytes: Range<Int>) {
    self.unit = unit
    self.bytes = bytes
  }
}

/// A value and the place where the writer wrote it.
package struct Located<Value> {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A finding that the writer lives with, and why.
package struct Suppression: Sendable, Equatable {
  /// Where it is written.
  package enum Origin: String, Sendable {
    /// A comment beside the text, the header or the bible entry.
    case comment
    /// checks/allowed.yaml.
    case allowed
    /// checks/baseline.yaml: findings that were there when the writer began to check.
    case baseline
  }

  package var origin: Origin
  /// The rule; empty where none is named.
  package var rule: Located<String>
  /// A chapter's handle or a file's path; `nil` for a comment, which stands beside the place.
  package var place: String?
  /// The words that the finding points at, as typed there.
  package var quote: String?
  /// The words that its notes point at.
  package var against: [String]
  /// `nil` where no reason is given.
  package var reason: String?
  /// What a comment speaks of.
  package var covers: SourceRange?
  /// Where it stands itself.
  package var range: SourceRange

  package init(
    _ origin: Origin, rule: Located<String>, place: String? = nil, quote: String? = nil,
    against: [String] = [], reason: String? = nil, covers: SourceRange? = nil,
    at range: SourceRange
  ) {
    self.origin = origin
    self.rule = rule
    self.place = place
    self.quote = quote
    self.against = against
    self.reason = reason
    self.covers = covers
    self.range = range
  }
}

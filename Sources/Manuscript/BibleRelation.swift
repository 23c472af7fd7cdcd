/// What the entry is to somebody: the `kind` of `to`, such as the sister of Tobias.
package struct BibleRelation: Sendable, Equatable {
  package var to: Located<String>
  /// The word, such as `sister`; typed as `is`.
  package var kind: Located<String>
  package var from: Located<String>?
  package var until: Located<String>?
  /// Whether the other entry is not expected to say the same from its side.
  package var isOneSided: Bool

  package init(
    to: Located<String>, kind: Located<String>, from: Located<String>? = nil,
    until: Located<String>? = nil, isOneSided: Bool = false
  ) {
    self.to = to
    self.kind = kind
    self.from = from
    self.until = until
    self.isOneSided = isOneSided
  }
}

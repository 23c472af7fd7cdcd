/// How a character talks.
package struct BibleSpeech: Sendable, Equatable {
  /// Turns of phrase that are theirs.
  package var says: [Located<String>]
  /// Words that they would not use.
  package var never: [Located<String>]
  package var manner: Located<String>?

  package init() {
    says = []
    never = []
  }
}

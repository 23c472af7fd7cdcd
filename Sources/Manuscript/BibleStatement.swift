/// The words of a rule, a secret or a term.
package struct BibleStatement: Sendable, Equatable {
  /// The rule or the secret itself.
  package var says: Located<String>?
  /// Words that give a secret away.
  package var terms: [Located<String>]
  /// When a rule does not hold.
  package var exceptions: [Located<String>]
  /// Whether a rule allows no exception but the ones that are named.
  package var isStrict: Bool
  /// Spellings that should be the term.
  package var wrong: [Located<String>]

  package init() {
    terms = []
    exceptions = []
    wrong = []
    isStrict = false
  }
}

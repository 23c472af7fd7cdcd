/// A word, a name or a mark of the narration beside speech.
struct TagToken {
  enum Kind: Equatable {
    case word
    /// An index in the mentions.
    case name(Int)
    case comma, semicolon, colon, dash, stop
    case bracket
  }

  var kind: Kind
  var range: Range<Int>
  var isUpper = false
  /// Whether a possessive ending follows.
  var isPossessive = false

  var mention: Int? { if case .name(let index) = kind { index } else { nil } }
}

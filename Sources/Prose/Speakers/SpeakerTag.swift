/// Who the narration beside a piece of speech says that speaks.
package enum SpeakerTag: Sendable, Equatable {
  /// Nobody, or not for certain.
  case none
  /// A name: an index in the mentions that were given.
  case named(Int)
  /// A pronoun of the third person: its bytes.
  case pronoun(Range<Int>)
  /// `I` or `we`.
  case firstPerson
  /// Somebody without a name: `said the landlady`.
  case other
}

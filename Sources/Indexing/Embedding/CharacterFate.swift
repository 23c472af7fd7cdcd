/// What becomes of a character when words are read for the embedding table.
enum CharacterFate: Equatable {
  /// It is part of a word.
  case word
  /// It is as if it were not there.
  case dropped
  /// It ends a word.
  case space
  /// It is a word by itself.
  case alone
  /// Other bytes are part of a word in its place.
  case replaced([UInt8])
  /// Other bytes are a word by themselves.
  case replacedAlone([UInt8])
}

/// What is not cut any further: a paragraph, or a sentence of a long one, or a part of a long sentence.
struct PassageAtom {
  /// Without blanks at its ends.
  var text: Range<Int>
  /// Which block of the scene it is of.
  var block: Int
  var size: PassageSize
  /// Whether it goes with what follows.
  var isHeading: Bool
}

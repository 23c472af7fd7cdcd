/// A mark that may end a sentence, and the sentence up to it.
struct SentencePlace {
  let text: [UInt8]
  /// Where the sentence starts.
  let start: Int
  /// Where the paragraph ends.
  let end: Int
  let run: MarkRun
  /// Where the run of marks starts.
  let mark: Int
  /// Where the first word starts, behind quotation marks, dashes and brackets; ``mark`` if there is none.
  let firstWord: Int
  /// The last bracket that opened and has not closed; -1 where there is none.
  let bracket: Int

  /// Whether anything but marks stands before the mark.
  var hasWords: Bool { firstWord < mark }

  /// The word right before the mark, with the full stops inside it: `e.g`; empty if there is none.
  var wordBefore: Range<Int> {
    var first = mark
    while first > start, mark - first < 40 {
      let glyph = Glyph.before(first, in: text, start: start)
      let isDot = glyph.value == 0x2E && first < mark
      guard glyph.isWordPart || isDot || glyph.value == 0x26 else { break }
      first -= glyph.count
    }
    while first < mark, text[first] == UInt8(ascii: ".") { first += 1 }
    return first..<mark
  }

  /// The word before `index`, a blank between them.
  func word(endingBefore index: Int) -> Range<Int> {
    var stop = index
    while stop > start, index - stop < 4, Glyph.before(stop, in: text, start: start).isBlank {
      stop -= Glyph.before(stop, in: text, start: start).count
    }
    var first = stop
    while first > start, stop - first < 40 {
      let glyph = Glyph.before(first, in: text, start: start)
      guard glyph.isWordPart else { break }
      first -= glyph.count
    }
    return first..<stop
  }

  /// Whether the word before the mark stands behind another initial: the `I.` of `A. I. Smith`.
  var followsInitial: Bool {
    let before = wordBefore.lowerBound
    guard before >= start + 3, text[before - 1] == 0x20, text[before - 2] == UInt8(ascii: ".")
    else { return false }
    let initial = Glyph.before(before - 2, in: text, start: start)
    return initial.kind == .upper
      && !Glyph.before(before - 2 - initial.count, in: text, start: start).isWordPart
  }
}

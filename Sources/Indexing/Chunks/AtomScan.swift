import Prose

/// Takes the blocks of a scene apart, as far as they are too long for one passage.
struct AtomScan {
  let text: [UInt8]
  let language: ProseLanguage

  /// - Complexity: O(*bytes*).
  func atoms(of scene: SceneBlocks) -> [PassageAtom] {
    var atoms: [PassageAtom] = []
    atoms.reserveCapacity(scene.blocks.count)
    for (index, block) in scene.blocks.enumerated() {
      append(block.text, to: &atoms) {
        PassageAtom(text: $0, block: index, size: $1, isHeading: block.isHeading)
      }
    }
    return atoms
  }

  private typealias Making = (Range<Int>, PassageSize) -> PassageAtom

  private func append(_ block: Range<Int>, to atoms: inout [PassageAtom], _ make: Making) {
    let range = trimmed(block)
    guard !range.isEmpty else { return }
    let size = PassageSize(of: range, in: text, language: language)
    guard size.isTooMuch else {
      atoms.append(make(range, size))
      return
    }
    for sentence in Sentence.ranges(in: range, of: text, language: language) {
      let size = PassageSize(of: sentence, in: text, language: language)
      guard size.isTooMuch else {
        atoms.append(make(sentence, size))
        continue
      }
      for part in parts(of: sentence) {
        atoms.append(make(part, PassageSize(of: part, in: text, language: language)))
      }
    }
  }

  /// Stretches of a long sentence: whole words as long as there are blanks, else whole letters.
  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    let limit = PassageSize.target * PassageSize.unit
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    var gap = start
    var weight = 0
    var index = start
    while index < sentence.upperBound {
      let letter = Letter.at(index, in: text, end: sentence.upperBound)
      if weight >= limit, !letter.isMark || weight >= limit * 2 {
        let stop = gap > start && !letter.isUnspaced ? gap : index
        append(start..<stop, to: &parts)
        (start, gap, index, weight) = (stop, stop, stop, 0)
        continue
      }
      weight += PassageSize.weight(of: letter)
      index += letter.count
      if letter.isBlank { gap = index }
    }
    append(start..<sentence.upperBound, to: &parts)
    return parts
  }

  private func append(_ part: Range<Int>, to parts: inout [Range<Int>]) {
    let part = trimmed(part)
    if !part.isEmpty { parts.append(part) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let letter = Letter.at(start, in: text, end: range.upperBound)
      guard letter.isBlank else { break }
      start += letter.count
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, end - last < 4, text[last] & 0xC0 == 0x80 { last -= 1 }
      let letter = Letter.at(last, in: text, end: end)
      guard letter.isBlank, last + letter.count == end else { break }
      end = last
    }
    return start..<end
  }
}

extension PassageSize {
  fileprivate var isTooMuch: Bool { weight > Self.maximum * Self.unit }
}

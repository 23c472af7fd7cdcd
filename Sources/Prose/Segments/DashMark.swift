/// A dash that opens speech at the start of a paragraph: `— Bonjour`, `—Hola`, `– Hej`, `-- Ciao`.
enum DashMark {
  /// The bytes of the dash; `nil` where the paragraph starts otherwise.
  static func at(_ start: Int, in text: [UInt8], end: Int) -> Range<Int>? {
    var index = start
    while index - start < 8, Glyph.at(index, in: text, end: end).isBlank {
      index += Glyph.at(index, in: text, end: end).count
    }
    let glyph = Glyph.at(index, in: text, end: end)
    var stop = index
    if glyph.kind == .dash {
      stop += glyph.count
    } else {
      while stop < end, stop - index < 3, text[stop] == UInt8(ascii: "-") { stop += 1 }
      // A hyphen needs a blank behind it.
      guard stop > index, stop - index > 1 || Glyph.at(stop, in: text, end: end).isBlank else {
        return nil
      }
    }
    var next = stop
    while next - stop < 8, Glyph.at(next, in: text, end: end).isBlank {
      next += Glyph.at(next, in: text, end: end).count
    }
    let first = Glyph.at(next, in: text, end: end)
    guard first.count > 0 else { return nil }
    switch first.value {
    case 0xBF, 0xA1, 0x2026, 0x2E, 0xAB, 0x201C, 0x22, 0x2A: break
    default: guard first.isWordPart else { return nil }
    }
    return index..<stop
  }
}

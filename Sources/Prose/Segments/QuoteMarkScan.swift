/// Finds the marks of a paragraph that may open or close a quotation.
struct QuoteMarkScan {
  let text: [UInt8]
  let language: ProseLanguage

  /// Bytes with which a mark starts.
  private static let leads: [Bool] = (0..<256).map { byte in
    byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
  }

  /// Replaces `marks` by those of the paragraph, in order.
  ///
  /// - Complexity: O(*bytes*).
  func read(_ range: Range<Int>, into marks: inout [QuoteMark]) {
    marks.removeAll(keepingCapacity: true)
    let leads = Self.leads
    let end = range.upperBound
    var isFirst = true
    var checked = range.lowerBound
    var index = range.lowerBound
    while index < end {
      guard leads[Int(text[index])] else {
        index += 1
        continue
      }
      let glyph = Glyph.at(index, in: text, end: end)
      guard let family = QuoteMark.family(of: glyph.value) else {
        index += glyph.count
        continue
      }
      while isFirst, checked < index {
        let before = Glyph.at(checked, in: text, end: index)
        isFirst = !before.isWordPart
        checked += max(before.count, 1)
      }
      marks.append(mark(glyph, family, at: index, in: range, isFirst: isFirst))
      index += glyph.count
    }
  }

  private func mark(
    _ glyph: Glyph, _ family: QuoteMark.Family, at index: Int, in range: Range<Int>, isFirst: Bool
  ) -> QuoteMark {
    let before = Glyph.before(index, in: text, start: range.lowerBound)
    let after = Glyph.at(index + glyph.count, in: text, end: range.upperBound)
    let behindBlank = before.count == 0 || before.isBlank
    let beforeBlank = after.count == 0 || after.isBlank
    let behindOpening = before.kind == .dash || before.value == 0x2D || Self.opens(before.value)
    let isInside = before.isWordPart && after.isWordPart
    var isApostrophe = family == .single && isInside
    var isElision = false
    if family == .single, !isInside, !before.isWordPart, after.isWordPart {
      let isTurned = glyph.value == 0x2019 && language.code != "sv" && language.code != "fi"
      isElision = Elision.opensWord(
        text, at: index + glyph.count, end: range.upperBound, language: language)
      isApostrophe = isTurned || isElision && !isFirst
    }
    return QuoteMark(
      position: index, value: glyph.value, family: family,
      canOpen: !beforeBlank && (behindBlank || behindOpening),
      canClose: !behindBlank && !after.isWordPart,
      isStrong: !before.isWordPart && !behindBlank,
      isApostrophe: isApostrophe, isElision: isElision, isFirst: isFirst)
  }

  private static func opens(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBB, 0xA1, 0xBF, 0x2018...0x201F, 0x2039, 0x203A, 0x300C,
      0x300E, 0xFF08, 0x2F:
      true
    default: false
    }
  }
}

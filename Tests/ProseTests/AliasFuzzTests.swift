import Prose
import TestSupport
import Testing

/// The automaton against a search that tries every needle at every place.
@Suite struct AliasFuzzTests {
  private static let pieces = [
    "Ma", "ra", "Mara", "Quill", "an", "A", "B", "ab", "é", "Ü", " ", "  ", "\n", "'", "’", "-",
    ".",
    ",", "s", "'s", "l'", "“", "玛", "拉", "я", "\u{AD}", "1",
  ]

  private func text(_ random: inout SplitMix, upTo count: Int) -> String {
    (0...random.below(count)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }

  @Test(arguments: 0..<40)
  func findsWhatANaiveSearchFinds(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let needles = (0..<12).map { _ in text(&random, upTo: 4) }
    let automaton = AliasAutomaton(
      Watchlist(needles.enumerated().map { .init(.name, $1, entries: [$0]) }))
    for _ in 0..<60 {
      let text = text(&random, upTo: 30)
      let bytes = Array(text.utf8)
      let found = automaton.search(bytes, language: ProseLanguage("en")).names.map(\.text)
      let expected = NaiveSearch(text).ranges(of: needles)
      #expect(found == expected, "\(needles) in \(text.debugDescription)")
    }
  }

  @Test("Bytes that are no text at all are searched without harm")
  func survivesAnyBytes() {
    var random = SplitMix(seed: 7)
    let automaton = AliasAutomaton(
      Watchlist(["é", "Mara", "\u{AD}x", "’", "A B"].map { .init(.name, $0, entries: [0]) }))
    for _ in 0..<2_000 {
      let bytes = (0..<random.below(24)).map { _ in
        let some: [UInt8] = [
          0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xC2, 0xAD, 0x20, 0x41, 0xFF, 0xF0, 0x4D,
        ]
        return some[random.below(some.count)]
      }
      let found = automaton.search(bytes, language: ProseLanguage("de"))
      #expect(found.names.allSatisfy { $0.text.upperBound <= bytes.count && !$0.text.isEmpty })
    }
  }
}

/// A search by the rules as written, without any cleverness.
private struct NaiveSearch {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func ranges(of needles: [String]) -> [Range<Int>] {
    let spellings = needles.flatMap(spellings)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
    var found: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      let ends = spellings.compactMap { end(of: $0, from: place) }
      if let longest = ends.max(), begins(at: place) {
        found.append(offsets[place]..<offsets[longest])
        place = longest
      } else {
        place += 1
      }
    }
    return found
  }

  private func plain(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where scalar != "\u{AD}" {
      let blank = scalar.properties.isWhitespace
      if blank && (result.isEmpty || result.last == " ") { continue }
      result.append(blank ? " " : scalar == "’" ? "'" : scalar)
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private func spellings(_ needle: String) -> [[Unicode.Scalar]] {
    let scalars = plain(needle)
    guard let first = scalars.first else { return [] }
    let text = scalars.map { String($0) }.joined()
    var all = [text, text.uppercased()]
    if first.properties.isLowercase {
      all.append(text.prefix(1).uppercased() + text.dropFirst())
      all.append(
        text.split(separator: " ", omittingEmptySubsequences: false)
          .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
    }
    return all.map { Array($0.unicodeScalars) }
  }

  /// Where a spelling that starts at a place ends; `nil` where it does not stand there.
  private func end(of spelling: [Unicode.Scalar], from start: Int) -> Int? {
    guard scalars[start] == spelling[0] else { return nil }
    var place = start + 1
    for wanted in spelling.dropFirst() {
      while place < scalars.count, scalars[place] == "\u{AD}" { place += 1 }
      guard place < scalars.count else { return nil }
      if wanted == " " {
        var lines = 0
        let first = place
        while place < scalars.count, scalars[place].properties.isWhitespace {
          if scalars[place] == "\n" { lines += 1 }
          place += 1
        }
        guard place > first, lines < 2 else { return nil }
        continue
      }
      guard scalars[place] == wanted || (scalars[place] == "’" && wanted == "'") else { return nil }
      place += 1
    }
    return [place].filter(ends).max()
  }

  private func isWord(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return (scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil)
      && !isHan(index)
  }

  private func isHan(_ index: Int) -> Bool { scalars[index] == "玛" || scalars[index] == "拉" }

  private func isApostrophe(_ index: Int) -> Bool {
    scalars.indices.contains(index) && (scalars[index] == "'" || scalars[index] == "’")
  }

  private func begins(at start: Int) -> Bool {
    if isHan(start) { return true }
    var place = start
    while place > 0, scalars[place - 1] == "\u{AD}" { place -= 1 }
    if isWord(place - 1) { return false }
    if place > 0, scalars[place - 1] == "-" { return !isWord(place - 2) }
    guard isApostrophe(place - 1) else { return true }
    var first = place - 1
    while isWord(first - 1) { first -= 1 }
    let word = scalars[first..<place - 1].map { String($0) }.joined().lowercased()
    return word.isEmpty || word == "l" || word == "s"
  }

  private func ends(at end: Int) -> Bool {
    if isHan(end - 1) { return true }
    var place = end
    while place < scalars.count, scalars[place] == "\u{AD}" { place += 1 }
    if isWord(place) { return false }
    guard place < scalars.count, isWord(place + 1) else { return true }
    if scalars[place] == "-" { return false }
    guard isApostrophe(place) else { return true }
    return !scalars[place + 1].properties.isUppercase
  }
}

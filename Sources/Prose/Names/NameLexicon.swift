/// Which names of a watchlist are words as well, and where that makes a mention doubtful.
struct NameLexicon: Sendable {
  enum Verdict { case safe, unsafe, unlessWord }

  private enum Nature: UInt8 { case name, word, date, letter }

  /// By needle.
  private let natures: [Nature]
  /// Needles of the same text, by needle; only where there are several.
  private let shared: [Int: [Int]]
  private let isOneWord: [Bool]

  init(_ watchlist: Watchlist) {
    natures = watchlist.needles.map { Self.nature(of: $0.text) }
    isOneWord = watchlist.needles.map { !$0.text.utf8.contains(UInt8(ascii: " ")) }
    var known: [String: Int] = [:]
    var shared: [Int: [Int]] = [:]
    known.reserveCapacity(watchlist.needles.count)
    for (index, needle) in watchlist.needles.enumerated() {
      guard let first = known[needle.text] else {
        known[needle.text] = index
        continue
      }
      shared[first, default: [first]].append(index)
    }
    self.shared = shared
  }

  /// The needles that have a needle's text, ascending, the needle itself included.
  func twins(of needle: Int) -> [Int] { shared[needle] ?? [needle] }

  private static func nature(of text: String) -> Nature {
    guard text.utf8.count <= 16, !text.utf8.contains(UInt8(ascii: " ")) else { return .name }
    if text.unicodeScalars.count == 1 { return .letter }
    let lower = text.lowercased()
    if NamesThatAreWords.dates.contains(lower) { return .date }
    return NamesThatAreWords.names.contains(lower) ? .word : .name
  }

  /// What to think of a place that has the spelling of a needle.
  func verdict(
    on needle: Int, _ text: Span<UInt8>, _ range: Range<Int>, in block: Range<Int>, isElided: Bool
  ) -> Verdict {
    guard isOneWord[needle], let initial = Glyphs.at(text, range.lowerBound, in: block) else {
      return isElided ? .unsafe : .safe
    }
    if isElided { return .unsafe }
    switch natures[needle] {
    case .letter:
      let next = Glyphs.at(text, range.upperBound, in: block)
      let isPronoun = initial == "I" || initial == "O"
      if isPronoun || next == "." || Glyphs.isUnspaced(initial) { return .unsafe }
      return opensSentence(text, range.lowerBound, in: block) ? .unsafe : .safe
    case .date where isDate(text, range, in: block): return .unsafe
    case .date, .word:
      if !initial.properties.isUppercase || isAllCapitals(text, range, in: block) { return .unsafe }
      return opensSentence(text, range.lowerBound, in: block) ? .unsafe : .safe
    case .name:
      guard initial.properties.isUppercase else { return .safe }
      let isLoud = isAllCapitals(text, range, in: block)
      return isLoud || opensSentence(text, range.lowerBound, in: block) ? .unlessWord : .safe
    }
  }

  private func isAllCapitals(_ text: Span<UInt8>, _ range: Range<Int>, in block: Range<Int>) -> Bool
  {
    Glyphs.before(text, range.upperBound, in: block)?.properties.isUppercase ?? false
  }

  /// Whether nothing but opening marks stands between a word and the end of the sentence before.
  ///
  /// In doubt it does: behind a closing quotation mark that follows a full stop, for instance.
  private func opensSentence(_ text: Span<UInt8>, _ start: Int, in block: Range<Int>) -> Bool {
    var place = start
    var isFirst = true
    while let before = Glyphs.before(text, place, in: block) {
      switch before.value {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x2026, 0x3002, 0xBF, 0xA1: return true
      case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F:
        if isFirst, !Glyphs.isApostrophe(before) || !isJoined(text, place, in: block) {
          return true
        }
      case 0x2D, 0x2010...0x2015: break
      case 0x09, 0x0A, 0x20, 0xA0, 0x2000...0x200A, 0x202F: break
      default: return false
      }
      isFirst = false
      place -= Glyphs.length(before)
    }
    return true
  }

  /// Whether the apostrophe that ends at `place` joins a name to an elided word.
  private func isJoined(_ text: Span<UInt8>, _ place: Int, in block: Range<Int>) -> Bool {
    guard let mark = Glyphs.before(text, place, in: block) else { return false }
    return Glyphs.before(text, place - Glyphs.length(mark), in: block).map(Glyphs.isWord) ?? false
  }

  /// Whether a month's or weekday's name stands as in a date: behind `in` and its like, or beside a number.
  private func isDate(_ text: Span<UInt8>, _ range: Range<Int>, in block: Range<Int>) -> Bool {
    var place = range.upperBound
    while let next = Glyphs.at(text, place, in: block), next == " " || next == "," { place += 1 }
    if let next = Glyphs.at(text, place, in: block), (0x30...0x39).contains(next.value) {
      return true
    }
    place = range.lowerBound
    while let before = Glyphs.before(text, place, in: block), before == " " || before == "\n" {
      place -= 1
    }
    var word = ""
    while let letter = Glyphs.before(text, place, in: block), Glyphs.isWord(letter),
      word.utf8.count < 12
    {
      word = String(letter) + word
      place -= Glyphs.length(letter)
    }
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
    return NamesThatAreWords.beforeDates.contains(word.lowercased())
  }
}

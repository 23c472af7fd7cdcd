/// Cuts paragraphs into sentences.
///
/// A sentence ends at a run of `.`, `?`, `!`, `…` with the quotation marks and brackets that close
/// behind it, unless one of these holds:
///
/// - the next word has no capital, or a comma or colon follows: “Who?” he said.
/// - a quotation closes behind `?` or `!` and a name with a verb of speech follows: “Who?” Mara said.
///   (Behind a full stop only if nothing but name and verb follows: “No.” Mara said.)
/// - the full stop belongs to an abbreviation, an initial, an ordinal or decimal number
///   (``Abbreviations``);
/// - the mark stands in brackets inside a sentence: She (was it Ann?) Went on.
/// - the mark is an ellipsis before `I`, which has its capital always.
///
/// A dash behind the mark begins the next sentence. What 。！？ end, ends without a blank. A sentence
/// inside a quotation is a sentence; the words that name its speaker belong to the one next to them.
struct SentenceScan: Sendable {
  let language: ProseLanguage
  let abbreviations: Abbreviations
  let verbs: SpeechVerbs

  init(_ language: ProseLanguage) {
    self.language = language
    abbreviations = Abbreviations.of(language)
    verbs = SpeechVerbs.of(language)
  }

  /// Bytes at which the scan stops to look: marks, brackets, and the first bytes of `…`, `。`, `？`.
  private static let stops: [Bool] = (0..<256).map { byte in
    ".!?()[]".utf8.contains(UInt8(truncatingIfNeeded: byte)) || byte == 0xE2 || byte == 0xE3
      || byte == 0xEF
  }

  /// Appends the sentences of one paragraph, in order.
  ///
  /// - Complexity: O(*bytes*).
  func append(_ range: Range<Int>, paragraph: Int, of text: [UInt8], to sentences: inout [Sentence])
  {
    let stops = Self.stops
    let end = trimmedEnd(range, of: text)
    var start = afterBlanks(range.lowerBound, text, end)
    var firstWord = start
    var bracket = -1
    var index = start
    while index < end {
      guard stops[Int(text[index])] else {
        index += 1
        continue
      }
      switch text[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): bracket = index
      case UInt8(ascii: ")"), UInt8(ascii: "]"): bracket = -1
      default:
        let run = MarkRun(text, at: index, end: end)
        guard run.end > index else { break }
        firstWord = max(firstWord, start)
        while firstWord < index {
          let glyph = Glyph.at(firstWord, in: text, end: index)
          if glyph.isWordPart { break }
          firstWord += max(glyph.count, 1)
        }
        let place = SentencePlace(
          text: text, start: start, end: end, run: run, mark: index, firstWord: firstWord,
          bracket: bracket)
        if let stop = stop(at: place) {
          sentences.append(Sentence(text: start..<stop, paragraph: paragraph))
          start = afterBlanks(stop, text, end)
          bracket = -1
          index = max(run.end, stop)
        } else {
          index = run.end
        }
        continue
      }
      index += 1
    }
    if start < end { sentences.append(Sentence(text: start..<end, paragraph: paragraph)) }
  }

  /// Where the sentence ends that this mark ends; `nil` where it goes on or the paragraph ends.
  private func stop(at place: SentencePlace) -> Int? {
    let text = place.text
    let end = place.end
    let closers = ClosingMarks(text, at: place.run.end, end: end)
    let next = Glyph.at(closers.end, in: text, end: end)
    guard next.count > 0, place.hasWords else { return nil }
    if place.run.isWide { return wideStop(at: place, closers: closers, next: next) }
    switch next.value {
    case 0x2C, 0x3B, 0x3A, 0x3001, 0xFF0C: return nil
    default: break
    }
    let lead = SentenceLead(text, at: closers.end, end: end)
    let first = lead.first
    guard first.count > 0 else { return nil }
    if !lead.isParted {
      guard first.kind == .ideograph, place.run.isStrong else { return nil }
    }
    if first.kind == .lower || first.kind == .mark { return nil }
    if closers.hasBracket, place.bracket > place.start, place.run.isStrong { return nil }
    switch place.run.kind {
    case .strong:
      if closers.hasQuote, !lead.opensQuote, !lead.hasDash,
        verbs.openTag(text, at: lead.word, end: end, isShort: false)
      {
        return nil
      }
    case .ellipsis:
      if language.code == "en", isFirstPerson(text, lead.word, end) { return nil }
    case .period:
      if closers.end == place.run.end {
        guard periodEnds(place, lead: lead) else { return nil }
      } else if closers.hasQuote, !lead.opensQuote, !lead.hasDash,
        verbs.openTag(text, at: lead.word, end: end, isShort: true)
      {
        return nil
      }
    }
    return closers.end
  }

  private func wideStop(at place: SentencePlace, closers: ClosingMarks, next: Glyph) -> Int? {
    switch next.value {
    case 0x3001, 0xFF0C, 0x2C: return nil
    default: break
    }
    if closers.hasQuote, next.kind == .ideograph,
      verbs.openWideTag(place.text, at: closers.end, end: place.end)
    {
      return nil
    }
    return closers.end
  }

  private func isFirstPerson(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    text[index] == UInt8(ascii: "I") && !Glyph.at(index + 1, in: text, end: end).isWordPart
  }

  /// Whether a single full stop right behind a word ends the sentence.
  private func periodEnds(_ place: SentencePlace, lead: SentenceLead) -> Bool {
    let text = place.text
    let word = place.wordBefore
    guard !word.isEmpty else { return true }
    let next = lead.wordRange(text)
    let isStarter = abbreviations.starters.contains(text, next)
    if abbreviations.inside.contains(text, word) { return false }
    if abbreviations.beforeNumber.contains(text, word) {
      if lead.first.kind == .digit || isRoman(text, next) { return false }
    }
    if text[word].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      if word.lowerBound == place.firstWord, word.count <= 3, !lead.hasDash { return false }
      return !isOrdinal(place, word, next: next)
    }
    if abbreviations.atEnd.contains(text, word) { return true }
    if abbreviations.doubtful.contains(text, word) { return isStarter || lead.opensQuote }
    let first = Glyph.at(word.lowerBound, in: text, end: word.upperBound)
    let isAcronym = text[word].contains(UInt8(ascii: "."))
    if first.count == word.count, first.kind == .upper {
      if language.code == "en", text[word.lowerBound] == UInt8(ascii: "I") {
        return !place.followsInitial && !lead.isInitial(text)
      }
      return isStarter && !lead.isInitial(text)
    }
    if isAcronym { return isStarter || lead.opensQuote || lead.hasDash }
    if isRoman(text, word), beforeOrdinals(place, word) { return false }
    return true
  }

  private func isOrdinal(_ place: SentencePlace, _ word: Range<Int>, next: Range<Int>) -> Bool {
    guard word.count <= 3 else { return false }
    if abbreviations.afterOrdinal.contains(place.text, next) { return true }
    return beforeOrdinals(place, word)
  }

  private func beforeOrdinals(_ place: SentencePlace, _ word: Range<Int>) -> Bool {
    let before = place.word(endingBefore: word.lowerBound)
    return abbreviations.beforeOrdinal.contains(place.text, before)
  }

  private func isRoman(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 8 && text[range].allSatisfy { "IVXLCDM".utf8.contains($0) }
  }

  private func afterBlanks(_ index: Int, _ text: [UInt8], _ end: Int) -> Int {
    var index = index
    while index < end {
      let glyph = Glyph.at(index, in: text, end: end)
      guard glyph.isBlank else { break }
      index += glyph.count
    }
    return index
  }

  private func trimmedEnd(_ range: Range<Int>, of text: [UInt8]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let glyph = Glyph.before(end, in: text, start: range.lowerBound)
      guard glyph.isBlank else { break }
      end -= glyph.count
    }
    return end
  }
}

package import Prose

/// Reads text as the terms that search compares: stems of words, without stop words.
///
/// Words are those of ``WordScan``; letters of scripts without blanks, and Korean syllables, give
/// pairs of neighbours, a lone one itself; emoji are terms. Terms are numbered as they are met, so
/// that a text's terms are compared as integers. Used by one thread.
package final class TermScanner {
  /// Raised by hand when the same text would now give other terms, also for a new libstemmer.
  package static let version: UInt32 = 1

  package struct Occurrence: Equatable {
    /// See ``term(_:)``.
    package var term: Int
    /// The bytes of the word that it was read from.
    package var range: Range<Int>

    package init(term: Int, range: Range<Int>) {
      self.term = term
      self.range = range
    }
  }

  private let language: ProseLanguage
  private let wordTerms: WordTerms
  private(set) var vocabulary = TermTable()
  /// Words as they were written, and for each its one term; for several, -1 less their place in
  /// ``lists``.
  private var spellings = TermTable()
  private var meanings: [Int32] = []
  private var lists: [[Int]] = []

  package init(language: ProseLanguage) {
    self.language = language
    wordTerms = WordTerms(language)
  }

  /// The terms of a stretch of UTF-8 text, in order.
  ///
  /// - Complexity: O(*bytes*); each distinct word is stemmed once.
  package func terms(in text: [UInt8], _ range: Range<Int>? = nil) -> [Occurrence] {
    var terms: [Occurrence] = []
    eachWord(in: text, range ?? text.indices) { term, range in
      if !isStopWord(term) { terms.append(Occurrence(term: term, range: range)) }
    }
    return terms
  }

  /// The bytes of a term by its number; empty for a number that was not given.
  package func term(_ number: Int) -> [UInt8] {
    number >= 0 && number < vocabulary.count ? Array(vocabulary[number]) : []
  }

  /// Whether a number stands for a stop word, which is no term and only parts others.
  ///
  /// Its bytes are the word in lower case behind a zero.
  func isStopWord(_ number: Int) -> Bool { vocabulary[number].first == 0 }

  /// The same as ``terms(in:_:)`` with the stop words, and without a list of them.
  func eachWord(in text: [UInt8], _ range: Range<Int>, _ use: (Int, Range<Int>) -> Void) {
    let range = range.clamped(to: text.indices)
    var run = UnspacedRun()
    var place = range.lowerBound
    for word in WordScan(text, in: range, language: language) {
      eachEmoji(in: text, place..<word.lowerBound, use)
      place = word.upperBound
      if text[word.lowerBound] >= 0xE0 {
        let first = Letter.at(word.lowerBound, in: text, end: word.upperBound)
        if first.isUnspaced || first.isHangul {
          if first.isHangul || run.end != word.lowerBound { flush(&run, text, use) }
          run.append(word, of: text)
          if first.isHangul { flush(&run, text, use) }
          continue
        }
      }
      flush(&run, text, use)
      eachWord(word, text, use)
    }
    flush(&run, text, use)
    eachEmoji(in: text, place..<range.upperBound, use)
  }

  /// What two words beside each other are compared by: FNV-1a (32 bits, Fowler, Noll and Vo) over the
  /// bytes of the first, a blank, and those of the second; `nil` for two stop words.
  ///
  /// Pairs that are not the same have the same number once in four thousand million.
  func pair(_ left: Int, _ right: Int) -> UInt32? {
    let stops = (isStopWord(left), isStopWord(right))
    guard !(stops.0 && stops.1) else { return nil }
    var hash: UInt32 = 0x811C_9DC5
    func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in vocabulary[left].dropFirst(stops.0 ? 1 : 0) { add(byte) }
    add(UInt8(ascii: " "))
    for byte in vocabulary[right].dropFirst(stops.1 ? 1 : 0) { add(byte) }
    return hash
  }

  private func eachWord(
    _ word: Range<Int>, _ text: [UInt8], _ use: (Int, Range<Int>) -> Void
  ) {
    guard word.count <= WordTerms.lengthLimit else {
      for term in newTerms(of: text[word]) { use(term, word) }
      return
    }
    let (spelling, isNew) = spellings.number(of: text, word)
    if isNew { meanings.append(meaning(of: newTerms(of: text[word]))) }
    let meaning = Int(meanings[spelling])
    if meaning >= 0 {
      use(meaning, word)
    } else {
      for term in lists[-1 - meaning] { use(term, word) }
    }
  }

  private func newTerms(of word: ArraySlice<UInt8>) -> [Int] {
    let terms = wordTerms.terms(of: word)
    guard terms.isEmpty else {
      return terms.map { vocabulary.number(of: $0, $0.indices).number }
    }
    let stopWord = [0] + wordTerms.plain(word)
    return [vocabulary.number(of: stopWord, stopWord.indices).number]
  }

  private func meaning(of terms: [Int]) -> Int32 {
    guard terms.count != 1 else { return Int32(truncatingIfNeeded: terms[0]) }
    lists.append(terms)
    return Int32(truncatingIfNeeded: -lists.count)
  }

  private func flush(
    _ run: inout UnspacedRun, _ text: [UInt8], _ use: (Int, Range<Int>) -> Void
  ) {
    run.eachTerm { range in
      let term = WordTerms.cut(text[range])
      use(vocabulary.number(of: term, term.indices).number, range)
    }
    run = UnspacedRun()
  }

  private func eachEmoji(
    in text: [UInt8], _ gap: Range<Int>, _ use: (Int, Range<Int>) -> Void
  ) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard text[index] >= 0xE2 else {
        index += 1
        continue
      }
      let letter = Letter.at(index, in: text, end: gap.upperBound)
      let range = index..<index + letter.count
      if letter.isEmoji { use(vocabulary.number(of: text, range).number, range) }
      index = range.upperBound
    }
  }
}

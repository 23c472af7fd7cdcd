import Prose

/// Reads a query as the concepts that it asks for.
struct QueryConcepts {
  /// What an occurrence of another name counts.
  static let otherName = 0.5
  /// What a pair of words beside each other counts beside a word.
  static let pair = 0.3

  /// In a query of more words each has company enough.
  static let mostExplained = 32

  private let scanner: TermScanner
  private let thesaurus: (any Thesaurus)?
  /// Terms of words that questions are made with and that say nothing of what is asked for.
  private let asking: Set<[UInt8]>

  init(_ scanner: TermScanner, language: ProseLanguage, thesaurus: (any Thesaurus)?) {
    self.scanner = scanner
    self.thesaurus = thesaurus
    let words = "happen happened occur occurred feel felt feeling"
    asking = language.code == "en" ? Set(Self.terms(words, scanner)) : []
  }

  /// The concepts of a query, each once, words before pairs, in the order of their first place; one
  /// that is asked for again weighs more.
  ///
  /// - Complexity: O(*bytes*).
  func concepts(of query: MemoryQuery) -> [Concept] {
    var places: [Concept.Sought: Int] = [:]
    var concepts: [Concept] = []
    func ask(_ sought: Concept.Sought, weight: Double) {
      if let place = places[sought] {
        concepts[place].weight += weight
      } else {
        places[sought] = concepts.count
        concepts.append(Concept(sought, weight: weight))
      }
    }
    let text = Array(query.text.utf8)
    let all = scanner.terms(in: text)
    let telling = all.filter { !asking.contains(scanner.term($0.term)) }
    let words = telling.isEmpty ? all : telling
    for word in words {
      let term = scanner.term(word.term)
      let isNew = places[.term(term)] == nil
      ask(.term(term), weight: 1)
      // A capital inside of a query is a name's, and nobody means another person.
      let isName = word.range.lowerBound > 0 && Self.isCapital(text[word.range.lowerBound])
      if isNew, !isName, words.count <= Self.mostExplained {
        concepts[concepts.count - 1].variants = related(to: text[word.range], term)
      }
    }
    for name in query.names { add(name, to: &concepts, places) }
    for pair in pairs(text) { ask(.pair(pair), weight: Self.pair) }
    return concepts
  }

  private func pairs(_ text: [UInt8]) -> [UInt32] {
    var pairs: [UInt32] = []
    var last: Int?
    scanner.eachWord(in: text, text.indices) { word, _ in
      if let pair = last.flatMap({ scanner.pair($0, word) }) { pairs.append(pair) }
      last = word
    }
    return pairs
  }

  /// What the thesaurus has for a word: each stem once, with the share of the nearest of its words.
  private func related(to word: ArraySlice<UInt8>, _ term: [UInt8]) -> [Concept.Variant] {
    guard let thesaurus else { return [] }
    var variants: [Concept.Variant] = []
    var met: Set<[UInt8]> = [term]
    for entry in thesaurus.words(near: Array(word)) {
      for other in Self.terms(entry.word, scanner) where met.insert(other).inserted {
        let share = entry.nearness * entry.nearness * entry.nearness
        variants.append(.init(sought: .term(other), share: share))
      }
    }
    return variants
  }

  /// A name of several words hangs its other names on its last word that the query has, mostly the
  /// surname.
  private func add(
    _ name: MemoryQuery.Name, to concepts: inout [Concept], _ places: [Concept.Sought: Int]
  ) {
    let asked = Self.terms(name.asked, scanner).compactMap { places[.term($0)] }
    guard let place = asked.last else { return }
    var met: Set<[UInt8]> = []
    for other in name.others {
      for term in Self.terms(other, scanner)
      where places[.term(term)] == nil && met.insert(term).inserted {
        concepts[place].variants.removeAll { $0.sought == .term(term) }
        concepts[place].variants.append(.init(sought: .term(term), share: Self.otherName))
      }
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func terms(_ text: String, _ scanner: TermScanner) -> [[UInt8]] {
    terms(Array(text.utf8), scanner)
  }

  private static func terms(_ text: [UInt8], _ scanner: TermScanner) -> [[UInt8]] {
    scanner.terms(in: text).map { scanner.term($0.term) }
  }
}

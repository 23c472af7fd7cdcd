import Indexing
import Manuscript
import Pipeline
import Prose

/// Asks the book's memory, and makes of rows what people and scripts can use.
///
/// Used by one thread.
final class PassageSearch {
  let story: SearchStory
  private let memory: StoryMemory
  private let filter: SearchFilter
  private let voices: SearchRequest.Voices
  private let retriever: Retriever
  private let scanner: TermScanner
  private let language: ProseLanguage
  /// Who turns queries into vectors; `nil` to go by words alone.
  private let model: (any EmbeddingModel)?
  /// Chapters of the index that exist.
  private let bounds: Range<Int>
  /// For each row whether it may be found; `nil` where all may.
  private var wanted: [Bool]?
  private lazy var names = QueryNames(story.names)
  private lazy var vocabulary = BookVocabulary(story)

  /// What there is to know about how passages are ranked; `nil` where all is as usual.
  let notice: String?

  /// - Parameters:
  ///   - memory: What is asked.
  ///   - story: The story of the memory.
  ///   - filter: Which passages may be found.
  ///   - voices: What ranks them.
  ///   - thesaurus: Gives the words of near meaning of a language; not asked to go by words alone.
  /// - Throws: What reading throws.
  init(
    _ memory: StoryMemory, story: SearchStory, filter: SearchFilter,
    voices: SearchRequest.Voices, thesaurus: (ProseLanguage) -> (any Thesaurus)?
  ) throws {
    (self.memory, self.story, self.filter, self.voices) = (memory, story, filter, voices)
    language = ProseLanguage(story.reading.story.language)
    retriever = Retriever(
      memory.index, language: language, thesaurus: voices == .all ? thesaurus(language) : nil)
    scanner = TermScanner(language: language)
    bounds = 0..<(memory.files.firstIndex { $0 >= story.bounds.upperBound } ?? memory.files.count)
    let languages = memory.embedder.model?.identity.languages ?? []
    let isKnown = languages.isEmpty || languages.contains(language.code)
    let isUsed = voices != .words && isKnown && memory.index.vectors != nil
    model = isUsed ? memory.embedder.model : nil
    notice = Self.notice(memory, voices, isKnownLanguage: isKnown)
    if !filter.isOpen { wanted = try Self.wanted(memory, filter, bounds) }
  }

  private static func notice(
    _ memory: StoryMemory, _ voices: SearchRequest.Voices, isKnownLanguage: Bool
  ) -> String? {
    guard voices != .words else { return nil }
    if let absence = memory.embedder.absence {
      return "Passages are found by their words alone: \(absence)."
    }
    if let trouble = memory.vectorTrouble {
      return "Passages are found by their words alone: \(trouble)."
    }
    if voices == .vectors, !isKnownLanguage {
      return "The vectors do not know this book's language, so nothing can be found by them alone."
    }
    return nil
  }

  private static func wanted(
    _ memory: StoryMemory, _ filter: SearchFilter, _ bounds: Range<Int>
  ) throws -> [Bool] {
    let postings = memory.index.postings
    var wanted = Array(repeating: false, count: memory.index.rowCount)
    for place in bounds where place + 1 < postings.firstRows.count {
      let file = memory.files[place]
      guard filter.accepts(file: file) else { continue }
      for row in postings.firstRows[place]..<postings.firstRows[place + 1] {
        let scene = postings.segments[place].passage(row - postings.firstRows[place]).sceneHeader
        let source = filter.isOfPassages ? try memory.index.line(row).chunk.source : 0..<0
        wanted[row] = try filter.accepts(.init(source: source, scene: scene), of: file)
      }
    }
    return wanted
  }

  /// The best passages for a question.
  ///
  /// - Parameters:
  ///   - query: As typed.
  ///   - limit: How many at most.
  ///   - explains: Whether people will read it: where in the passages the words stand, and which of
  ///     them stand nowhere.
  /// - Returns: The answer.
  /// - Throws: ``IndexDamage``, and what reading throws.
  func answer(_ query: String, limit: Int, explains: Bool = true) throws -> PassageAnswer {
    var asked = MemoryQuery(query, bounds: bounds)
    asked.limit = limit
    if !story.reading.bible.entries.isEmpty {
      asked.names = names.names(in: query)
    }
    let hits = hits(&asked)
    var answer = PassageAnswer(query: query)
    answer.isFiltered = !filter.isOpen
    let words = QueryWords(asked, scanner)
    answer.passages = try hits.map { try passage($0, words, locates: explains) }
    if explains { explain(&answer, words) }
    return answer
  }

  /// The passages most like the one at a place.
  ///
  /// - Throws: ``CommandProblem`` where there is no passage, ``IndexDamage``, and what reading throws.
  func passages(like typed: String, limit: Int) throws -> PassageAnswer {
    let place = try LikePlace(typed, in: story)
    guard let row = try row(at: place) else {
      throw CommandProblem(
        "There is no text at \(place.name), so nothing can be like it.",
        help: ["name a line that has words"], status: .usage)
    }
    let text = try memory.index.line(row).text
    var asked = MemoryQuery(String(decoding: text, as: UTF8.self), bounds: bounds)
    asked.limit = limit
    let wanted = wanted
    asked.isWanted = { $0 != row && (wanted?[$0] ?? true) }
    let hits = hits(&asked)
    var answer = PassageAnswer(kind: .like, query: place.name)
    answer.isFiltered = !filter.isOpen
    let words = QueryWords(asked, scanner)
    answer.passages = try hits.map { try passage($0, words, locates: true) }
    return answer
  }

  private func hits(_ query: inout MemoryQuery) -> [Hit] {
    query.usesWords = voices != .vectors
    query.vector = try? model?.rows(for: [Array(query.text.utf8)]).first
    if query.isWanted == nil, let wanted { query.isWanted = { wanted[$0] } }
    return retriever.hits(query)
  }

  private func passage(
    _ hit: Hit, _ words: QueryWords, locates: Bool
  ) throws -> PassageAnswer.Passage {
    let source = try memory.index.line(hit.row).chunk.source
    let file = try story.file(memory.place(of: hit.row)?.file ?? 0)
    let text = file.text(ofBody: source)
    var passage = PassageAnswer.Passage(
      file: file, hit: hit, source: source, text: text, terms: words.spelled(hit.terms), marks: [],
      focus: text.lowerBound)
    let others = hit.terms.filter { !words.isAsked($0) }
    guard locates || !others.isEmpty else { return passage }
    let wanted = Set(hit.terms)
    let found = scanner.terms(in: file.text.text, text).compactMap { occurrence in
      let term = scanner.term(occurrence.term)
      return wanted.contains(term) ? (term: occurrence.term, range: occurrence.range) : nil
    }
    // Words that were asked for show where to look; words of near meaning where there are none.
    let asked = found.filter { words.isAsked(scanner.term($0.term)) }
    passage.marks = (asked.isEmpty ? found : asked).map(\.range)
    passage.focus = Self.densest(asked.isEmpty ? found : asked) ?? text.lowerBound
    passage.terms += others.compactMap { other in
      found.first { scanner.term($0.term) == other }
        .map { String(decoding: file.text.text[$0.range], as: UTF8.self) }
    }
    return passage
  }

  /// Bytes in which words count as standing together.
  private static let together = 240

  /// The first of the words that stand most together: most different ones, then most of them.
  private static func densest(_ found: [(term: Int, range: Range<Int>)]) -> Int? {
    var best: (place: Int, terms: Int, count: Int)?
    for (index, word) in found.enumerated() {
      let near = found[index...].prefix {
        $0.range.upperBound <= word.range.lowerBound + together
      }
      let terms = Set(near.map(\.term)).count
      if terms > best?.terms ?? 0 || terms == best?.terms && near.count > best?.count ?? 0 {
        best = (word.range.lowerBound, terms, near.count)
      }
    }
    return best?.place
  }

  /// As many words that stand nowhere are looked at one by one.
  static let explained = 3

  private func explain(_ answer: inout PassageAnswer, _ words: QueryWords) {
    guard voices != .vectors else { return }
    let segments = memory.index.postings.segments[bounds]
    for word in words.own
    where !segments.contains(where: { !$0.postings(of: word.term).isEmpty }) {
      answer.missing.append((word.text, nil))
    }
    if answer.missing.count <= Self.explained {
      for index in answer.missing.indices {
        answer.missing[index].nearest = vocabulary.nearest(to: answer.missing[index].word)
      }
    }
    if words.own.isEmpty {
      var scan = WordScan(Array(answer.query.utf8), language: language)
      answer.isOfCommonWords = scan.next() != nil
      answer.hasNoWord = !answer.isOfCommonWords
    }
  }

  /// The row of the passage at a place, else of the next one in its file.
  private func row(at place: LikePlace) throws -> Int? {
    guard let segment = memory.files.firstIndex(of: place.file) else { return nil }
    let firstRows = memory.index.postings.firstRows
    var last: Int?
    for row in firstRows[segment]..<firstRows[segment + 1] {
      let source = try memory.index.line(row).chunk.source
      last = row
      if place.body.lowerBound < source.upperBound {
        return source.overlaps(place.body) || source.contains(place.body.lowerBound)
          || place.body.isEmpty || source.lowerBound >= place.body.upperBound ? row : nil
      }
    }
    return last
  }
}

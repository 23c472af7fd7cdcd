import Manuscript
import Prose

/// Finds every place that a phrase or a pattern matches, in reading order.
struct PlaceSearch {
  /// A file and what was found in it: bytes of its text, rising.
  struct Found {
    var file: SearchFile
    var matches: [Range<Int>]
  }

  let story: SearchStory
  let filter: SearchFilter

  /// - Throws: ``CommandProblem`` for a phrase of nothing that can be seen, and what reading throws.
  func matches(ofPhrase typed: String) throws -> [Found] {
    guard let pattern = PhrasePattern(typed) else {
      throw CommandProblem(
        "The query holds nothing that can be seen, so there is nothing to look for.",
        help: ["fabula search --exact \"the sealed bushel\""], status: .usage)
    }
    return try files().map { Found(file: $0, matches: pattern.matches(in: $0)) }.filteredBy(filter)
  }

  /// - Throws: ``CommandProblem`` for what is no pattern, and for one that finds no end.
  func matches(ofRegex typed: String) throws -> [Found] {
    let pattern = try RegexPattern(typed)
    let files = try files()
    let matches = try RegexSearch.matches(of: pattern, in: files)
    return try zip(files, matches).map { Found(file: $0, matches: $1) }.filteredBy(filter)
  }

  private func files() throws -> [SearchFile] {
    try story.bounds.filter { filter.accepts(file: $0) }.map { try story.file($0) }
  }
}

extension [PlaceSearch.Found] {
  /// Without what the filter does not want, and without files in which nothing is left.
  fileprivate func filteredBy(_ filter: SearchFilter) throws -> [PlaceSearch.Found] {
    var kept: [PlaceSearch.Found] = []
    for var found in self where !found.matches.isEmpty {
      if filter.isOfPassages {
        let passages = SearchFilter.passages(of: found.file)
        found.matches = try found.matches.filter { match in
          try filter.accepts(passages, around: match, in: found.file)
        }
      }
      if !found.matches.isEmpty { kept.append(found) }
    }
    return kept
  }
}

extension SearchFilter {
  /// Whether the passage that holds a match is wanted.
  fileprivate func accepts(
    _ passages: [Passage], around match: Range<Int>, in file: SearchFile
  ) throws -> Bool {
    let start = file.text.source(of: match.lowerBound)
    if let passage = passages.first(where: { $0.source.contains(start) }) {
      return try accepts(passage, of: file.index)
    }
    let paragraph = file.paragraph(at: match.lowerBound).map { file.paragraphs[$0].text } ?? match
    return try accepts(Passage(source: file.text.range(of: paragraph)), of: file.index)
  }
}

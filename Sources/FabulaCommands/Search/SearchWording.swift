import Manuscript

/// Words of the messages about a search.
enum SearchWording {
  /// The start of a query that was typed, ready to print.
  static func short(_ query: String) -> String {
    let printable = TerminalCells.printable(String(query.prefix(60)))
    return query.count > 60 ? printable + "…" : printable
  }

  /// What to say of words that stand nowhere, a line for each of a few, one for many.
  static func missing(_ words: [(word: String, nearest: String?)], in searched: String) -> [String]
  {
    guard words.count <= PassageSearch.explained else {
      let sample = Wording.sample(words.map { "'\(short($0.word))'" })
      return ["No passage of \(searched) has the words \(sample)."]
    }
    return words.map { word, nearest in
      let near = nearest.map { "; the nearest word in \(searched) is '\($0)'" } ?? ""
      return "No passage of \(searched) has the word '\(short(word))'\(near)."
    }
  }
}

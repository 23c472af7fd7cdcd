import Indexing
import Manuscript

/// Finds whom a query names, so that passages are found that call them otherwise.
final class QueryNames {
  /// Words that a name may have.
  private static let longest = 6

  private let names: NamesAsOf
  /// Words that stand in names of several entries, such as a family's; they tell nobody apart.
  private lazy var shared = names.sharedWords

  init(_ names: NamesAsOf) { self.names = names }

  /// Whom a query names: longest names first come, and none overlaps another; ambiguous ones are left
  /// alone.
  ///
  /// - Complexity: O(*words*).
  func names(in query: String) -> [MemoryQuery.Name] {
    let words = query.split { $0.isWhitespace }.map(Self.trimmed)
    var found: [MemoryQuery.Name] = []
    var entries: Set<Int> = []
    var start = 0
    while start < words.count {
      let end = min(words.count, start + Self.longest)
      var next = start + 1
      for upper in stride(from: end, to: start, by: -1) {
        let asked = words[start..<upper].joined(separator: " ")
        let fits = names.entries(called: asked)
        guard !fits.isEmpty else { continue }
        if fits.count == 1, entries.insert(fits[0]).inserted {
          let others = others(of: fits[0], but: asked)
          if !others.isEmpty { found.append(MemoryQuery.Name(asked, others: others)) }
        }
        next = upper
        break
      }
      start = next
    }
    return found
  }

  /// The words by which an entry is called besides, each once: no forms of address, and none that
  /// others are called by too.
  private func others(of entry: Int, but asked: String) -> [String] {
    var known = Set(NamesAsOf.words(of: asked).map(NameFolding.fold))
    return names.names(of: entry).flatMap(NamesAsOf.words).filter { word in
      let folded = NameFolding.fold(word)
      return !BibleEntry.isTitle(word) && !shared.contains(folded) && known.insert(folded).inserted
    }
  }

  /// A word without the signs around it and without a genitive's ending.
  private static func trimmed(_ word: Substring) -> String {
    var word = word
    let isSign = { (letter: Character) in letter.isPunctuation || letter.isSymbol }
    while let first = word.first, isSign(first) { word.removeFirst() }
    while let last = word.last, isSign(last) { word.removeLast() }
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
    return String(word)
  }
}

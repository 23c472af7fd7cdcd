import BuildGraph
import Checking
import Manuscript
import Prose
private import Synchronization

/// What rules want to know of the prose of a whole story.
final class StoryWatch: Sendable {
  let names: BibleNames
  let watchlist: Watchlist
  /// What the bible quotes from each chapter, each once, in the order of the bible.
  let quotes: [[String]]
  private let made = Mutex<AliasAutomaton?>(nil)

  init(_ bible: Bible, chapters: [ChapterFacts]) {
    names = BibleNames(bible)
    watchlist = Watchlist(bible: bible, names: names)
    quotes = Self.quotes(bible, names, chapters)
  }

  var isEmpty: Bool { watchlist.needles.isEmpty && quotes.allSatisfy(\.isEmpty) }

  /// Made when the first chapter is looked at.
  var automaton: AliasAutomaton {
    made.withLock { made in
      if let made { return made }
      let automaton = AliasAutomaton(watchlist)
      made = automaton
      return automaton
    }
  }

  /// Of the watchlist.
  var digest: Digest {
    var writer = ByteWriter()
    for needle in watchlist.needles {
      writer.append(needle.kind.rawValue)
      writer.append(needle.text)
      writer.append(UInt32(clamping: needle.entries.count))
      for entry in needle.entries { writer.append(UInt32(clamping: entry)) }
      writer.append(UInt32(truncatingIfNeeded: needle.fact))
    }
    return Digest(hashing: writer.bytes)
  }

  private static func quotes(
    _ bible: Bible, _ names: BibleNames, _ chapters: [ChapterFacts]
  ) -> [[String]] {
    var quotes = [[String]](repeating: [], count: chapters.count)
    let sources = bible.entries.flatMap { entry in entry.facts.compactMap(\.source) }
    guard sources.contains(where: { $0.quote != nil }) else { return quotes }
    let moments = Moments(bible: bible, names: names, chapters: chapters)
    var known: Set<String> = []
    for source in sources {
      guard let quote = source.quote?.value, let chapter = moments.chapter(source.chapter.value),
        known.insert("\(chapter) \(quote)").inserted
      else { continue }
      quotes[chapter].append(quote)
    }
    return quotes
  }
}

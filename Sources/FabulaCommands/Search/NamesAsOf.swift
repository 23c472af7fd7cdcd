import Checking
import Manuscript
import Prose

/// The names of the bible that are known before a chapter: an alias that is revealed later is
/// nobody's yet.
struct NamesAsOf {
  private let story: CheckedStory
  /// The last chapter that is known; `nil` where all are.
  private let last: Int?
  /// For each entry the names that are not known yet, folded.
  private var hidden: [Set<String>]

  /// - Parameters:
  ///   - story: The story.
  ///   - chapter: The first chapter that is not known; `nil` where all are.
  init(_ story: CheckedStory, before chapter: Int?) {
    self.story = story
    last = chapter.map { $0 - 1 }
    hidden = Array(repeating: [], count: story.bible.entries.count)
    guard chapter != nil else { return }
    for (index, entry) in story.bible.entries.enumerated() {
      for alias in entry.revealed where !holds(alias) {
        hidden[index].insert(NameFolding.fold(alias.who.value))
      }
    }
  }

  /// What a word or two may mean as a name, as indices in ``Bible/entries``, ascending.
  func entries(called name: String) -> [Int] {
    let folded = NameFolding.fold(name)
    return story.names.resolve(name).filter { !hidden[$0].contains(folded) }
  }

  /// Everything that an entry is called; ids and keys that are no names do no harm.
  func names(of entry: Int) -> [String] {
    let own = story.bible.entries[entry]
    let derived = own.kind == .character ? own.derivedNames : []
    var known: Set<String> = []
    return ([own.key.value] + own.names.map(\.text.value) + own.aliases.map(\.value) + derived)
      .filter { name in
        let folded = NameFolding.fold(name)
        return story.names.resolve(name).contains(entry) && !hidden[entry].contains(folded)
          && known.insert(folded).inserted
      }
  }

  /// The name that was probably meant by one of nobody; `nil` where none is near.
  func nearest(to name: String, _ kind: BibleEntry.Kind) -> String? {
    let entries = story.bible.entries.indices.filter { story.bible.entries[$0].kind == kind }
    return EditDistance.nearest(to: name, in: entries.lazy.flatMap(names(of:)))
  }

  /// The words of a name.
  static func words(of name: String) -> [String] {
    name.split { $0.isWhitespace }.map(String.init)
  }

  /// Words, folded, that stand in names of more than one entry.
  var sharedWords: Set<String> {
    var owners: [String: Int] = [:]
    var shared: Set<String> = []
    for entry in story.bible.entries.indices {
      for word in names(of: entry).flatMap(Self.words).map(NameFolding.fold)
      where owners.updateValue(entry, forKey: word) ?? entry != entry {
        shared.insert(word)
      }
    }
    return shared
  }

  /// What finds the names in a text; entries are those that the name is known to mean.
  var automaton: AliasAutomaton {
    var watchlist = Watchlist(bible: story.bible, names: story.names)
    watchlist.needles = watchlist.needles.compactMap { needle in
      guard needle.kind.isName else { return nil }
      var needle = needle
      let folded = NameFolding.fold(needle.text)
      needle.entries.removeAll { hidden[$0].contains(folded) }
      return needle
    }
    return AliasAutomaton(watchlist)
  }

  private func holds(_ alias: BibleInterval) -> Bool {
    guard let last, let from = alias.from else { return true }
    if let chapter = story.moments.chapter(from.value) { return chapter <= last }
    guard let station = story.timeline.stations.first(where: { $0.chapter == last }) else {
      return false
    }
    return story.timeline.holds(from: from, until: nil, at: station) == true
  }
}

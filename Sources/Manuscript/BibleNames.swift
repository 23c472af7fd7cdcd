/// Every name by which the entries of a bible are called, ready for look-up.
///
/// Case, diacritics and runs of blanks do not count.
package struct BibleNames: Sendable {
  /// A name and the entries it can mean.
  package struct Alias: Sendable, Equatable {
    package var text: String
    /// Indices in ``Bible/entries``, ascending.
    package var entries: [Int]
    /// Whether it was made from a full name, not typed.
    package var isDerived: Bool
  }

  /// Typed names first, in the order of the bible; each folded spelling once.
  package private(set) var aliases: [Alias] = []

  private var indices: [String: Int] = [:]
  private let kinds: [BibleEntry.Kind]

  /// Collects keys, ids, names and aliases, then what is derived from characters' names and is
  /// neither typed nor derived for another entry.
  ///
  /// - Complexity: O(*names*).
  package init(_ bible: Bible) {
    kinds = bible.entries.map(\.kind)
    for (index, entry) in bible.entries.enumerated() {
      for name in entry.typedNames { add(name, for: index, isDerived: false) }
    }
    var derived: [(text: String, entry: Int)] = []
    var owners: [String: Int] = [:]
    for (index, entry) in bible.entries.enumerated() where entry.kind == .character {
      for name in entry.derivedNames {
        let folded = NameFolding.fold(name)
        if let owner = owners[folded] {
          if owner != index { owners[folded] = -1 }
        } else {
          owners[folded] = index
          derived.append((name, index))
        }
      }
    }
    for (text, entry) in derived {
      let folded = NameFolding.fold(text)
      guard owners[folded] == entry, indices[folded] == nil else { continue }
      add(text, for: entry, isDerived: true)
    }
  }

  /// Indices in ``Bible/entries`` of what `reference` can mean, ascending; empty where nothing has
  /// that name.
  package func resolve(_ reference: String, kinds wanted: Set<BibleEntry.Kind>? = nil) -> [Int] {
    guard let index = indices[NameFolding.fold(reference)] else { return [] }
    guard let wanted else { return aliases[index].entries }
    return aliases[index].entries.filter { wanted.contains(kinds[$0]) }
  }

  /// The name that a reference to nothing was most probably meant to be.
  package func nearest(
    to reference: String, kinds wanted: Set<BibleEntry.Kind>? = nil
  ) -> String? {
    let candidates = aliases.lazy.filter { alias in
      guard let wanted else { return true }
      return alias.entries.contains { wanted.contains(kinds[$0]) }
    }
    return EditDistance.nearest(to: reference, in: candidates.map(\.text))
  }

  private mutating func add(_ text: String, for entry: Int, isDerived: Bool) {
    let folded = NameFolding.fold(text)
    guard !folded.isEmpty else { return }
    if let index = indices[folded] {
      if aliases[index].entries.last != entry { aliases[index].entries.append(entry) }
    } else {
      indices[folded] = aliases.count
      aliases.append(Alias(text: text, entries: [entry], isDerived: isDerived))
    }
  }
}

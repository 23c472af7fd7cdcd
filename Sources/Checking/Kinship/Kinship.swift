import Manuscript

/// The ties of kinship that the bible declares between its characters.
struct Kinship {
  /// One declared relation: an entry is something to another.
  struct Bond {
    /// Index in ``Bible/entries``.
    var of: Int
    /// Index in ``Bible/entries`` of the person it is said of; may be the entry itself.
    var to: Int
    var kin: KinWord
    var relation: BibleRelation

    /// Whether it holds all the time, as far as is said.
    var isUnbounded: Bool { relation.from == nil && relation.until == nil }

    /// As messages say it: `Mara is sister of Tobias`.
    func said(_ entries: [BibleEntry]) -> String {
      "\(entries[of].key.value) is \(relation.kind.value) of \(entries[to].key.value)"
    }
  }

  /// Two characters, the lower index first.
  struct Pair: Hashable {
    var first: Int
    var second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// In the order of the bible; what names nobody, or more than one, is left out.
  let bonds: [Bond]

  /// Indices in ``bonds`` of what is said of two people, from either side.
  let ofPair: [Pair: [Int]]

  /// ``ofPair``'s keys in the order in which they are first declared.
  let pairs: [Pair]

  /// Who declares a relation to somebody by a word that is not known; the people first and second.
  let otherwise: Set<[Int]>

  /// Who declares kin by a name that nobody, or more than one, has.
  let unresolved: Set<Int>

  /// Parents by birth, by child, ascending.
  private(set) var parents: [Int: [Int]] = [:]

  /// - Complexity: O(*relations*).
  init(_ story: CheckedStory) {
    var bonds: [Bond] = []
    var ofPair: [Pair: [Int]] = [:]
    var pairs: [Pair] = []
    var otherwise: Set<[Int]> = []
    var unresolved: Set<Int> = []
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .character {
      for relation in entry.relations {
        guard let other = story.entry(relation.to, .character) else {
          unresolved.insert(index)
          continue
        }
        guard let kin = KinWord(relation.kind.value) else {
          otherwise.insert([index, other])
          continue
        }
        let pair = Pair(index, other)
        if ofPair[pair] == nil { pairs.append(pair) }
        ofPair[pair, default: []].append(bonds.count)
        bonds.append(Bond(of: index, to: other, kin: kin, relation: relation))
      }
    }
    self.bonds = bonds
    self.ofPair = ofPair
    self.pairs = pairs
    self.otherwise = otherwise
    self.unresolved = unresolved
    for bond in bonds where bond.kin.isByBirth && bond.of != bond.to {
      switch bond.kin.tie {
      case .parent: add(bond.of, toParentsOf: bond.to)
      case .child: add(bond.to, toParentsOf: bond.of)
      default: break
      }
    }
  }

  /// Both parents, where two are declared.
  func bothParents(of child: Int) -> [Int]? {
    guard let found = parents[child], found.count == 2 else { return nil }
    return found
  }

  private mutating func add(_ parent: Int, toParentsOf child: Int) {
    var known = parents[child] ?? []
    guard !known.contains(parent) else { return }
    known.append(parent)
    parents[child] = known.sorted()
  }
}

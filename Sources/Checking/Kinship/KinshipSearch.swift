import Manuscript

/// One pass over declared families for ties that exclude one another.
struct KinshipSearch {
  let kinship: Kinship
  let entries: [BibleEntry]
  private(set) var diagnostics: [Diagnostic] = []
  /// Everybody who is or was married, as far as is declared.
  private let married: Set<Int>

  init(kinship: Kinship, entries: [BibleEntry]) {
    self.kinship = kinship
    self.entries = entries
    married = Set(kinship.bonds.filter { $0.kin.tie == .spouse }.flatMap { [$0.of, $0.to] })
  }

  /// Two ties by birth between one pair, such as sister and mother; or kin of oneself.
  mutating func lookAtTies(of pair: Kinship.Pair) {
    let bonds = (kinship.ofPair[pair] ?? []).map { kinship.bonds[$0] }
    guard pair.first != pair.second else {
      if let bond = bonds.first, !entries[bond.of].isIntentional {
        diagnostics.append(.kinOfOneself(bond, entries[bond.of]))
      }
      return
    }
    let ties = bonds.filter { $0.kin.isByBirth && $0.isUnbounded && $0.kin.tie != .spouse }
    for (index, later) in ties.enumerated() {
      for earlier in ties.prefix(min(index, 8)) where excludes(earlier, later) {
        diagnostics.append(.twoTies(earlier, later, entries))
        return
      }
    }
  }

  /// Whether two ties of one pair cannot both be so.
  ///
  /// Aunts can be cousins once removed; and whoever is both parent and child of somebody stands in a
  /// circle of ancestors, which is reported as such.
  private func excludes(_ one: Kinship.Bond, _ other: Kinship.Bond) -> Bool {
    let first = one.kin.tie
    let second = other.of == one.of ? other.kin.tie : other.kin.tie.inverse
    guard first != second else { return false }
    if first.generations * second.generations < 0 { return false }
    let isDistant: (KinWord.Tie) -> Bool = { $0 == .cousin || $0 == .elder || $0 == .junior }
    return !(isDistant(first) && isDistant(second))
  }

  /// Brothers without a common parent, grandparents and aunts outside of a family that is declared
  /// in full.
  mutating func lookAtFamily(of pair: Kinship.Pair) {
    guard pair.first != pair.second else { return }
    for index in kinship.ofPair[pair] ?? [] {
      let bond = kinship.bonds[index]
      guard bond.kin.isByBirth, bond.isUnbounded else { continue }
      let (elder, younger) =
        bond.kin.tie == .grandchild || bond.kin.tie == .junior
        ? (bond.to, bond.of) : (bond.of, bond.to)
      let isOutside: Bool
      switch bond.kin.tie {
      case .sibling: isOutside = haveOtherParents(elder, younger)
      case .grandparent, .grandchild: isOutside = isNoGrandparent(elder, of: younger)
      case .elder, .junior: isOutside = isNoAunt(elder, of: younger)
      default: isOutside = false
      }
      guard isOutside else { continue }
      diagnostics.append(.outsideFamily(bond, younger: younger, kinship, entries))
      return
    }
  }

  private func haveOtherParents(_ one: Int, _ other: Int) -> Bool {
    guard let mine = kinship.bothParents(of: one), let theirs = kinship.bothParents(of: other)
    else { return false }
    return !mine.contains(where: theirs.contains)
  }

  /// All four grandparents; `nil` where one of them is not declared.
  private func grandparents(of child: Int) -> [Int]? {
    guard let parents = kinship.bothParents(of: child),
      let first = kinship.bothParents(of: parents[0]),
      let second = kinship.bothParents(of: parents[1])
    else { return nil }
    return first + second
  }

  private func isNoGrandparent(_ elder: Int, of younger: Int) -> Bool {
    grandparents(of: younger).map { !$0.contains(elder) } ?? false
  }

  /// Whether somebody is neither brother or sister of a parent, as far as parents or words say, nor
  /// may be married to one.
  private func isNoAunt(_ elder: Int, of younger: Int) -> Bool {
    guard let grandparents = grandparents(of: younger), let own = kinship.bothParents(of: elder),
      let parents = kinship.bothParents(of: younger)
    else { return false }
    if own.contains(where: grandparents.contains) { return false }
    if married.contains(elder) { return false }
    return !parents.contains { parent in
      (kinship.ofPair[Kinship.Pair(parent, elder)] ?? []).contains {
        kinship.bonds[$0].kin.tie == .sibling
      }
    }
  }

  /// Only children with a brother or sister, and more brothers and sisters than are counted.
  mutating func lookAtOnlyChildren() {
    var siblings: [Int: [Kinship.Bond]] = [:]
    for bond in kinship.bonds
    where bond.kin.tie == .sibling && bond.kin.isByBirth && bond.isUnbounded && bond.of != bond.to {
      siblings[bond.of, default: []].append(bond)
      siblings[bond.to, default: []].append(bond)
    }
    for (index, entry) in entries.enumerated() where entry.kind == .character {
      guard let bonds = siblings[index] else { continue }
      for fact in entry.facts where fact.isSure && fact.from == nil && fact.until == nil {
        guard let most = SiblingCount.most(fact) else { continue }
        let others = Set(bonds.map { $0.of == index ? $0.to : $0.of })
        guard others.count > most, let bond = bonds.first else { continue }
        diagnostics.append(.moreSiblings(fact, bond, of: index, entries))
        break
      }
    }
  }

  /// Two husbands or wives at one time, neither of them dead or divorced.
  mutating func lookAtMarriages() {
    var marriages: [Int: [(spouse: Int, bond: Kinship.Bond)]] = [:]
    var ended: Set<Kinship.Pair> = []
    for bond in kinship.bonds where bond.kin.tie == .spouse && bond.of != bond.to {
      if bond.kin.isOver || bond.relation.until != nil || !bond.kin.isByBirth
        || entries[bond.of].life.died != nil || entries[bond.to].life.died != nil
      {
        ended.insert(Kinship.Pair(bond.of, bond.to))
      }
      marriages[bond.of, default: []].append((bond.to, bond))
      marriages[bond.to, default: []].append((bond.of, bond))
    }
    for (index, entry) in entries.enumerated() where !entry.isIntentional {
      var first: (spouse: Int, bond: Kinship.Bond)?
      for marriage in marriages[index] ?? []
      where !ended.contains(Kinship.Pair(index, marriage.spouse)) {
        guard let known = first else {
          first = marriage
          continue
        }
        guard marriage.spouse != known.spouse, !entries[marriage.spouse].isIntentional,
          !entries[known.spouse].isIntentional
        else { continue }
        diagnostics.append(.twoSpouses(known, marriage, of: entry, entries))
        break
      }
    }
  }
}

/// How many brothers and sisters a fact says that somebody has at most.
private enum SiblingCount {
  private static let fields: Set<String> = [
    "sibling", "siblings", "brothers and sisters", "family",
  ]
  private static let words = [
    "no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
  ]

  static func most(_ fact: BibleFact) -> Int? {
    let field = NameFolding.fold(fact.field.value)
    guard fields.contains(field) else { return nil }
    let value = NameFolding.fold(fact.value.value)
    if value == "only child" || value == "an only child" { return 0 }
    guard field != "family" else { return nil }
    return words[value] ?? Int(value)
  }
}

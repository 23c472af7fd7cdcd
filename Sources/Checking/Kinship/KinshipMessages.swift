import Manuscript

extension Diagnostic {
  private static let ways = [
    "Correct the relation that is not meant, or say what kind it is: half-sister, stepmother.",
    WayOut.allow,
  ]

  static func kinOfOneself(_ bond: Kinship.Bond, _ entry: BibleEntry) -> Diagnostic {
    Diagnostic(
      .warning, KinshipConflict.code,
      "\(entry.key.value) is their own \(bond.relation.kind.value)",
      at: bond.relation.kind.range,
      notes: [Note("'\(bond.relation.to.value)' is \(entry.key.value)", at: entry.key.range)],
      help: ["Name somebody else, or put `intentional: yes` on \(entry.key.value)."])
  }

  static func twoTies(
    _ first: Kinship.Bond, _ second: Kinship.Bond, _ entries: [BibleEntry]
  ) -> Diagnostic {
    Diagnostic(
      .warning, KinshipConflict.code,
      "\(second.said(entries)), and \(first.said(entries)): the two exclude one another",
      at: second.relation.kind.range,
      notes: [Note(first.said(entries), at: first.relation.kind.range)], help: ways)
  }

  static func outsideFamily(
    _ bond: Kinship.Bond, younger: Int, _ kinship: Kinship, _ entries: [BibleEntry]
  ) -> Diagnostic {
    let parents = kinship.parents[younger] ?? []
    let names = Wording.list(parents.map { entries[$0].key.value })
    let child = entries[younger].key.value
    let why: String
    switch bond.kin.tie {
    case .sibling: why = "no parent of \(child) is a parent of both"
    case .elder, .junior: why = "no grandparent of \(child) is a parent of the other"
    default: why = "all four grandparents of \(child) are declared, and they are others"
    }
    return Diagnostic(
      .warning, KinshipConflict.code, "\(bond.said(entries)), but \(why)",
      at: bond.relation.kind.range,
      notes: parents.prefix(1).map {
        Note("the parents of \(child) are \(names)", at: entries[$0].key.range)
      }, help: ways)
  }

  static func moreSiblings(
    _ fact: BibleFact, _ bond: Kinship.Bond, of index: Int, _ entries: [BibleEntry]
  ) -> Diagnostic {
    Diagnostic(
      .warning, KinshipConflict.code,
      "the bible says '\(fact.field.value): \(fact.value.value)' of \(entries[index].key.value), and \(bond.said(entries))",
      at: fact.value.range, notes: [Note(bond.said(entries), at: bond.relation.kind.range)],
      help: ways)
  }

  static func twoSpouses(
    _ first: (spouse: Int, bond: Kinship.Bond), _ second: (spouse: Int, bond: Kinship.Bond),
    of entry: BibleEntry, _ entries: [BibleEntry]
  ) -> Diagnostic {
    let names = [entries[first.spouse].key.value, entries[second.spouse].key.value]
    return Diagnostic(
      .warning, KinshipConflict.code,
      "\(entry.key.value) is married to \(Wording.list(names)) at once: nothing says that either marriage ends",
      at: second.bond.relation.kind.range,
      notes: [Note(first.bond.said(entries), at: first.bond.relation.kind.range)],
      help: [
        "Say when it ends: {to: \(names[0]), is: spouse, until: CHAPTER}, or declare the death.",
        "Put `intentional: yes` on \(entry.key.value) if several marriages are meant.",
      ])
  }
}

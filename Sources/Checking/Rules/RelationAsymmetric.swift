package import Manuscript

/// Kinship that only one of two people declares, and people who are their own ancestors.
package struct RelationAsymmetric: Rule {
  package static let code = "relation-asymmetric"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Factual & Detail Consistency",
    summary: "Somebody is kin to a person who does not say so, or is their own ancestor.",
    looksAt: """
      `relations:` with words of kinship: parents and children, husbands and wives, brothers, sisters \
      and twins, grandparents, aunts, uncles and cousins; words for women and men are one. A circle of \
      parents, in which somebody is their own ancestor, is an error.

      Whether a relation that stands on one side only is a slip depends on the bible's habit. Where \
      most kin declare each other, it is reported, and more readily if the other person declares kin \
      but not this one. Where relations are mostly written once, nothing is. Words that are not known, \
      in-laws and `one-sided: yes` are left alone, and so are ancestors with `intentional: yes`, such \
      as travellers in time.
      """,
    fires: .init(
      "Tobias names his wife and not his sister, and his wife names him.",
      """
      === bible.yaml
      characters:
        Mara: {relations: [sister of Tobias]}
        Tobias: {relations: [husband of Anna]}
        Anna: {relations: [wife of Tobias]}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "A twin and a brother say the same, and an aunt is marked as one-sided.",
      """
      === bible.yaml
      characters:
        Mara: {relations: [elder twin sister of Tobias, {to: Jonas, is: aunt, one-sided: yes}]}
        Tobias: {relations: [little brother of Mara, father of Jonas, employer of Anna]}
        Jonas: {relations: [son of Tobias]}
        Anna:
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: [
      "Declare the relation from the other side as well.",
      "Write `{to: …, is: …, one-sided: yes}` if the other side is not to say it.",
      "Change one of the parents in a circle.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let kinship = Kinship(story)
    return oneSided(kinship, story.bible.entries)
      + AncestorCycles(kinship, story.bible.entries)
      .found
  }

  private func oneSided(_ kinship: Kinship, _ entries: [BibleEntry]) -> [Diagnostic] {
    var mutual = 0
    var lonely: [Kinship.Bond] = []
    for pair in kinship.pairs where pair.first != pair.second {
      let bonds = (kinship.ofPair[pair] ?? []).map { kinship.bonds[$0] }
      guard let first = bonds.first else { continue }
      if bonds.contains(where: { $0.of != first.of }) {
        mutual += 1
      } else if !bonds.contains(where: \.relation.isOneSided),
        !kinship.unresolved.contains(first.to), !kinship.otherwise.contains([first.to, first.of])
      {
        lonely.append(first)
      }
    }
    guard mutual > 0, mutual >= lonely.count else { return [] }
    let speakers = Set(kinship.bonds.map(\.of))
    let isHabit = mutual >= 2 && mutual >= 2 * lonely.count
    return lonely.filter { isHabit || speakers.contains($0.to) }.map { bond in
      .oneSided(bond, entries[bond.of], entries[bond.to])
    }
  }
}

extension Diagnostic {
  fileprivate static func oneSided(
    _ bond: Kinship.Bond, _ entry: BibleEntry, _ other: BibleEntry
  ) -> Diagnostic {
    let (name, kin) = (other.key.value, bond.relation.kind.value)
    return Diagnostic(
      .warning, RelationAsymmetric.code,
      "\(entry.key.value) is \(kin) of \(name), and \(name) does not say what \(entry.key.value) is in return",
      at: bond.relation.kind.range, notes: [Note("\(name) stands here", at: other.key.range)],
      help: [
        "Add the other side, such as `\(bond.kin.tie.inverse.example) of \(entry.key.value)`.",
        "Or write {to: \(name), is: \(kin), one-sided: yes}.",
      ])
  }
}

extension KinWord.Tie {
  fileprivate var example: String {
    switch self {
    case .elder: "aunt"
    case .junior: "niece"
    case .sibling: "sibling"
    case .spouse: "spouse"
    default: word
    }
  }
}

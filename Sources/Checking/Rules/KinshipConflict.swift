import Chronology
package import Manuscript

/// What is declared of a family that cannot all be so.
package struct KinshipConflict: Rule {
  package static let code = "kinship-conflict"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Factual & Detail Consistency",
    summary: "Two declared ties of kinship exclude one another.",
    looksAt: """
      `relations:` from both sides. One pair of people cannot be sister and mother, or cousin and \
      brother; an only child (`siblings: none`, `family: only child`) has no brother; twins are born \
      within a day of each other; nobody has two living husbands or wives at once. Where all parents \
      and grandparents are declared, brothers and sisters share one of them, grandparents are among \
      them, and aunts and uncles are a child of theirs or married to one.

      Half-, step-, foster- and god-relations and in-laws exclude nothing, nor do ties with `from` or \
      `until`. Marriages end with `until`, with a death, and with words such as `widow`, `former` or \
      `ex-`; `intentional: yes` on somebody allows several. Words of kinship are read in English only, \
      and a relation in other words excludes nothing.
      """,
    fires: .init(
      "Mara is the sister of Tobias, and he is her son.",
      """
      === bible.yaml
      characters:
        Mara: {relations: [sister of Tobias]}
        Tobias: {relations: [son of Mara]}
      === chapters/01-arrival.md
      The boat was late.
      """),
    silent: .init(
      "A cousin whom he married, a half-brother beside an only child, and a second wife after the first.",
      """
      === bible.yaml
      characters:
        Mara: {relations: [cousin of Tobias, wife of Tobias], siblings: none}
        Tobias: {relations: [cousin of Mara, husband of Mara, widower of Anna]}
        Jonas: {relations: [half-brother of Mara]}
        Anna: {died: 1880}
      === chapters/01-arrival.md
      The boat was late.
      """),
    fix: [
      "Correct the relation that is not meant.",
      "Say when a tie ends: {to: …, is: wife, until: CHAPTER}.",
      "Say what kind of tie it is, such as `half-sister` or `stepmother`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let kinship = Kinship(story)
    let entries = story.bible.entries
    var search = KinshipSearch(kinship: kinship, entries: entries)
    for pair in kinship.pairs {
      search.lookAtTies(of: pair)
      search.lookAtFamily(of: pair)
    }
    search.lookAtOnlyChildren()
    search.lookAtMarriages()
    return search.diagnostics + twins(story, kinship)
  }

  private func twins(_ story: CheckedStory, _ kinship: Kinship) -> [Diagnostic] {
    kinship.pairs.compactMap { pair in
      let bonds = (kinship.ofPair[pair] ?? []).map { kinship.bonds[$0] }
      guard pair.first != pair.second,
        let bond = bonds.first(where: { $0.kin.isTwin && $0.kin.isByBirth }),
        let first = story.timeline.life(of: pair.first).born?.extent,
        let second = story.timeline.life(of: pair.second).born?.extent, first.axis == second.axis
      else { return nil }
      // Twins may be born on both sides of midnight: one whole day may lie between the dates' ends.
      let day = story.timeline.calendar.minutesPerDay
      let gap = max(first.lower &- second.upper, second.lower &- first.upper)
      guard gap >= day else { return nil }
      return .twinsApart(bond, story.bible.entries[pair.first], story.bible.entries[pair.second])
    }
  }
}

extension Diagnostic {
  fileprivate static func twinsApart(
    _ bond: Kinship.Bond, _ first: BibleEntry, _ second: BibleEntry
  ) -> Diagnostic {
    func birth(_ entry: BibleEntry) -> (text: String, range: SourceRange) {
      if let born = entry.life.born { return ("was born \(born.value)", born.range) }
      if let age = entry.life.age { return ("is \(age.value)", age.range) }
      return ("has no date of birth", entry.key.range)
    }
    let (one, other) = (birth(first), birth(second))
    return Diagnostic(
      .warning, KinshipConflict.code,
      "\(first.key.value) and \(second.key.value) are twins, and \(first.key.value) \(one.text) while \(second.key.value) \(other.text)",
      at: bond.relation.kind.range,
      notes: [
        Note("\(first.key.value) \(one.text)", at: one.range),
        Note("\(second.key.value) \(other.text)", at: other.range),
      ],
      help: [
        "Correct one of the births, or the relation.", WayOut.allow,
      ])
  }
}

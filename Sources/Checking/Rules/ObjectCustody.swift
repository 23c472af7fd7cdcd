package import Manuscript

/// An object in the hands of somebody who does not have it.
package struct ObjectCustody: Rule {
  package static let code = "object-custody"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Factual & Detail Consistency",
    summary: "Somebody uses or loses an object that, by then, somebody else has, or nobody.",
    looksAt: """
      `held-by` of the bible's objects and `objects: {gains, loses, uses}` of headers, as one ledger \
      in the order in which things happen. Who gains an object has it until somebody else does; in \
      the chapter of a change both may use it. Two people whose `held-by` both cover a chapter are \
      reported as well, if the first has an `until`.

      Silent where the holder is in the chapter too, and may lend it; where the chapter does not say \
      who is there; where it takes place at the place that keeps the object; and wherever one change \
      cannot be put in its place, such as a gain in a flashback without a date.
      """,
    fires: .init(
      "Tobias has had the ledger since the storm, and Mara reads it without him.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      objects: {ledger: {held-by: [Mara, Tobias from the-storm]}}
      === chapters/01-the-storm.md
      ---
      pov: Mara
      characters: Mara, Tobias
      ---

      Mara gave Tobias the ledger.
      === chapters/02-the-kitchen.md
      ---
      pov: Mara
      characters: Mara
      objects: {uses: ledger}
      ---

      Mara read in the ledger.
      """),
    silent: .init(
      "In the kitchen he is there and lends it to her; later she takes it with her.",
      """
      === bible.yaml
      characters: [Mara, Tobias]
      objects: {ledger: {held-by: [Mara, Tobias from the-storm]}}
      === chapters/01-the-storm.md
      ---
      pov: Mara
      characters: Mara, Tobias
      objects: {uses: ledger}
      ---

      Mara read in the ledger and gave it to Tobias.
      === chapters/02-the-kitchen.md
      ---
      pov: Mara
      characters: Mara, Tobias
      objects: {uses: ledger, gains: ledger}
      ---

      Mara read in the ledger over Tobias's arm, and took it upstairs.
      === chapters/03-the-attic.md
      ---
      pov: Mara
      characters: Mara
      objects: {uses: ledger}
      ---

      Mara read in the ledger.
      """),
    fix: [
      "Say in which chapter it changes hands: `objects: {gains: ledger}`.",
      "Correct `held-by` in the bible.",
      "List the holder under `characters` if they are there and lend it.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    guard story.bible.entries.contains(where: { $0.kind == .object }) else { return [] }
    let order = StoryOrder(story, HeaderTouches(story))
    let ledgers = CustodyLedger.ledgers(story, order)
    guard !ledgers.isEmpty else { return [] }
    let scenes = CustodyScenes(story)
    var diagnostics: [Diagnostic] = []
    for (index, chapter) in story.chapters.enumerated() {
      guard order.stations[index]?.telling.isReal ?? true, let rank = order.rank(ofChapter: index)
      else { continue }
      for handling in chapter.header.objects where handling.act != .gains {
        guard let object = story.entry(handling.object, .object),
          let who = story.entry(handling.who ?? chapter.header.pov, .character),
          let ledger = ledgers[object], ledger.isClear
        else { continue }
        var custody = ledger.custody(before: rank)
        let here = ledger.changes(at: rank)
        custody.holders += here.filter { $0.kind == .starts }
        guard !custody.holds(who),
          !here.contains(where: { $0.kind == .ends && $0.holder == who && $0.chapter == nil })
        else { continue }
        let verb = handling.act == .uses ? "uses" : "loses"
        let name = story.bible.entries[who].key.value
        if let holder = custody.holders.first {
          guard custody.isKnown || !here.isEmpty,
            !custody.holders.contains(where: { scenes.mayBeThere($0.holder, chapter: index) })
          else { continue }
          let other = story.bible.entries[holder.holder]
          diagnostics.append(.otherHolder(name, verb, handling.object, other, holder))
        } else if let loss = custody.losses[who] ?? custody.lost,
          custody.isKnown || custody.losses[who] != nil
        {
          if loss.holder != who, loss.chapter.map({ scenes.mayBeThere(who, chapter: $0) }) ?? true {
            continue
          }
          let loser = story.bible.entries[loss.holder].key.value
          diagnostics.append(.nobodyHas(name, verb, handling.object, loser, loss))
        }
      }
    }
    return diagnostics
      + ledgers.keys.sorted().flatMap { HeldByOverlap.check($0, story, order, scenes) }
  }
}

extension Diagnostic {
  private static let ways = [
    "Say in which chapter it changes hands: objects: {gains: …} in that header.",
    "Correct held-by: in the bible.",
    "List the holder under characters: if they are there and lend it.", WayOut.allow,
  ]

  fileprivate static func otherHolder(
    _ name: String, _ verb: String, _ object: Located<String>, _ holder: BibleEntry,
    _ change: CustodyChange
  ) -> Diagnostic {
    let who = holder.kind == .place ? "which is" : "who is"
    return Diagnostic(
      .warning, ObjectCustody.code,
      "'\(object.value)' is with \(holder.key.value) by now, \(who) not in this chapter, and \(name) \(verb) it here",
      at: object.range,
      notes: [Note("\(holder.key.value) has it by this", at: change.reference.range)],
      help: ways)
  }

  fileprivate static func nobodyHas(
    _ name: String, _ verb: String, _ object: Located<String>, _ loser: String,
    _ change: CustodyChange
  ) -> Diagnostic {
    Diagnostic(
      .warning, ObjectCustody.code,
      "nobody has '\(object.value)' since \(loser) lost it, and \(name) \(verb) it here",
      at: object.range, notes: [Note("it is lost by this", at: change.reference.range)], help: ways)
  }

  static func twoHolders(
    _ object: String, _ holder: String, _ reference: Located<String>, other: String,
    until: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, ObjectCustody.code,
      "'\(object)' is with \(holder) from here on, and with \(other) until '\(until.value)', which is later, and no chapter between has both",
      at: reference.range, notes: [Note("\(other) has it until this", at: until.range)],
      help: ways)
  }
}

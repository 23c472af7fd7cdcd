import Manuscript

/// Writes the fields of one entry of a bible.
struct BibleFieldText {
  var text: YAMLBlocks
  let path: [String]

  mutating func write(_ entry: BibleEntry) {
    put(.id, entry.id)
    names(entry)
    aliases(entry)
    person(entry)
    flag(.shared, entry.isShared)
    flag(.intentional, entry.isIntentional)
    flag(.planned, entry.isPlanned)
    put(.knownFrom, entry.knownFrom)
    put(.ai, entry.ai)
    put(.look, entry.look)
    put(.notes, entry.notes)
    flows(.relations, entry.relations.map(Self.relation))
    flows(
      .conditions,
      entry.conditions.map { condition in
        [
          ("who", condition.who?.value), ("what", condition.what.value),
          ("from", condition.from?.value), ("until", condition.until?.value),
        ]
      })
    place(entry.location)
    thread(entry.thread)
    occurrence(entry.occurrence)
    statement(entry)
    flows(.heldBy, entry.heldBy.map(Self.interval))
    flows(.knownBy, entry.knownBy.map(Self.interval))
    facts(entry.facts)
  }

  private mutating func block(_ key: BibleKey, _ write: (inout YAMLBlocks) -> Void) {
    text.mark(path + [key.rawValue], write)
  }

  private mutating func put(_ key: BibleKey, _ value: Located<String>?) {
    block(key) { $0.text(key.rawValue, value?.value, indent: 4) }
  }

  private mutating func flag(_ key: BibleKey, _ value: Bool) {
    guard value else { return }
    block(key) { $0.line("\(key.rawValue): yes", indent: 4) }
  }

  private mutating func list(_ key: BibleKey, _ values: [Located<String>]) {
    block(key) { $0.list(key.rawValue, values.map(\.value), indent: 4) }
  }

  private mutating func flows(_ key: BibleKey, _ items: [[(String, String?)]]) {
    block(key) { $0.flows(key.rawValue, items, indent: 4) }
  }

  private mutating func names(_ entry: BibleEntry) {
    guard entry.names.contains(where: { $0.language != nil }) else {
      return put(.name, entry.names.first?.text)
    }
    let parts = entry.names.map { ($0.language ?? "", $0.text.value as String?) }
    block(.name) { $0.line("name: \(YAMLBlocks.flow(parts))", indent: 4) }
  }

  private mutating func aliases(_ entry: BibleEntry) {
    guard !entry.aliases.isEmpty else { return }
    block(.aliases) { text in
      text.line("aliases:", indent: 4)
      for alias in entry.aliases {
        if let known = entry.revealed.first(where: { $0.who.value == alias.value }) {
          let parts = [("name", alias.value), ("known-from", known.from?.value)]
          text.line("- \(YAMLBlocks.flow(parts))", indent: 6)
        } else {
          text.line("- \(YAMLText.scalar(alias.value))", indent: 6)
        }
      }
    }
  }

  private mutating func person(_ entry: BibleEntry) {
    put(.pronouns, entry.life.pronouns)
    put(.age, entry.life.age)
    put(.born, entry.life.born)
    put(.died, entry.life.died)
    put(.lifespan, entry.life.lifespan)
    flag(.ghost, entry.life.isGhost)
    put(.reader, entry.reader)
    let speech = entry.speech
    if speech != BibleSpeech() {
      block(.speech) { text in
        text.line("speech:", indent: 4)
        text.list("says", speech.says.map(\.value), indent: 6)
        text.list("never", speech.never.map(\.value), indent: 6)
        text.text("manner", speech.manner?.value, indent: 6)
      }
    }
    if !entry.pronounce.isEmpty {
      block(.pronounce) { text in
        text.line("pronounce:", indent: 4)
        for item in entry.pronounce {
          text.text(YAMLText.scalar(item.word.value), item.sound, indent: 6)
        }
      }
    }
  }

  private mutating func place(_ location: BibleLocation) {
    put(.within, location.within)
    if let at = location.coordinates {
      block(.at) { $0.line("at: [\(at.latitude), \(at.longitude)]", indent: 4) }
    }
    flows(
      .travel,
      location.travel.map {
        [("to", $0.to.value), ("takes", $0.takes?.value), ("by", $0.by?.value)]
      })
  }

  private mutating func thread(_ thread: BibleThread) {
    put(.opens, thread.opens)
    put(.due, thread.due)
    put(.closes, thread.closes)
    put(.maxGap, thread.maxGap)
    flows(
      .dormant, thread.dormant.map { [("from", $0.from?.value), ("until", $0.until?.value)] })
    list(.planted, thread.planted)
    list(.paid, thread.paid)
  }

  private mutating func occurrence(_ occurrence: BibleOccurrence) {
    put(.what, occurrence.what)
    put(.when, occurrence.when)
    put(.place, occurrence.place)
    list(.who, occurrence.who)
    list(.after, occurrence.after)
    list(.before, occurrence.before)
    list(.during, occurrence.during)
    put(.lasts, occurrence.lasts)
    flag(.onPage, occurrence.isOnPage)
  }

  private mutating func statement(_ entry: BibleEntry) {
    put(.says, entry.statement.says)
    list(.terms, entry.statement.terms)
    list(.wrong, entry.statement.wrong)
    list(.except, entry.statement.exceptions)
    flag(.strict, entry.statement.isStrict)
  }

  private mutating func facts(_ facts: [BibleFact]) {
    guard !facts.isEmpty else { return }
    block(.facts) { text in
      text.line("facts:", indent: 4)
      for fact in facts {
        var line = YAMLBlocks.flow([
          ("field", fact.field.value), ("value", fact.value.value), ("from", fact.from?.value),
          ("until", fact.until?.value), ("status", fact.status?.value),
        ])
        if let source = fact.source {
          let parts = [("chapter", source.chapter.value), ("quote", source.quote?.value)]
          line = "\(line.dropLast()), source: \(YAMLBlocks.flow(parts))}"
        }
        text.line("- \(line)", indent: 6)
      }
    }
  }

  private static func relation(_ relation: BibleRelation) -> [(String, String?)] {
    [
      ("to", relation.to.value), ("is", relation.kind.value), ("from", relation.from?.value),
      ("until", relation.until?.value), ("one-sided", relation.isOneSided ? "yes" : nil),
    ]
  }

  private static func interval(_ interval: BibleInterval) -> [(String, String?)] {
    [
      ("who", interval.who.value), ("from", interval.from?.value),
      ("until", interval.until?.value),
    ]
  }
}

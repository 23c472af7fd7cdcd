import Manuscript

/// Fills one entry from its keys; the short forms of lists are read by ``BibleListReader``.
struct BibleEntryReader {
  private(set) var entry: BibleEntry
  var lists: BibleListReader

  /// What was reported so far.
  var values: YAMLValueReader { lists.values }

  init(entry: BibleEntry, values: YAMLValueReader) {
    self.entry = entry
    lists = BibleListReader(values: values)
  }

  mutating func read(_ keys: [YAMLNode.Entry]) {
    let known = BibleKey.keys(of: entry.kind)
    for item in keys {
      if let key = BibleKey(rawValue: item.key), known.contains(key) {
        read(item.value, key)
      } else if !item.key.hasPrefix("x-") || item.value.entries == nil {
        lists.values.warnIfMistyped(
          item, known: BibleKey.names(of: entry.kind), code: "bible-schema")
        entry.facts += lists.facts(item)
      }
    }
  }

  private mutating func read(_ node: YAMLNode, _ key: BibleKey) {
    let name = key.rawValue
    switch key {
    case .id: entry.id = lists.values.text(node, for: name)
    case .name: entry.names = lists.names(node)
    case .aliases: (entry.aliases, entry.revealed) = lists.aliases(node)
    case .facts: entry.facts += lists.longFacts(node)
    case .relations: entry.relations = lists.relations(node)
    case .conditions: entry.conditions = lists.conditions(node)
    case .look: entry.look = lists.values.text(node, for: name)
    case .pronounce: entry.pronounce = lists.pronunciations(node)
    case .shared: entry.isShared = lists.values.flag(node, for: name) ?? false
    case .intentional: entry.isIntentional = lists.values.flag(node, for: name) ?? false
    case .planned: entry.isPlanned = lists.values.flag(node, for: name) ?? false
    case .ai:
      entry.ai = lists.values.choice(
        node, for: name, of: BibleEntry.aiWords, code: "bible-schema")
    case .notes: entry.notes = lists.prose(node, for: name)
    case .knownFrom: entry.knownFrom = lists.values.text(node, for: name)
    case .heldBy: entry.heldBy = lists.intervals(node, for: name)
    case .knownBy: entry.knownBy = lists.intervals(node, for: name)
    case .says: entry.statement.says = lists.values.text(node, for: name)
    case .terms: entry.statement.terms = lists.values.names(node, for: name)
    case .wrong: entry.statement.wrong = lists.values.names(node, for: name)
    case .except: entry.statement.exceptions = lists.values.texts(node, for: name)
    case .strict: entry.statement.isStrict = lists.values.flag(node, for: name) ?? false
    case .pronouns, .age, .born, .died, .lifespan, .ghost, .speech, .reader: readPerson(node, key)
    case .within, .at, .travel: readLocation(node, key)
    case .opens, .due, .closes, .planted, .paid, .maxGap, .dormant: readThread(node, key)
    case .what, .when, .place, .who, .after, .before, .during, .lasts, .onPage:
      readOccurrence(node, key)
    }
  }

  private mutating func readPerson(_ node: YAMLNode, _ key: BibleKey) {
    let name = key.rawValue
    switch key {
    case .pronouns: entry.life.pronouns = lists.pronouns(node)
    case .age: entry.life.age = lists.values.text(node, for: name)
    case .born: entry.life.born = lists.values.text(node, for: name)
    case .died: entry.life.died = lists.values.text(node, for: name)
    case .lifespan: entry.life.lifespan = lists.values.text(node, for: name)
    case .ghost: entry.life.isGhost = lists.values.flag(node, for: name) ?? false
    case .speech: entry.speech = lists.speech(node)
    default: entry.reader = lists.values.text(node, for: name)
    }
  }

  private mutating func readLocation(_ node: YAMLNode, _ key: BibleKey) {
    switch key {
    case .within: entry.location.within = lists.values.text(node, for: key.rawValue)
    case .at: entry.location.coordinates = lists.coordinates(node)
    default: entry.location.travel = lists.journeys(node)
    }
  }

  private mutating func readThread(_ node: YAMLNode, _ key: BibleKey) {
    let name = key.rawValue
    switch key {
    case .opens: entry.thread.opens = lists.values.text(node, for: name)
    case .due: entry.thread.due = lists.values.text(node, for: name)
    case .closes: entry.thread.closes = lists.values.text(node, for: name)
    case .maxGap: entry.thread.maxGap = lists.values.text(node, for: name)
    case .dormant: entry.thread.dormant = lists.spans(node, for: name)
    case .planted: entry.thread.planted = lists.values.names(node, for: name)
    default: entry.thread.paid = lists.values.names(node, for: name)
    }
  }

  private mutating func readOccurrence(_ node: YAMLNode, _ key: BibleKey) {
    let name = key.rawValue
    switch key {
    case .what: entry.occurrence.what = lists.values.text(node, for: name)
    case .when: entry.occurrence.when = lists.values.text(node, for: name)
    case .place: entry.occurrence.place = lists.values.text(node, for: name)
    case .who: entry.occurrence.who = lists.values.names(node, for: name)
    case .after: entry.occurrence.after = lists.values.names(node, for: name)
    case .before: entry.occurrence.before = lists.values.names(node, for: name)
    case .during: entry.occurrence.during = lists.values.names(node, for: name)
    case .onPage: entry.occurrence.isOnPage = lists.values.flag(node, for: name) ?? false
    default: entry.occurrence.lasts = lists.values.text(node, for: name)
    }
  }
}

package import Manuscript

/// The keys of a bible's entries, as typed; any other key of an entry is a fact.
package enum BibleKey: String, CaseIterable, Sendable {
  case id, name, aliases, facts, relations, conditions, look, pronounce, shared, intentional
  case planned, ai, notes
  case knownFrom = "known-from"
  case pronouns, age, born, died, lifespan, ghost, speech, reader
  case within, at, travel
  case heldBy = "held-by"
  case opens, due, closes, dormant
  case maxGap = "max-gap"
  case says, terms
  case knownBy = "known-by"
  case planted, paid
  case what, when, place, who, after, before, during, lasts
  case onPage = "on-page"
  case wrong
  case except, strict

  /// The sections of the bible.
  package static let sections = BibleEntry.Kind.allCases.map(\.rawValue)

  /// The keys of the long forms.
  package static let factNames = ["field", "value", "from", "until", "source", "status"]
  package static let sourceNames = ["chapter", "quote"]
  package static let relationNames = ["to", "is", "from", "until", "one-sided"]
  package static let aliasNames = ["name", "known-from"]
  package static let spanNames = ["from", "until"]
  package static let intervalNames = ["who", "from", "until"]
  package static let conditionNames = ["who", "what", "from", "until"]
  package static let journeyNames = ["to", "takes", "by"]
  package static let speechNames = ["says", "never", "manner"]

  /// Keys that every entry can have.
  private static let common: [BibleKey] = [
    .id, .name, .aliases, .facts, .relations, .conditions, .look, .pronounce, .shared,
    .intentional, .planned, .ai, .notes, .knownFrom,
  ]

  /// The keys that an entry of a kind can have.
  package static func keys(of kind: BibleEntry.Kind) -> [BibleKey] {
    switch kind {
    case .character: common + [.pronouns, .age, .born, .died, .lifespan, .ghost, .speech, .reader]
    case .place: common + [.within, .at, .travel]
    case .object: common + [.heldBy]
    case .plotline: common + [.opens, .due, .closes, .maxGap, .dormant]
    case .secret: common + [.says, .terms, .knownBy]
    case .setup: common + [.planted, .paid]
    case .event:
      common + [.what, .when, .place, .who, .after, .before, .during, .lasts, .onPage]
    case .term: common + [.wrong]
    case .rule: common + [.says, .except, .strict]
    }
  }

  /// ``keys(of:)`` as typed.
  package static func names(of kind: BibleEntry.Kind) -> [String] {
    keys(of: kind).map(\.rawValue)
  }
}

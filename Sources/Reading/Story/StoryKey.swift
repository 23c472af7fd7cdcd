/// The keys of story.yaml, as typed.
package enum StoryKey: String, CaseIterable, Sendable {
  case title, subtitle, author, authors, language, identifier, generate, series, published
  case rights, description, cover, opening, prose, calendar, export, editions, models, budget
  case checks, markdown, paragraphs, begins, speeds
  case bibleUpdates = "bible-updates"

  /// Every key as typed, for suggestions.
  package static let names = allCases.map(\.rawValue)

  /// Words that are near a key and mean something else, so that nobody is warned about them.
  static let otherWords: Set<String> = ["publisher"]

  package static let authorNames = ["name", "sort", "role"]
  package static let seriesNames = ["name", "number", "open"]
  package static let calendars = ["gregorian", "julian"]
  package static let proseNames = ["person", "tense", "about"]
  package static let editionNames = ["chapters", "status", "note"]
  package static let checksNames = ["rules"]
  package static let levels = ["off", "note", "warning", "error"]

  /// What the key's value may be, for values that want quotes.
  static func repairKind(_ name: String) -> YAMLQuoteRepair.Kind {
    switch StoryKey(rawValue: name) {
    case .title, .subtitle, .language, .identifier, .generate, .published, .rights, .description,
      .cover, .calendar, .markdown, .paragraphs, .bibleUpdates, .begins:
      .text
    case .author, .authors, .opening, .export: .texts
    default: .other
    }
  }
}

/// The keys of a chapter's header, as typed.
package enum HeaderKey: String, CaseIterable, Sendable {
  case id, title, number, numbered, part, language, pov, characters, mentions, place
  case when, date, time
  case toldAs = "told-as"
  case plotlines, events, changes, objects, silent, moon, about, must
  case mustNot = "must-not"
  case beats, target, status, generate, ai

  /// Every key as typed, for suggestions.
  package static let names = allCases.map(\.rawValue)

  /// Words that are near a key and mean something else, so that nobody is warned about them.
  static let otherWords: Set<String> = ["mood"]

  /// The keys of one change under `changes`.
  package static let changeNames = ["who", "what", "to", "at", "because"]

  /// The keys of a scene's own header.
  package static let sceneNames = [
    "place", "when", "date", "time", "pov", "told-as", "characters",
  ]

  /// What the key's value may be, for values that want quotes.
  static func repairKind(_ name: String) -> YAMLQuoteRepair.Kind {
    switch HeaderKey(rawValue: name) {
    case .changes, .objects: .untouched
    case .characters, .mentions, .silent, .plotlines, .events, .must, .mustNot, .beats: .texts
    case .target, nil: .other
    default: .text
    }
  }
}

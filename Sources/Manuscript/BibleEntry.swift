/// One person, place, thing, thread or rule of the story.
///
/// One type serves all kinds: what a kind has no use for stays empty.
package struct BibleEntry: Sendable, Equatable {
  /// What an entry is; the raw value is the section of the bible that holds it.
  package enum Kind: String, CaseIterable, Sendable {
    case character = "characters"
    case place = "places"
    case object = "objects"
    case plotline = "plotlines"
    case secret = "secrets"
    case setup = "setups"
    case event = "events"
    case term = "terms"
    case rule = "rules"
  }

  /// A name, and the language it is for where there are several.
  package struct Name: Sendable, Equatable {
    package var text: Located<String>
    /// A BCP 47 tag; `nil` for the story's own language.
    package var language: String?

    package init(_ text: Located<String>, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// How a reader says a word.
  package struct Pronunciation: Sendable, Equatable {
    package var word: Located<String>
    package var sound: String

    package init(word: Located<String>, sound: String) {
      self.word = word
      self.sound = sound
    }
  }

  /// Who may use the entry: `always`, `auto`, `manual` or `never` (never sent to a model).
  package static let aiWords = ["always", "auto", "manual", "never"]

  package var kind: Kind
  /// What the writer calls it: the key, or the text of a list item.
  package var key: Located<String>
  package var id: Located<String>?
  /// The full name first; empty where the key is all there is.
  package var names: [Name]
  /// As typed; derived ones are in ``BibleNames``.
  package var aliases: [Located<String>]
  /// Aliases that nobody knows before a point of the story: the alias, and `from`; also in ``aliases``.
  package var revealed: [BibleInterval]
  package var facts: [BibleFact]
  package var relations: [BibleRelation]
  package var conditions: [BibleCondition]
  /// Who has the object, and when.
  package var heldBy: [BibleInterval]
  /// Who knows the secret, and from when.
  package var knownBy: [BibleInterval]
  /// The chapter or event from which the reader knows the name.
  package var knownFrom: Located<String>?
  /// For pictures.
  package var look: Located<String>?
  /// The voice that reads the lines aloud.
  package var reader: Located<String>?
  package var pronounce: [Pronunciation]
  package var speech: BibleSpeech
  package var life: BibleLife
  package var location: BibleLocation
  package var thread: BibleThread
  package var occurrence: BibleOccurrence
  package var statement: BibleStatement
  /// Whether another entry may have the same alias.
  package var isShared: Bool
  /// Whether the likeness to another name is meant.
  package var isIntentional: Bool
  /// Whether the entry waits for a chapter yet to be written.
  package var isPlanned: Bool
  /// One of ``aiWords``.
  package var ai: Located<String>?
  /// For the writer alone: never sent, never published.
  package var notes: Located<String>?

  /// The name in full: the first of ``names``, else the key.
  package var name: Located<String> { names.first?.text ?? key }

  package init(_ kind: Kind, key: Located<String>) {
    self.kind = kind
    self.key = key
    names = []
    aliases = []
    revealed = []
    facts = []
    relations = []
    conditions = []
    heldBy = []
    knownBy = []
    pronounce = []
    speech = BibleSpeech()
    life = BibleLife()
    location = BibleLocation()
    thread = BibleThread()
    occurrence = BibleOccurrence()
    statement = BibleStatement()
    isShared = false
    isIntentional = false
    isPlanned = false
  }
}

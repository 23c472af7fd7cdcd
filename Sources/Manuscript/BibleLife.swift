/// A character's pronouns and span of life, as typed.
package struct BibleLife: Sendable, Equatable {
  /// Such as `she`; `nil` where unknown, and then rules that need them stay silent.
  package var pronouns: Located<String>?
  /// At the story's start.
  package var age: Located<String>?
  /// A date.
  package var born: Located<String>?
  /// A date, a chapter or an event.
  package var died: Located<String>?
  /// How long such beings live, as typed, such as `300 years`; `nil` for humans.
  package var lifespan: Located<String>?
  /// Whether they may be about after their death.
  package var isGhost: Bool

  package init() { isGhost = false }
}

/// One change of a story's declared facts, and what a rule should make of it.
package struct Mutation {
  package enum Purpose: String, Sendable {
    /// An error, which must be found.
    case plant
    /// Something that looks like an error and is none: nothing may be said.
    case trap
  }

  /// What the change is measured against.
  package enum Ground: String, Sendable, CaseIterable {
    /// The story as it stands.
    case asItStands
    /// The same, with a text in every chapter and all of them final.
    case complete
  }

  /// The rule.
  package var code: String
  package var purpose: Purpose
  /// The sort of change; cases are drawn from all kinds alike.
  package var kind: String
  /// One sentence in plain words.
  package var what: String
  /// Where the finding, or one of its notes, must be: in one of these places; empty for traps.
  package var expected: [SelfTestPlace]
  /// Codes that may fire as well, because the change is an error in their eyes too.
  package var allowed: Set<String>
  package var ground: Ground
  package var edit: (inout SelfTestDraft) -> Void
}
